import { browser } from 'wxt/browser';
import { readSettings } from '../../bridge/settings-read.ts';
import { describeTab } from './frames.ts';

/** The colours of the badge: white on the accent of the light theme, 7:1. */
const BACKGROUND = '#17559f';
const TEXT = '#ffffff';

/** The sign before the number that says that the page is remembered. */
const REMEMBERED = '•';

/**
 * The badge's text for a number of topics: none for none, and no more than three signs; before it one that says that the
 * page is remembered.
 */
export function badgeText(topics: number, isRemembered = false): string {
  const number = topics === 0 ? '' : topics > 99 ? '99+' : String(topics);
  return isRemembered ? REMEMBERED + number : number;
}

/** What tells which pages get the sign, by their addresses, and what it means in words. */
interface Signs {
  isRemembered(url: string): Promise<boolean>;
  words(): string;
}

let signs: Signs = { isRemembered: async () => false, words: () => '' };

/** From now on pages that are remembered get a sign. */
export function signWith(given: Signs): void {
  signs = given;
}

/** Tabs whose button says that their page is remembered. */
const signed = new Set<number>();

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
      // No frame is asked for a number that the reader does not want, and nobody for a page that cannot be remembered.
      const { badge, remember } = await readSettings();
      const isRemembered = remember && (await signs.isRemembered((await browser.tabs.get(tabId)).url ?? ''));
      const page = badge ? await describeTab(tabId, false) : null;
      const named = page?.topics.filter(({ isQuiet }) => !isQuiet).length ?? 0;
      if (page || !badge) await showCount(tabId, page?.paused ? 0 : named, isRemembered);
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

/** As {@link recountAll}, for the tabs in front: what was remembered or forgotten is seen there at once. */
export async function recountActive(): Promise<void> {
  if (!(await readSettings()).remember) return;
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(tabs.map(({ id }) => id !== undefined && recount(id)));
}

/** Shows a number of topics on a tab's toolbar button, or takes it away where there are none, and the sign. */
async function showCount(tabId: number, topics: number, isRemembered: boolean): Promise<void> {
  const text = badgeText(topics, isRemembered);
  // A browser without a toolbar has no place for a number.
  if (!browser.action?.setBadgeText) return;
  await browser.action.setBadgeText({ tabId, text });
  if (isRemembered || signed.has(tabId)) {
    await browser.action.setTitle({ tabId, title: isRemembered ? signs.words() : '' });
    if (isRemembered) signed.add(tabId);
    else signed.delete(tabId);
  }
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor?.({ tabId, color: BACKGROUND });
  await browser.action.setBadgeTextColor?.({ tabId, color: TEXT });
}
