import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/**
 * What each stored field may be. Written by hand and not with the validation library of the messages: the script of
 * every frame reads settings, and must stay small.
 */

/** The longest dwell one can choose (ms). */
export const LONGEST_DELAY = 2000;
/** The smallest and largest text one can choose; 1 is normal. */
export const TEXT_SCALES = { min: 0.8, max: 2 } as const;
/** The last moment that a date can be (ms since 1970; ECMA-262, "Time Values and Time Range"). */
const LAST_TIME = 8.64e15;
/** The longest host of the domain name system (RFC 1035), and the longest id of a topic (UTF-16 units). */
const LONGEST_HOST = 253;
const LONGEST_ID = 64;

/** The value of one field, or `undefined` where it has another shape; entries that must be left out are told. */
type FieldReader<T> = (value: unknown, leftOut: (entry: string) => void) => T | undefined;

const oneOf =
  <T extends string>(...choices: T[]): FieldReader<T> =>
  (value) =>
    choices.find((choice) => choice === value);
const between =
  (least: number, most: number): FieldReader<number> =>
  (value) =>
    isBetween(value, least, most) ? value : undefined;
const yesOrNo: FieldReader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

const sites: FieldReader<Settings['pausedSites']> = (value, leftOut) => {
  if (!isRecord(value)) return undefined;
  const isSite = (entry: [string, unknown]): entry is [string, number | null] => {
    const [host, until] = entry;
    return host.length <= LONGEST_HOST && (until === null || isBetween(until, 0, LAST_TIME));
  };
  const entries = Object.entries(value);
  for (const entry of entries) if (!isSite(entry)) leftOut(entry[0]);
  return Object.fromEntries(entries.filter(isSite));
};

const topics: FieldReader<Settings['mutedTopics']> = (value, leftOut) => {
  if (!Array.isArray(value)) return undefined;
  const isId = (id: unknown): id is string => typeof id === 'string' && id !== '' && id.length <= LONGEST_ID;
  for (const [i, id] of value.entries()) if (!isId(id)) leftOut(String(i));
  return [...new Set(value.filter(isId))];
};

const READERS: { [F in keyof Settings]: FieldReader<Settings[F]> } = {
  opens: oneOf('hover', 'hover-with-key', 'click', 'never'),
  marks: oneOf('first', 'all', 'approach', 'none'),
  delay: between(0, LONGEST_DELAY),
  theme: oneOf('page', 'light', 'dark'),
  textScale: between(TEXT_SCALES.min, TEXT_SCALES.max),
  pausedSites: sites,
  paused: yesOrNo,
  mutedTopics: topics,
  badge: yesOrNo,
  remember: yesOrNo,
  rememberFor: oneOf('month', 'year', 'always'),
  shownFor: oneOf('off', 'month', 'year', 'always'),
};

/** What reading some fields comes to. */
export interface ReadFields {
  /** Whole: what is missing or unreadable has its default. */
  settings: Settings;
  /** What stood there and could not be read: `delay`, or one entry as `pausedSites.news.example`. */
  unreadable: string[];
}

/** Reads field by field what anyone may have stored; a field that cannot be read falls back alone. Throws nothing. */
export function readFields(fields: Record<string, unknown>): ReadFields {
  const unreadable: string[] = [];
  const read = Object.entries(READERS).map(([name, reader]) => {
    const found = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (found === undefined) return [name, DEFAULT_SETTINGS[name as keyof Settings]];
    const value = reader(found, (entry) => unreadable.push(`${name}.${entry}`));
    if (value === undefined) unreadable.push(name);
    return [name, value ?? DEFAULT_SETTINGS[name as keyof Settings]];
  });
  return { settings: Object.fromEntries(read) as Settings, unreadable };
}

/** Whether the settings have a field of this name. */
export function isField(name: string): boolean {
  return Object.hasOwn(READERS, name);
}

/** Whether a value is an object with fields of its own, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBetween(value: unknown, least: number, most: number): value is number {
  // Neither NaN nor a number beyond the bounds is.
  return typeof value === 'number' && value >= least && value <= most;
}
