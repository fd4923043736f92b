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
  /** Articles that are read are remembered by themselves. */
  remember: boolean;
  /** How long what is remembered stays after it was last read: 30 days, 365 days, or until it is forgotten by hand. */
  rememberFor: 'month' | 'year' | 'always';
  /** How long it is kept which passages cards have shown, likewise; `off`: not at all. */
  shownFor: 'off' | 'month' | 'year' | 'always';
}

/** What is chosen once, without the lists that grow with use: those change entry by entry. */
export type Choices = Omit<Settings, 'pausedSites' | 'mutedTopics'>;

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
  remember: false,
  rememberFor: 'year',
  shownFor: 'year',
};

/** Whether nothing shall happen on a host at a time (ms since 1970). */
export function isPaused(settings: Settings, host: string, now: number): boolean {
  const until = Object.hasOwn(settings.pausedSites, host) ? settings.pausedSites[host] : undefined;
  return settings.paused || until === null || (until !== undefined && until > now);
}
