import { storage } from '@wxt-dev/storage';
import { DEFAULT_SETTINGS, readSettings, SETTINGS_KEY, SETTINGS_VERSION, type Settings } from './settings.ts';

/** The one stored item, for those who change it: synced where the browser syncs, migrated by version. */
const settingsItem = storage.defineItem<Partial<Settings>>(`sync:${SETTINGS_KEY}`, {
  fallback: DEFAULT_SETTINGS,
  version: SETTINGS_VERSION,
});

/**
 * Changes some fields, one change after the other, and gives the whole settings.
 * Pauses that are over are forgotten on the way: one synced item holds 8 kB (the quota of browsers).
 */
export function changeSettings(
  patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
): Promise<Settings> {
  const next = queue.then(async () => {
    const before = await readSettings();
    const after = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
    const now = Date.now();
    after.pausedSites = Object.fromEntries(
      Object.entries(after.pausedSites).filter(([, until]) => until === null || until > now),
    );
    await settingsItem.setValue(after);
    return after;
  });
  queue = next.catch(() => undefined);
  return next;
}
let queue: Promise<unknown> = Promise.resolve();
