import { browser } from 'wxt/browser';
import type { Settings } from './settings.ts';
import { type FoundSettings, listOf, readItems, SETTINGS_KEY } from './settings-items.ts';
import type { Steps } from './settings-versions.ts';

/** The settings of this machine as they stand, and where they stand. */
export interface StoredSettings extends FoundSettings {
  /** `local` where the browser takes no more to be synced: then all are kept on this machine, and on it alone. */
  home: 'sync' | 'local';
}

/** Reads the settings, and how they are stored. What is stored cannot make it fail; a browser that is closing can. */
export async function readStored(steps?: Steps): Promise<StoredSettings> {
  const { sync, local } = browser.storage;
  const [synced, here] = await Promise.all([sync.get(null), local.get(SETTINGS_KEY)]);
  const found = readItems(synced, steps);
  if (here[SETTINGS_KEY] === undefined) return { ...found, home: 'sync' };
  const kept = readItems(here, steps);
  return { ...kept, isNewer: kept.isNewer || found.isNewer, home: 'local' };
}

/** Reads the settings as this version has them, whatever version stored them. They are stored anew only on a change. */
export async function readSettings(): Promise<Settings> {
  return (await readStored()).settings;
}

/** Calls back with the settings, and how they are stored, each time they change, in any context; returns what ends it. */
export function watchStored(changed: (stored: StoredSettings) => void): () => void {
  let latest = 0;
  const listener = (changes: Record<string, unknown>, area: string) => {
    const keys = Object.keys(changes);
    const isOurs = keys.some((key) => key === SETTINGS_KEY || (area === 'sync' && listOf(key) !== null));
    if (!isOurs || (area !== 'sync' && area !== 'local')) return;
    const mine = ++latest;
    // Read anew, for a change names some items only; of several at once the last is told.
    readStored().then(
      (stored) => mine === latest && changed(stored),
      () => undefined,
    );
  };
  browser.storage.onChanged.addListener(listener);
  return () => {
    latest = -1;
    browser.storage.onChanged.removeListener(listener);
  };
}

/** Calls back with the settings each time they change, in any context; returns what ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return watchStored(({ settings }) => changed(settings));
}
