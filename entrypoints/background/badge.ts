import { browser } from 'wxt/browser';
import { readSettings } from '../../bridge/settings-read.ts';
import { describeTab } from './frames.ts';

/** The colours of the badge: white on the accent of the light theme, 7:1. */
const BACKGROUND = '#17559f';
const TEXT = '#ffffff';

/** The badge's text for a number of topics: none for none, and no more than three signs. */
export function badgeText(topics: number): string {
  if (topics === 0) return '';
  return topics > 99 ? '99+' : String(topics);
}

/** Tabs being counted; `true` for those whose topics have changed again meanwhile. */
const counting = new Map<number, boolean>();

/**
 * Counts the topics of a tab and its frames, but for those that are not worth a mark, and shows their number on the
 * toolbar button, if the reader wants it. Many
 * frames may tell of changes at once: a tab is counted once at a time, and once more when something changed meanwhile.
 */
export async function recount(tabId: number): Promise<void> {
  const isCounting = counting.has(tabId);
  counting.set(tabId, isCounting);
  if (isCounting) return;
  try {
    do {
      counting.set(tabId, false);
      // No frame is asked for a number that the reader does not want.
      const { badge } = await readSettings();
      const page = badge ? await describeTab(tabId, false) : null;
      if (page) await showCount(tabId, page.paused ? 0 : page.topics.filter(({ isQuiet }) => !isQuiet).length);
      else if (!badge) await showCount(tabId, 0);
    } while (counting.get(tabId));
  } catch {
    // A tab that has been closed meanwhile, or that nobody may look into, needs no number.
  } finally {
    counting.delete(tabId);
  }
}

/** Shows or takes away the number on every tab, after the setting has changed. */
export async function recountAll(): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && recount(id)));
}

/** Shows a number of topics on a tab's toolbar button, or takes it away where there are none. */
async function showCount(tabId: number, topics: number): Promise<void> {
  const text = badgeText(topics);
  // A browser without a toolbar has no place for a number.
  if (!browser.action?.setBadgeText) return;
  await browser.action.setBadgeText({ tabId, text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: BACKGROUND });
  await browser.action.setBadgeTextColor?.({ tabId, color: TEXT });
}
