import { topicsNamed } from '../../../archive/client/edition.ts';
import { tameBucket } from '../../../archive/client/tame.ts';
import type { ArchiveBucket, BucketArticle } from '../../../archive/format/bucket.ts';
import { libraryOfBuckets } from '../../../archive/format/library-of-buckets.ts';
import { createBundledReader } from '../../../engine/bundled-reader.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import type { Topic } from '../../../engine/model/topic.ts';

/** What is in memory of an archive: those topics that were met last. */
const MOST_TOPICS = 400;
const MOST_PASSAGES = 8000;
/** UTF-16 units of its passages: of 8,000 as news has them five million. */
const MOST_TEXT = 8_000_000;

/** So many names are remembered with what they led to, if only to nothing. */
const MOST_LOOKED = 20_000;

/** So many topics are remembered that pages were told of, so that one which was forgotten and comes back is no news. */
const MOST_TOLD = 5000;

/** The topics of an archive that pages named, with what its buckets say of them. */
export interface MetTopics {
  /** Of some folded names those that were not looked up yet; topics of the others are the last to be forgotten. */
  fresh(keys: Iterable<string>): Set<string>;
  /**
   * Takes in what a bucket says of some names, also that it knows none of them; gives the topics that they name and that were
   * not given before. More than there is room for are taken in turn without end, were each news whenever it comes back.
   */
  take(bucket: ArchiveBucket, keys: ReadonlySet<string>): Topic[];
  /** The folded names that led to topics. */
  names(): string[];
  /** Every name is to be looked up anew. */
  lookAnew(): void;
  /** What a bucket told last of an article that has a passage here, by its id in the archive. */
  articleOf(id: string): BucketArticle | undefined;
  /**
   * The library of all these topics. The ids of its articles and passages begin with what tells the archive.
   * @param own Ids of articles that are the reader's own: what both have is the reader's.
   */
  reader(own: ReadonlySet<string>): LibraryReader;
}

/**
 * Makes the memory, with nothing in it.
 * @param prefix What ids of the archive begin with here.
 * @param now ms since 1970.
 */
export function createMetTopics(prefix: string, now: () => number): MetTopics {
  /** A bucket of its own for each topic, by id, the one that was met last at the end. */
  const known = new Map<string, MetTopic>();
  /** To which topics each name led that was looked up. */
  const looked = new Map<string, string[]>();
  const told = new Set<string>();
  let made: { reader: LibraryReader; without: string } | undefined;

  function meet(id: string, topic: MetTopic): void {
    known.delete(id);
    known.set(id, topic);
  }

  function forgetOld(): void {
    let [passages, text] = [0, 0];
    for (const one of known.values()) {
      passages += one.bucket.passages.length;
      text += one.text;
    }
    for (const [id, one] of known) {
      if (known.size <= MOST_TOPICS && passages <= MOST_PASSAGES && text <= MOST_TEXT) return;
      known.delete(id);
      passages -= one.bucket.passages.length;
      text -= one.text;
      for (const [key, ids] of looked) if (ids.includes(id)) looked.delete(key);
    }
  }

  /** Of some topics those that nobody was told of. */
  function news(topics: readonly Topic[]): Topic[] {
    if (told.size > MOST_TOLD) told.clear();
    const fresh = topics.filter(({ id }) => !told.has(id));
    for (const { id } of fresh) told.add(id);
    return fresh;
  }

  function libraryWithout(own: ReadonlySet<string>): LibraryReader {
    const buckets = [...known.values()].map(({ bucket }) => bucket);
    const isOwn = (id: string) => own.has(id.slice(prefix.length));
    const without = [...new Set(buckets.flatMap(({ articles }) => articles.map(({ id }) => id).filter(isOwn)))];
    const key = without.sort().join(' ');
    if (made?.without === key) return made.reader;
    const others = without.length === 0 ? buckets : buckets.map((bucket) => withoutArticles(bucket, new Set(without)));
    made = { reader: createBundledReader(libraryOfBuckets(others)), without: key };
    return made.reader;
  }

  return {
    fresh(keys) {
      const fresh = new Set<string>();
      for (const key of keys) {
        const ids = looked.get(key);
        if (!ids) fresh.add(key);
        for (const id of ids ?? []) {
          const topic = known.get(id);
          if (topic) meet(id, topic);
        }
      }
      return fresh;
    },
    take(bucket, keys) {
      const at = now();
      const topics = topicsNamed(bucket, keys).flatMap((one) => {
        const tame = tameBucket(one, prefix, at);
        const [topic] = tame?.topics ?? [];
        if (!tame || !topic) return [];
        const text = tame.passages.reduce((sum, passage) => sum + passage.text.length, 0);
        meet(topic.id, { bucket: tame, papers: new Map(one.articles.map((article) => [article.id, article])), text });
        return [topic];
      });
      if (looked.size > MOST_LOOKED) looked.clear();
      for (const key of keys)
        looked.set(
          key,
          topics.map(({ id }) => id),
        );
      if (topics.length > 0) {
        made = undefined;
        forgetOld();
      }
      return news(topics);
    },
    names: () => [...looked].flatMap(([key, ids]) => (ids.length > 0 ? [key] : [])),
    lookAnew: () => looked.clear(),
    articleOf: (id) =>
      // Another edition may have another text: what came last counts.
      [...known.values()].findLast(({ papers }) => papers.has(id))?.papers.get(id),
    reader: libraryWithout,
  };
}

/** A topic as it is used here, and the articles as the archive told of them. */
interface MetTopic {
  bucket: ArchiveBucket;
  papers: ReadonlyMap<string, BucketArticle>;
  /** UTF-16 units of its passages. */
  text: number;
}

/** A bucket without some articles and what is from them. */
function withoutArticles(bucket: ArchiveBucket, away: ReadonlySet<string>): ArchiveBucket {
  const articles = bucket.articles.filter(({ id }) => !away.has(id));
  const placeOf = new Map(articles.map(({ id }, place) => [id, place]));
  const passages = bucket.passages.flatMap((passage) => {
    const article = placeOf.get(bucket.articles[passage.article]?.id as string);
    return article === undefined ? [] : [{ ...passage, article }];
  });
  return { ...bucket, articles, passages };
}
