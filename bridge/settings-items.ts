import type { Settings } from './settings.ts';
import { isRecord, readFields } from './settings-fields.ts';
import { STEPS, type Steps, type Stored, throughSteps, versionAfter } from './settings-versions.ts';

/**
 * How settings lie in the synced storage. Browsers sync items of 8,192 bytes at most, 512 of them, 102,400 bytes
 * together (`storage.sync.QUOTA_BYTES_PER_ITEM`, `MAX_ITEMS`, `QUOTA_BYTES`), and of two machines that changed the same
 * item the later one wins. So the choices are one item with their version, and the two lists that grow with use are
 * spread by hash over up to 32 items each: thousands of sites fit, and what one machine pauses and another mutes
 * meets in no item. An item of a list says by its name what it is; a version that means something else by it must name
 * its own otherwise.
 */

/** The item with the choices; where settings do not fit, the same name in the local storage has them whole. */
export const SETTINGS_KEY = 'settings';

/** So many items a list is spread over: with all of the quota in them each is less than half full. */
const SHARDS = 32;

const SHARD = /^(pausedSites|mutedTopics)\.\d+$/;

/** The list that an item of the synced storage holds a part of; `null` for other items. */
export function listOf(key: string): 'pausedSites' | 'mutedTopics' | null {
  return (SHARD.exec(key)?.[1] as 'pausedSites' | 'mutedTopics' | undefined) ?? null;
}

/** Settings as they were found, and how much of what was stored they are. */
export interface FoundSettings {
  settings: Settings;
  /** What stood there and could not be read; those fields have their defaults. */
  unreadable: string[];
  /** A newer version stored them: they are read as far as they look like ours, and must not be written. */
  isNewer: boolean;
}

/**
 * Reads what is stored, of this version or an older one, which is taken through `steps`. Of settings that a newer
 * version stored, the fields that look like ours are taken: better than to wake every site that the reader has paused.
 * Version 1 had the lists in the same item as the choices. Throws nothing, whatever is stored.
 */
export function readItems(items: Record<string, unknown>, steps: Steps = STEPS): FoundSettings {
  const { fields, unreadable, isNewer } = fieldsOf(items[SETTINGS_KEY], steps);
  const read = readFields(fields);
  // What a newer version means otherwise than we do is not broken.
  if (!isNewer) unreadable.push(...read.unreadable);
  const sites = new Map(Object.entries(read.settings.pausedSites));
  const topics = new Set(read.settings.mutedTopics);
  for (const [key, value] of Object.entries(items)) {
    const list = listOf(key);
    if (list === null) continue;
    const part = readFields({ [list]: value });
    unreadable.push(...part.unreadable);
    for (const [host, until] of Object.entries(part.settings.pausedSites)) sites.set(host, until);
    for (const id of part.settings.mutedTopics) topics.add(id);
  }
  const settings = { ...read.settings, pausedSites: Object.fromEntries(sites), mutedTopics: [...topics].sort() };
  return { settings, unreadable, isNewer };
}

/** The fields of the item with the choices, as this version names them. */
function fieldsOf(value: unknown, steps: Steps): Omit<FoundSettings, 'settings'> & { fields: Stored } {
  if (value === undefined) return { fields: {}, unreadable: [], isNewer: false };
  if (!isRecord(value)) return { fields: {}, unreadable: [SETTINGS_KEY], isNewer: false };
  const { version = 1 } = value;
  if (typeof version !== 'number' || !(version >= 1)) return { fields: value, unreadable: ['version'], isNewer: false };
  if (version > versionAfter(steps)) return { fields: value, unreadable: [], isNewer: true };
  try {
    return { fields: throughSteps(value as Stored, steps), unreadable: [], isNewer: false };
  } catch {
    // A step stumbles over what it did not expect; what is named as it is today can still be read.
    return { fields: value, unreadable: [SETTINGS_KEY], isNewer: false };
  }
}

/** The settings as one item that holds them whole. */
export function wholeItem(settings: Settings, steps: Steps = STEPS): Record<string, unknown> {
  return { ...settings, version: versionAfter(steps) };
}

/** The settings as items of the synced storage; {@link readItems} reads them back. */
export function itemsOf(settings: Settings, steps: Steps = STEPS): Record<string, unknown> {
  const { pausedSites, mutedTopics, ...choices } = settings;
  const items = new Map<string, unknown>([[SETTINGS_KEY, { ...choices, version: versionAfter(steps) }]]);
  for (const [shard, sites] of spread('pausedSites', Object.entries(pausedSites), ([host]) => host))
    items.set(shard, Object.fromEntries(sites));
  for (const [shard, ids] of spread('mutedTopics', mutedTopics, (id) => id)) items.set(shard, ids);
  return Object.fromEntries(items);
}

/** Entries by the item that each belongs in, in a fixed order. */
function spread<T>(list: string, entries: readonly T[], nameOf: (entry: T) => string): Map<string, T[]> {
  const shards = new Map<string, T[]>();
  const sorted = [...entries].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  for (const entry of sorted) {
    const key = `${list}.${hash(nameOf(entry)) % SHARDS}`;
    shards.set(key, [...(shards.get(key) ?? []), entry]);
  }
  return shards;
}

/** FNV-1a over UTF-16 units, 32 bits (Fowler, Noll and Vo; the numbers are theirs). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
