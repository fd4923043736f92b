import * as v from 'valibot';
import type { Article, PassageKind } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { ArchiveError } from './archive-error.ts';
import { checked, listUpTo, upTo } from './checked.ts';
import { prefixOf } from './digest.ts';
import { bucketOf, nameKeysOf } from './name-hash.ts';
import { MOST_RATIO, packJson, unpackJson } from './packed-json.ts';
import { ArticleShape, PassageId, PassageKindShape, PassageText, TopicShape } from './shapes.ts';

/** "BSBK": a bucket. */
const BUCKET_MAGIC = 0x4b425342;
const BUCKET_VERSION = 1;
/** Magic, version and the length of what is packed (bytes). */
const BUCKET_HEAD = 12;

/** The sizes that buckets are padded to (bytes): each twice the one before, so that a size says little. */
export const BUCKET_SIZES: readonly number[] = [64, 128, 256, 512, 1024, 2048, 4096, 8192].map((kB) => kB * 1024);

/** A bucket unpacks to no more (bytes): the largest, as news are packed. */
export const MOST_BUCKET_JSON = 32 * 2 ** 20;

/** A topic has no more passages in a bucket. */
export const MOST_PASSAGES = 200;

const MANY = 1_000_000;

/** A bucket has no more articles, no more passages, no more topics, and these no more names: it is read in a second or two. */
const MOST_ARTICLES = 50_000;
const MOST_TOPICS = 20_000;
const MOST_ALIASES = 100_000;

/** A passage names topics at no more places. */
const MOST_PLACES = 10_000;

/** Places in a passage: the topic's position in `topics`, start and end in UTF-16 units. There are very many of them. */
const Places = v.custom<[number, number, number][]>(
  (value) => Array.isArray(value) && value.length <= MOST_PLACES && value.every(isPlace),
);

const isPlace = (value: unknown) => Array.isArray(value) && value.length === 3 && value.every(isPosition);

const isPosition = (value: unknown) => Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MANY;

const BucketShape = v.strictObject({
  bucket: upTo(2 ** 24),
  /** Every topic that has a name in this bucket, by id. */
  topics: listUpTo(TopicShape, MOST_TOPICS),
  /** By id; `sum` is the first 16 bytes of the SHA-256 of what is served of the article, in hexadecimal. */
  articles: listUpTo(
    v.strictObject({ ...ArticleShape.entries, sum: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/u))) }),
    MOST_ARTICLES,
  ),
  /** By article and place in it. */
  passages: listUpTo(
    v.strictObject({
      id: PassageId,
      /** The article's position in `articles`. */
      article: upTo(MANY),
      ordinal: upTo(MANY),
      kind: PassageKindShape,
      text: PassageText,
      /** Where it names topics of this bucket. */
      names: Places,
      /** Where it stands for one without a name ("he"). */
      means: v.optional(Places),
      /** The last sentence of the passage before, where this one begins with "he" and the like. */
      before: v.optional(PassageText),
    }),
    MOST_ARTICLES,
  ),
  /** Set where a part of the archive did not answer: there is more than this. */
  partial: v.optional(v.literal(true)),
});

/** What a bucket says: all topics with a name in it, and passages of each with their articles. */
export type ArchiveBucket = v.InferOutput<typeof BucketShape>;

/** A topic of an archive. */
export type ArchiveTopic = ArchiveBucket['topics'][number];

/** An article as a bucket tells of it. */
export type BucketArticle = ArchiveBucket['articles'][number];

/** A place in a passage that names a topic or stands for it. */
export interface TopicPlace {
  topicId: string;
  start: number;
  end: number;
}

/** A passage before its bucket is put together: topics and articles by id. Places of topics that are not there are left out. */
export interface ChosenPassage {
  id: string;
  articleId: string;
  ordinal: number;
  kind: PassageKind;
  text: string;
  names: readonly TopicPlace[];
  means: readonly TopicPlace[];
  before?: string;
}

