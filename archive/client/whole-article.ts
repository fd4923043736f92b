import { ArchiveError } from '../format/archive-error.ts';
import { type ArchiveArticle, decodeArchiveArticle, MOST_ARTICLE } from '../format/article.ts';
import type { BucketArticle } from '../format/bucket.ts';
import { SHORT_SUM, sumOf } from '../format/digest.ts';
import type { ArchiveManifest } from '../format/manifest.ts';
import type { Door } from './door.ts';

/** An article that a bucket tells of, with the checksum that makes it one that can be asked for. */
export type CheckedArticle = Pick<BucketArticle, 'id'> & { sum: string };

/** So long it may take (ms): the reader waits for it. */
const ARTICLE_WITHIN = 15_000;

/**
 * Brings the bytes of an article, unchecked. The one question that tells an archive what is read: whoever calls it has said
 * so, and the reader has pressed for it.
 * @throws ArchiveError saying why there are none.
 */
export function fetchWholeArticle(
  door: Door,
  archive: string,
  { articles: { path } }: ArchiveManifest,
  id: string,
): Promise<Uint8Array> {
  return door.ask(archive, path + id, { limit: MOST_ARTICLE, within: ARTICLE_WITHIN });
}

/**
 * What an article says, from its bytes.
 * @param article What a bucket told of it: its checksum must be that of the bytes.
 * @throws ArchiveError when they are not what they should be.
 */
export function openWholeArticle(bytes: Uint8Array, { id, sum }: CheckedArticle): ArchiveArticle {
  if (sumOf(bytes, SHORT_SUM) !== sum) throw new ArchiveError('damaged', 'article: it has another checksum');
  return decodeArchiveArticle(bytes, id);
}
