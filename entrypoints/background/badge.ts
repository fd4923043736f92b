import { browser } from 'wxt/browser';
import { readSettings } from '../../bridge/settings.ts';

/** The colours of the badge: white on the accent, 7:1. */
const BACKGROUND = '#17559f';
const TEXT = '#ffffff';

/** Shows the number of topics on a tab's toolbar button; nothing when there are none or the reader wants none. */
export async function showCount(tabId: number, topics: number): Promise<void> {
  const { badge } = await readSettings();
  const text = badge && topics > 0 ? (topics > 99 ? '99+' : String(topics)) : '';
  await browser.action.setBadgeText({ tabId, text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
  await browser.action.setBadgeTextColor?.({ tabId, color: TEXT });
}

/** Takes the number off every toolbar button. */
export async function hideCounts(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(({ id }) => id !== undefined && browser.action.setBadgeText({ tabId: id, text: '' })));
}
