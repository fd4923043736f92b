import { browser } from 'wxt/browser';

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

/** Changes when a stored setting must be rewritten; a field that is only added needs no new version. */
export const SETTINGS_VERSION = 1;

/** Where the settings are stored, in the synced area. */
export const SETTINGS_KEY = 'settings';

/**
 * Reads the settings; a field that an older version did not store has its default.
 * Reading and watching go to the browser itself: they run in every tab, where each kilobyte counts.
 */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.sync.get(SETTINGS_KEY);
  return withDefaults(stored[SETTINGS_KEY]);
}

/** Calls back with the whole settings each time they change, in any context; returns what ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = area === 'sync' ? changes[SETTINGS_KEY] : undefined;
    if (change) changed(withDefaults(change.newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Whether nothing shall happen on a host at a time (ms since 1970). */
export function isPaused(settings: Settings, host: string, now: number): boolean {
  const until = Object.hasOwn(settings.pausedSites, host) ? settings.pausedSites[host] : undefined;
  return settings.paused || until === null || (until !== undefined && until > now);
}

function withDefaults(stored: unknown): Settings {
  return { ...DEFAULT_SETTINGS, ...(stored as Partial<Settings> | null | undefined) };
}
