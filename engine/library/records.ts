import { RecordError } from '../base/record-error.ts';
import { decodeArticles, decodeSegment, type Segment, type ShelvedArticle } from '../index/segment.ts';
import { buildMatcher, type Matcher } from '../mentions/matcher.ts';
import { createVariantConfirm } from '../names/confirm-variant.ts';
import type { LibraryStorage, Manifest, SegmentEntry } from './manifest.ts';
import { decodeNames, NO_NAMES, type StoredNames } from './stored-names.ts';

/** Awaited between steps of long work, by whoever has something else to do in between. */
export type Pause = () => Promise<void>;

/** Records as they are read, those of the state at hand remembered: none is ever changed under its key. */
export interface Records {
  names(key: string | null): Promise<StoredNames>;
  /** What is known of the articles of segments, a list each. */
  articles(entries: readonly SegmentEntry[], pause?: Pause): Promise<(readonly ShelvedArticle[])[]>;
  segments(entries: readonly SegmentEntry[], pause?: Pause): Promise<Segment[]>;
  matcher(key: string | null, names: StoredNames): Matcher;
  /** Takes records as read whose values are at hand, by key; they are kept or forgotten with the next state. */
  remember(values: ReadonlyMap<string, unknown>): void;
  /** Forgets all but the records of a state. */
  keep(manifest: Manifest): void;
}

/** A record to be read: under which name it is remembered, under which key it lies, and what is made of it. */
interface SegmentRecord<T> {
  id: string;
  key: string;
  make(bytes: Uint8Array): T;
}

/** Makes the records over a storage. */
export function createRecords(storage: LibraryStorage): Records {
  const known = new Map<string, unknown>();
  async function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    if (!known.has(key)) known.set(key, await make());
    return known.get(key) as T;
  }
  const read = async (key: string) => {
    const bytes = await storage.read(key);
    if (!bytes) throw new RecordError('damaged', `The library's record "${key}" is missing`);
    return bytes;
  };
  /** Several records at once: all are asked for together, as storages read many in one go, and made one by one. */
  async function all<T>(wanted: readonly SegmentRecord<T>[], pause?: Pause): Promise<T[]> {
    // What is at hand is held on to: meanwhile another state may be read, which forgets what is not its own.
    const held = wanted.map(({ id }) => known.get(id) as T | undefined);
    const bytes = await Promise.all(wanted.map(({ key }, i) => (held[i] === undefined ? read(key) : null)));
    const made: T[] = [];
    for (const [i, { id, make }] of wanted.entries()) {
      const own = bytes[i];
      const value = own ? make(own) : (held[i] as T);
      made.push(value);
      known.set(id, value);
      if (own) await pause?.();
    }
    return made;
  }
  const articles: Records['articles'] = (entries, pause) =>
    all(
      entries.map((entry) => ({ id: entry.articles, key: entry.articles, make: decodeArticles })),
      pause,
    );
  return {
    names: async (key) => (key === null ? NO_NAMES : once(key, async () => decodeNames(await read(key)))),
    articles,
    async segments(entries, pause) {
      const lists = await articles(entries, pause);
      return all(
        entries.map((entry, i) => ({
          id: `${entry.articles} ${entry.index}`,
          key: entry.index,
          make: (bytes) => decodeSegment(lists[i] ?? [], bytes),
        })),
        pause,
      );
    },
    matcher(key, { topics, matcher: packed }) {
      const made = known.get(`matcher ${key}`) ?? buildMatcher(topics, { confirm: createVariantConfirm(), packed });
      known.set(`matcher ${key}`, made);
      return made as Matcher;
    },
    remember(values) {
      for (const [key, value] of values) known.set(key, value);
    },
    keep({ names, addedNames, segments }) {
      const wanted = new Set([names, addedNames, `matcher ${names}`, `matcher ${addedNames}`]);
      for (const { articles, index } of segments) wanted.add(articles).add(`${articles} ${index}`);
      for (const key of known.keys()) if (!wanted.has(key)) known.delete(key);
    },
  };
}
