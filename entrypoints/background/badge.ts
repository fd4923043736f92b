import { browser } from 'wxt/browser';
import { askPage } from '../../bridge/messages.ts';
import { readSettings } from '../../bridge/settings.ts';

/** The colours of the badge: white on the accent of the light theme, 7:1. */
const BACKGROUND = '#17559f';
const TEXT = '#ffffff';

/** The badge's text for a number of topics: none for none, and no more than three signs. */
export function badgeText(topics: number): string {
  if (topics === 0) return '';
  return topics > 99 ? '99+' : String(topics);
}

/** Shows the number of topics on a tab's toolbar button; nothing when the reader wants none. */
export async function showCount(tabId: number, topics: number): Promise<void> {
  const { badge } = await readSettings();
  const text = badge ? badgeText(topics) : '';
  await browser.action.setBadgeText({ tabId, text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
  await browser.action.setBadgeTextColor({ tabId, color: TEXT });
}

/** Shows or takes away the number on every tab, after the setting has changed. */
export async function refreshCounts(): Promise<void> {
  await Promise.all(
    (await browser.tabs.query({})).map(async ({ id }) => {
      if (id === undefined) return;
      const page = await askPage(id, 'describePage', {}).catch(() => null);
      if (page) await showCount(id, page.paused ? 0 : page.topics.length).catch(() => undefined);
    }),
  );
}
