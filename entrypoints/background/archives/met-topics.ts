import { topicsNamed } from '../../../archive/client/edition.ts';
import type { ArchiveBucket, BucketArticle } from '../../../archive/format/bucket.ts';
import { libraryOfBuckets } from '../../../archive/format/library-of-buckets.ts';
import { createBundledReader } from '../../../engine/bundled-reader.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import type { Topic } from '../../../engine/model/topic.ts';

/** What is in memory of an archive: those topics that were met last. */
const MOST_TOPICS = 400;
const MOST_PASSAGES = 8000;

/** The topics of an archive that pages named, with what its buckets say of them. */
export interface MetTopics {
  /** Of some folded names those that were not looked up yet; topics of the others are the last to be forgotten. */
  fresh(keys: Iterable<string>): Set<string>;
  /** Takes in what a bucket says of some names, also that it knows none of them; gives the topics that they name. */
  take(bucket: ArchiveBucket, keys: ReadonlySet<string>): Topic[];
  /** The folded names that led to topics. */
  names(): string[];
  /** Every name is to be looked up anew. */
  lookAnew(): void;
  /** What a bucket told of an article that has a passage here. */
  articleOf(id: string): BucketArticle | undefined;
  /** The library of all these topics. */
  reader(): LibraryReader;
}

/** Makes the memory, with nothing in it. */
export function createMetTopics(): MetTopics {
  /** A bucket of its own for each topic, by id, the one that was met last at the end. */
  const known = new Map<string, ArchiveBucket>();
  /** To which topics each name led that was looked up. */
  const looked = new Map<string, string[]>();
  let made: LibraryReader | undefined;

  function meet(id: string, bucket: ArchiveBucket): void {
    known.delete(id);
    known.set(id, bucket);
  }

  function forgetOld(): void {
    let passages = 0;
    for (const one of known.values()) passages += one.passages.length;
    for (const [id, { passages: its }] of known) {
      if (known.size <= MOST_TOPICS && passages <= MOST_PASSAGES) return;
      known.delete(id);
      passages -= its.length;
      for (const [key, ids] of looked) if (ids.includes(id)) looked.delete(key);
    }
  }

  return {
    fresh(keys) {
      const fresh = new Set<string>();
      for (const key of keys) {
        const ids = looked.get(key);
        if (!ids) fresh.add(key);
        for (const id of ids ?? []) {
          const bucket = known.get(id);
          if (bucket) meet(id, bucket);
        }
      }
      return fresh;
    },
    take(bucket, keys) {
      const ones = topicsNamed(bucket, keys);
      const topics = ones.flatMap((one) => one.topics);
      const ids = topics.map(({ id }) => id);
      for (const key of keys) looked.set(key, ids);
      for (const one of ones) for (const { id } of one.topics) meet(id, one);
      if (topics.length > 0) {
        forgetOld();
        made = undefined;
      }
      return topics;
    },
    names: () => [...looked].flatMap(([key, ids]) => (ids.length > 0 ? [key] : [])),
    lookAnew: () => looked.clear(),
    articleOf(id) {
      for (const { articles } of known.values()) {
        const found = articles.find((article) => article.id === id);
        if (found) return found;
      }
      return undefined;
    },
    reader() {
      made ??= createBundledReader(libraryOfBuckets([...known.values()]));
      return made;
    },
  };
}
