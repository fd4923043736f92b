import { browser } from 'wxt/browser';
import type { Settings } from '../../bridge/settings.ts';
import { type MemoryTab, mayRemember } from './remember-desk.ts';

/** A tab as the browser tells of it. */
type Tab = Partial<MemoryTab> & { id?: number };

/** The item of the session's storage that says that pages are being watched. */
const WATCHING = 'watching';

/** Puts the script that notices whether a page is read into a tab, if its articles may be remembered. */
export async function attend(settings: Settings, { id, url = '', incognito = false }: Tab): Promise<void> {
  if (id === undefined || !mayRemember(settings, { url, incognito }, Date.now())) return;
  await browser.storage.session.set({ [WATCHING]: true });
  const files: '/attention.js'[] = ['/attention.js'];
  // A page that is gone by now needs none, and nor do those into which the browser lets nobody look.
  await browser.scripting
    .executeScript({ target: { tabId: id }, files, injectImmediately: true })
    .catch(() => undefined);
}

/**
 * Follows the settings: with remembering on, pages that are open are watched too; when it is switched off, none is any
 * more. Where it never was on, no tab is touched.
 */
export async function attendAll(settings: Settings): Promise<void> {
  const { session } = browser.storage;
  const isWatching = (await session.get(WATCHING))[WATCHING] === true;
  if (!isWatching && !settings.remember) return;
  if (!settings.remember) await session.remove(WATCHING);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'], discarded: false });
  await Promise.all(tabs.map((tab) => (settings.remember ? attend(settings, tab) : leave(tab))));
}

async function leave({ id }: Tab): Promise<void> {
  if (id === undefined) return;
  await browser.scripting
    .executeScript({ target: { tabId: id }, func: endWatching, injectImmediately: true })
    .catch(() => undefined);
}

/** Runs in a page, as text: it may name nothing of this module. See `entrypoints/attention/watch.ts`. */
function endWatching(): void {
  (globalThis as { [slot: symbol]: AbortController | undefined })[Symbol.for('backstory.attention')]?.abort();
}
