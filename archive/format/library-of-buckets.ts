import { buildNameIndex } from '../../engine/library/name-index.ts';
import { LIBRARY_VERSION } from '../../engine/library/version.ts';
import type { Article, Passage } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Postings } from '../../engine/model/mention.ts';
import type { Topic } from '../../engine/model/topic.ts';
import type { ArchiveBucket } from './bucket.ts';

/** A passage with all that any of the buckets says of it. */
interface Gathered {
  passage: Passage;
  before: string | undefined;
  names: Map<string, Place>;
  means: Map<string, Place>;
}

interface Place {
  topicId: string;
  start: number;
  end: number;
}

/**
 * A library of all that some buckets of one edition say, for `createBundledReader`: ranking happens where it stands. What
 * several buckets have stands in it once. Where a passage needs the sentence before it, that stands in it as a passage of
 * its own, which names nothing.
 */
export function libraryOfBuckets(buckets: readonly ArchiveBucket[]): Library {
  const topics = new Map<string, Topic>();
  const articles = new Map<string, Article>();
  const gathered = new Map<string, Gathered>();
  for (const bucket of buckets) {
    for (const { spread: _, ...topic } of bucket.topics) topics.set(topic.id, topic);
    for (const { sum: _, ...article } of bucket.articles) articles.set(article.id, article);
    for (const passage of bucket.passages) gather(bucket, passage, gathered);
  }
  const sorted = [...gathered.values()].sort(inOrder);
  const passages: Passage[] = [];
  const postings: Postings = {};
  const references: Postings = {};
  for (const { passage, before, names, means } of sorted) {
    const last = passages.at(-1);
    const isNext = last?.articleId === passage.articleId && last.ordinal === passage.ordinal - 1;
    // The engine takes what stands before a passage for the passage before it.
    if (passage.ordinal > 0 && !isNext && (before !== undefined || last?.articleId === passage.articleId)) {
      const { articleId, ordinal } = passage;
      passages.push({ id: `${passage.id}-before`, articleId, ordinal: ordinal - 1, kind: 'body', text: before ?? '' });
    }
    passages.push(passage);
    post(postings, passage.id, names);
    post(references, passage.id, means);
  }
  const known = [...topics.values()].sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  return {
    version: LIBRARY_VERSION,
    articles: [...articles.values()],
    passages,
    topics: known,
    postings,
    references,
    fuse: buildNameIndex(known),
  };
}

function gather(
  bucket: ArchiveBucket,
  passage: ArchiveBucket['passages'][number],
  gathered: Map<string, Gathered>,
): void {
  const { id, ordinal, text, kind, before } = passage;
  const articleId = bucket.articles[passage.article]?.id as string;
  const known = gathered.get(id) ?? {
    passage: { id, articleId, ordinal, text, kind },
    before,
    names: new Map(),
    means: new Map(),
  };
  gathered.set(id, known);
  for (const field of ['names', 'means'] as const) {
    for (const [topic, start, end] of passage[field] ?? []) {
      const topicId = bucket.topics[topic]?.id as string;
      known[field].set(`${topicId} ${start}`, { topicId, start, end });
    }
  }
}

/** Notes where a passage names topics. Of places that overlap the first counts: a text is marked once at a place. */
function post(postings: Postings, passageId: string, places: ReadonlyMap<string, Place>): void {
  let last = 0;
  for (const { topicId, start, end } of [...places.values()].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < last) continue;
    last = end;
    postings[topicId] ??= [];
    postings[topicId].push({ passageId, start, end });
  }
}

function inOrder({ passage: a }: Gathered, { passage: b }: Gathered): number {
  return a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : a.ordinal - b.ordinal;
}