/** What a bucket is put together from, in any order, nothing twice. */
export interface BucketParts {
  bucket: number;
  topics: readonly (Topic & Pick<ArchiveTopic, 'spread'>)[];
  articles: readonly (Article & Pick<BucketArticle, 'sum'>)[];
  passages: readonly ChosenPassage[];
  partial?: boolean;
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Puts a bucket together, in the one order that its parts have. */
export function makeBucket({ bucket, topics, articles, passages, partial }: BucketParts): ArchiveBucket {
  const sorted = [...topics].sort(byId);
  const papers = [...articles].sort(byId);
  const topicAt = new Map(sorted.map(({ id }, i) => [id, i]));
  const articleAt = new Map(papers.map(({ id }, i) => [id, i]));
  const placesOf = (places: readonly TopicPlace[]) =>
    places
      .flatMap(({ topicId, start, end }): [number, number, number][] => {
        const topic = topicAt.get(topicId);
        return topic === undefined ? [] : [[topic, start, end]];
      })
      .sort((a, b) => a[1] - b[1] || a[2] - b[2] || a[0] - b[0]);
  return {
    bucket,
    topics: sorted.map(({ id, label, kind, aliases, of, introduced, who, spread }) => ({
      id,
      label,
      kind,
      aliases: [...aliases],
      ...(of ? { of } : {}),
      ...(introduced ? { introduced } : {}),
      ...(who ? { who } : {}),
      spread,
    })),
    articles: papers.map(articleFields),
    passages: passages
      .map(({ id, articleId, ordinal, kind, text, names, means, before }) => {
        const stood = placesOf(means);
        return {
          id,
          article: articleAt.get(articleId) as number,
          ordinal,
          kind,
          text,
          names: placesOf(names),
          ...(stood.length > 0 ? { means: stood } : {}),
          ...(before ? { before } : {}),
        };
      })
      .sort((a, b) => a.article - b.article || a.ordinal - b.ordinal),
    ...(partial ? { partial } : {}),
  };
}

/** The fields of an article that an archive tells, and no others. */
export function articleFields(article: Article & { sum?: string }): BucketArticle {
  const { id, title, publisher, published, url, credits, language, inferred, excerpt, sum } = article;
  return {
    id,
    title,
    publisher,
    published,
    url,
    credits,
    language,
    inferred,
    ...(excerpt ? { excerpt } : {}),
    ...(sum ? { sum } : {}),
  };
}

/**
 * Writes a bucket as it is served.
 * @throws ArchiveError when a field is wrong; its fault is `too-large` when it fits into none of the sizes.
 */
export function encodeBucket(bucket: ArchiveBucket, sizes: readonly number[] = BUCKET_SIZES): Uint8Array {
  const what = `bucket ${bucket.bucket}`;
  if (Math.max(bucket.passages.length, bucket.articles.length) > MOST_ARTICLES)
    throw new ArchiveError('too-large', `${what}: it has too many passages`);
  return frameBucket(packJson(checked(BucketShape, bucket, 'bucket'), MOST_BUCKET_JSON, what), bucket.bucket, sizes);
}

/**
 * Puts a bucket's JSON in gzip into what is served: magic, version, the length of what is packed, each 32 bits little-endian;
 * the gzip; then zeros up to the smallest of the sizes that it fits into.
 * @throws ArchiveError with the fault `too-large` when it fits into none.
 */
export function frameBucket(packed: Uint8Array, bucket: number, sizes: readonly number[] = BUCKET_SIZES): Uint8Array {
  const size = sizes.find((one) => one >= BUCKET_HEAD + packed.length);
  if (size === undefined) {
    throw new ArchiveError('too-large', `bucket ${bucket}: it has ${packed.length} bytes, more than any size`);
  }
  const bytes = new Uint8Array(size);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, BUCKET_MAGIC, true);
  head.setUint32(4, BUCKET_VERSION, true);
  head.setUint32(8, packed.length, true);
  bytes.set(packed, BUCKET_HEAD);
  return bytes;
}

/** What a bucket that was asked for must be like. */
export interface ExpectedBucket {
  bucket: number;
  bits: number;
  /** The sizes that the manifest names. */
  sizes: readonly number[];
}

/**
 * Reads a bucket, whatever the bytes are, in bounded memory. Fields that nobody knows are refused, and so is a topic that
 * has no name in this bucket: it was asked for by nobody.
 * @throws ArchiveError naming what is wrong.
 */
export function decodeBucket(bytes: Uint8Array, { bucket, bits, sizes }: ExpectedBucket): ArchiveBucket {
  const what = `bucket ${bucket}`;
  if (bytes.length > (sizes.at(-1) ?? 0)) throw new ArchiveError('too-large', `${what}: it is too large`);
  if (!sizes.includes(bytes.length)) throw new ArchiveError('damaged', `${what}: it has none of the sizes`);
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < BUCKET_HEAD || head.getUint32(0, true) !== BUCKET_MAGIC) {
    throw new ArchiveError('damaged', `${what}: it is no bucket`);
  }
  if (head.getUint32(4, true) !== BUCKET_VERSION) throw new ArchiveError('newer', `${what}: its version is not known`);
  const length = head.getUint32(8, true);
  if (BUCKET_HEAD + length > bytes.length) throw new ArchiveError('damaged', `${what}: it is cut off`);
  const value = unpackJson(bytes.subarray(BUCKET_HEAD, BUCKET_HEAD + length), MOST_BUCKET_JSON, what, MOST_RATIO);
  const read = checked(BucketShape, value, what);
  checkSense(read, { bucket, bits }, what);
  return read;
}

function checkSense(
  read: ArchiveBucket,
  { bucket, bits }: Pick<ExpectedBucket, 'bucket' | 'bits'>,
  what: string,
): void {
  const wrong = (field: string) => new ArchiveError('damaged', `${what}: the field ${field} makes no sense`);
  if (read.bucket !== bucket) throw wrong('bucket');
  // Before any of them is hashed.
  if (read.topics.reduce((sum, { aliases }) => sum + aliases.length, 0) > MOST_ALIASES) throw wrong('topics');
  const stray = read.topics.findIndex(
    (topic) => !nameKeysOf(topic).some((key) => bucketOf(prefixOf(key), bits) === bucket),
  );
  if (stray >= 0) throw wrong(`topics.${stray}.label`);
  if (new Set(read.topics.map(({ id }) => id)).size < read.topics.length) throw wrong('topics');
  if (new Set(read.articles.map(({ id }) => id)).size < read.articles.length) throw wrong('articles');
  if (new Set(read.passages.map(({ id }) => id)).size < read.passages.length) throw wrong('passages');
  read.passages.forEach((passage, i) => {
    if (passage.article >= read.articles.length) throw wrong(`passages.${i}.article`);
    const before = read.passages[i - 1];
    if (before && (before.article - passage.article || before.ordinal - passage.ordinal) >= 0)
      throw wrong(`passages.${i}`);
    for (const field of ['names', 'means'] as const) {
      for (const [topic, start, end] of passage[field] ?? []) {
        if (topic >= read.topics.length || start >= end || end > passage.text.length)
          throw wrong(`passages.${i}.${field}`);
      }
    }
  });
}
