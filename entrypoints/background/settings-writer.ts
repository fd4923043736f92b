import { browser } from 'wxt/browser';
import type { Settings } from '../../bridge/settings.ts';
import { itemsOf, listOf, SETTINGS_KEY, wholeItem } from '../../bridge/settings-items.ts';
import { readStored } from '../../bridge/settings-read.ts';
import { NewerSettings, STEPS, type Steps, versionAfter } from '../../bridge/settings-versions.ts';

/**
 * The one writer of settings: only the background has it, and everything else asks it by message. Two pages that read,
 * change and write on their own lose each other's changes.
 */

/** The next change waits for the one before. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Changes some fields, one change after the other, and gives the whole settings. What the browser does not take to be
 * synced, for it is too much or comes too fast, is kept on this machine, whole; the next change tries to sync it again.
 * Pauses that are over are forgotten on the way.
 * @throws NewerSettings, and leaves all as it is, when a newer version stored them; Error when nothing can be stored.
 */
export function changeSettings(
  patch: Partial<Settings> | ((settings: Settings) => Partial<Settings>),
  steps: Steps = STEPS,
): Promise<Settings> {
  const next = queue.then(async () => {
    const { settings: before, isNewer, home } = await readStored(steps);
    if (isNewer) throw new NewerSettings(versionAfter(steps));
    const after = { ...before, ...(typeof patch === 'function' ? patch(before) : patch) };
    const now = Date.now();
    after.pausedSites = Object.fromEntries(
      Object.entries(after.pausedSites).filter(([, until]) => until === null || until > now),
    );
    try {
      await sync(after, steps);
    } catch {
      await browser.storage.local.set({ [SETTINGS_KEY]: wholeItem(after, steps) });
      return after;
    }
    if (home === 'local') await browser.storage.local.remove(SETTINGS_KEY);
    return after;
  });
  queue = next.catch(() => undefined);
  return next;
}

/** Tries to sync what is kept on this machine alone: quotas by the minute pass, and what was too much may fit by now. */
export async function syncAgain(): Promise<void> {
  if ((await readStored()).home === 'local') await changeSettings({});
}

/**
 * Writes the items that change, all in one call: browsers count calls (120 a minute, `MAX_WRITE_OPERATIONS_PER_MINUTE`)
 * and take or refuse one whole. An item that a list no longer needs is emptied, for taking it away would be another.
 */
async function sync(settings: Settings, steps: Steps): Promise<void> {
  const before = await browser.storage.sync.get(null);
  const after = itemsOf(settings, steps);
  for (const key of Object.keys(before)) {
    const list = listOf(key);
    if (list !== null) after[key] ??= list === 'mutedTopics' ? [] : {};
  }
  const changed = Object.entries(after).filter(([key, value]) => !isSame(before[key], value));
  if (changed.length > 0) await browser.storage.sync.set(Object.fromEntries(changed));
}

/** Whether two items say the same; browsers may give an item's fields back in another order. */
function isSame(a: unknown, b: unknown): boolean {
  const flat = (item: unknown) => JSON.stringify(typeof item === 'object' && item ? Object.entries(item).sort() : item);
  return flat(a) === flat(b);
}
