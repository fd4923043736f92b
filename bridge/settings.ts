import { browser } from 'wxt/browser';
import { STEPS, type Steps, type Stored, upgrade, versionAfter } from './settings-versions.ts';

/** When cards open, what is marked, and how it looks. */
export interface Settings {
  /** What opens a card. */
  opens: 'hover' | 'hover-with-key' | 'click' | 'never';
  /** Which mentions are marked: the first of a topic per section, all, those the pointer rests on, or none. */
  marks: 'first' | 'all' | 'approach' | 'none';
  /** How long the pointer rests on a name before its card opens (ms). */
  delay: number;
  theme: 'page' | 'light' | 'dark';
  /** Of our own text; 1 is the normal size. */
  textScale: number;
  /** Hosts that are paused; the value is the time it ends (ms since 1970), `null` for always. */
  pausedSites: Record<string, number | null>;
  /** Off everywhere. */
  paused: boolean;
  /** Ids of topics that the reader knows already. */
  mutedTopics: string[];
  /** The number of topics on the page, shown on the toolbar button. */
  badge: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  opens: 'hover',
  marks: 'first',
  delay: 300,
  theme: 'page',
  textScale: 1,
  pausedSites: {},
  paused: false,
  mutedTopics: [],
  badge: true,
};

/** Where the settings are stored, in the synced area. */
export const SETTINGS_KEY = 'settings';

/**
 * Reads the settings as this version has them, whatever version stored them: older ones are taken through `steps`.
 * They are stored anew only when something changes, so that another machine that still has the older version, and
 * gets the same settings, is not disturbed.
 */
export async function readSettings(steps?: Steps): Promise<Settings> {
  const stored = await browser.storage.sync.get(SETTINGS_KEY);
  return settingsFrom(stored[SETTINGS_KEY], steps);
}

/** Calls back with the whole settings each time they change, in any context; returns what ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'sync' ? changes[SETTINGS_KEY] : undefined;
    if (change) changed(settingsFrom(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Whether nothing shall happen on a host at a time (ms since 1970). */
export function isPaused(settings: Settings, host: string, now: number): boolean {
  const until = Object.hasOwn(settings.pausedSites, host) ? settings.pausedSites[host] : undefined;
  return settings.paused || until === null || (until !== undefined && until > now);
}

/**
 * Of settings that a newer version stored, the fields that look like ours are taken as they are: better than to wake
 * every site that the reader has paused. They cannot be changed from here.
 */
function settingsFrom(value: unknown, steps: Steps = STEPS): Settings {
  const stored = (value ?? {}) as Stored;
  const isNewer = (stored.version ?? 1) > versionAfter(steps);
  const fields = isNewer ? stored : upgrade(stored, steps);
  const ours = Object.entries(DEFAULT_SETTINGS).map(([field, preset]) => {
    const found = fields[field];
    return [field, found === undefined || (isNewer && typeof found !== typeof preset) ? preset : found];
  });
  return Object.fromEntries(ours) as Settings;
}
