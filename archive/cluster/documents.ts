import { gunzipSync, gzipSync } from 'node:zlib';
import { ArchiveError } from '../format/archive-error.ts';
import type { ArchiveBucket, ArchiveTopic, BucketArticle, ChosenPassage } from '../format/bucket.ts';

/** What a bucket has of one month: passages that were chosen for it, with their articles. */
export interface BucketPiece {
  articles: readonly BucketArticle[];
  passages: readonly ChosenPassage[];
}

/** What a bucket's document in the meta index has. */
export interface BucketTopics {
  topics: readonly ArchiveTopic[];
}

/** A passage that a search found, as its document keeps it. */
export interface FoundPassage {
  article: BucketArticle;
  passage: Pick<ArchiveBucket['passages'][number], 'id' | 'kind' | 'text' | 'ordinal'>;
}

/** Documents unpack to no more (bytes). */
const MOST = 96 * 2 ** 20;

/** A value as a document keeps it: JSON in gzip, in base64. */
export const keep = (value: unknown): string => gzipSync(JSON.stringify(value)).toString('base64');

/** Bytes as a document keeps them. */
export const keepBytes = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

/** The bytes that a document keeps. */
export const keptBytes = (packed: string): Uint8Array => new Uint8Array(Buffer.from(packed, 'base64'));

/**
 * The value that a document keeps; the indexer wrote it.
 * @param what How it is called in an error.
 * @throws ArchiveError when it is damaged, or larger than any document.
 */
export function kept<T>(packed: string, what: string): T {
  try {
    return JSON.parse(gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: MOST }).toString('utf8')) as T;
  } catch {
    throw new ArchiveError('damaged', `${what}: it cannot be unpacked`);
  }
}
