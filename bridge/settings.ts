import { storage } from '@wxt-dev/storage';

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

/** The one stored item; it is synced where the browser syncs. */
const settingsItem = storage.defineItem<Partial<Settings>>('sync:settings', {
  fallback: DEFAULT_SETTINGS,
  version: SETTINGS_VERSION,
});

/** Reads the settings; a field that an older version did not store has its default. */
export async function readSettings(): Promise<Settings> {
  return withDefaults(await settingsItem.getValue());
}

/** Calls back with the whole settings each time they change, in any context; returns what ends it. */
export function watchSettings(changed: (settings: Settings) => void): () => void {
  return settingsItem.watch((value) => changed(withDefaults(value)));
}

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

/** Whether nothing shall happen on a host at a time (ms since 1970). */
export function isPaused(settings: Settings, host: string, now: number): boolean {
  const until = Object.hasOwn(settings.pausedSites, host) ? settings.pausedSites[host] : undefined;
  return settings.paused || until === null || (until !== undefined && until > now);
}

function withDefaults(stored: Partial<Settings> | null): Settings {
  return { ...DEFAULT_SETTINGS, ...stored };
}
