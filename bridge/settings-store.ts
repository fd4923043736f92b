import { browser } from 'wxt/browser';
import { readSettings, SETTINGS_KEY, type Settings } from './settings.ts';
import { NewerSettings, STEPS, type Steps, type Stored, versionAfter } from './settings-versions.ts';

/**
 * Changes some fields, one change after the other, and gives the whole settings. They are stored with their version,
 * in one item: where the browser syncs, two items might come apart.
 * Pauses that are over are forgotten on the way: one synced item holds 8 kB (the quota of browsers).
 * @throws NewerSettings, and leaves all as it is, when a newer version stored them.
 */
export function changeSettings(
  patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
  steps: Steps = STEPS,
): Promise<Settings> {
  const next = queue.then(async () => {
    const { version = 1 } = ((await browser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY] ?? {}) as Stored;
    if (version > versionAfter(steps)) throw new NewerSettings(version, versionAfter(steps));
    const before = await readSettings(steps);
    const after = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
    const now = Date.now();
    after.pausedSites = Object.fromEntries(
      Object.entries(after.pausedSites).filter(([, until]) => until === null || until > now),
    );
    await browser.storage.sync.set({ [SETTINGS_KEY]: { ...after, version: versionAfter(steps) } });
    return after;
  });
  queue = next.catch(() => undefined);
  return next;
}
let queue: Promise<unknown> = Promise.resolve();
