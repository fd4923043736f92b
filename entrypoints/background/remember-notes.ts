import { browser } from 'wxt/browser';
import { noteRemembered, noteRememberFailure } from '../../bridge/remember-failure.ts';
import { readSettings } from '../../bridge/settings-read.ts';
import type { ExpiryNeeds, ExpiryNote } from './expiry.ts';
import { ownUrl } from './outside.ts';
import { readTab } from './read-tab.ts';
import { type MemoryNeeds, type MemoryNotes, NO_NOTES } from './remember-desk.ts';

/** The item of the session's storage, which is in memory and goes with the browser. */
const NOTES = 'memory-notes';

/** The item of this machine's storage that says when old articles were last looked for. */
const EXPIRY = 'memory-expiry';

/** What remembering needs of the browser. */
export const rememberNeeds: Omit<MemoryNeeds, 'library' | 'reader'> = {
  readSettings,
  readTab: (tabId) => readTab(tabId, ownUrl('/')),
  async tabOf(tabId) {
    const { url = '', incognito } = await browser.tabs.get(tabId);
    return { url, incognito };
  },
  readNotes: async () => ((await browser.storage.session.get(NOTES))[NOTES] as MemoryNotes | undefined) ?? NO_NOTES,
  writeNotes: (notes) => browser.storage.session.set({ [NOTES]: notes }),
  told: (problem) => (problem ? noteRememberFailure(problem) : noteRemembered()),
  now: () => Date.now(),
};

/** Where it is noted when old articles were last looked for. */
export const expiryNote: Pick<ExpiryNeeds, 'readNote' | 'writeNote'> = {
  readNote: async () => ((await browser.storage.local.get(EXPIRY))[EXPIRY] as ExpiryNote | undefined) ?? null,
  writeNote: (note) => browser.storage.local.set({ [EXPIRY]: note }),
};
