import { RecordError } from '../base/record-error.ts';
import { decodeArticles, decodeSegment, type Segment, type ShelvedArticle } from '../index/segment.ts';
import { buildMatcher, type Matcher } from '../mentions/matcher.ts';
import { createVariantConfirm } from '../names/confirm-variant.ts';
import type { LibraryStorage, Manifest, SegmentEntry } from './manifest.ts';
import { decodeNames, NO_NAMES, type StoredNames } from './stored-names.ts';

/** Records as they are read, those of the state at hand remembered: none is ever changed under its key. */
export interface Records {
  names(key: string | null): Promise<StoredNames>;
  articles(entry: SegmentEntry): Promise<readonly ShelvedArticle[]>;
  segment(entry: SegmentEntry): Promise<Segment>;
  matcher(key: string | null, names: StoredNames): Matcher;
  /** Takes records as read whose values are at hand, by key; they are kept or forgotten with the next state. */
  remember(values: ReadonlyMap<string, unknown>): void;
  /** Forgets all but the records of a state. */
  keep(manifest: Manifest): void;
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
  const articlesOf: Records['articles'] = ({ articles }) =>
    once(articles, async () => decodeArticles(await read(articles)));
  return {
    names: async (key) => (key === null ? NO_NAMES : once(key, async () => decodeNames(await read(key)))),
    articles: articlesOf,
    segment: (entry) =>
      once(`${entry.articles} ${entry.index}`, async () => {
        const [articles, index] = await Promise.all([articlesOf(entry), read(entry.index)]);
        return decodeSegment(articles, index);
      }),
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
