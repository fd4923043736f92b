import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type BucketPiece, type BucketTopics, kept } from '../cluster/documents.ts';
import { ArchiveError } from '../format/archive-error.ts';
import { BUCKET_SIZES, frameBucket, makeBucket } from '../format/bucket.ts';

const pack = promisify(gzip);

/** How hard gzip tries, of 9. With the first, buckets are as large as a pack's and take a quarter of the time. */
const LEVEL = 4;
const HARDEST = 9;

/** What a cluster keeps of a bucket, as its documents have it. */
export interface BucketDocuments {
  bucket: number;
  topics: string;
  /** One a month. */
  pieces: readonly string[];
  /** Some did not come. */
  isPartial: boolean;
}

/**
 * A bucket as it is served. It says what a pack's says; its bytes are others, for the platform packs it, which is faster, and
 * beside the thread that answers. What the indexer wrote it has checked, so nothing is checked here: whoever reads it checks.
 * @throws ArchiveError when a document is damaged.
 */
export async function putTogether(
  { bucket, topics, pieces, isPartial }: BucketDocuments,
  sizes: readonly number[] = BUCKET_SIZES,
): Promise<Uint8Array> {
  const parts = pieces.map((piece) => kept<BucketPiece>(piece, `piece of bucket ${bucket}`));
  const made = makeBucket({
    bucket,
    topics: kept<BucketTopics>(topics, `topics of bucket ${bucket}`).topics,
    articles: parts.flatMap(({ articles }) => articles),
    passages: parts.flatMap(({ passages }) => passages),
    partial: isPartial,
  });
  const json = JSON.stringify(made);
  try {
    return frameBucket(await pack(json, { level: LEVEL }), bucket, sizes);
  } catch (error) {
    if (!(error instanceof ArchiveError && error.fault === 'too-large')) throw error;
    // The indexer has seen that it fits into the largest when it is packed as hard as in a pack.
    return frameBucket(await pack(json, { level: HARDEST }), bucket, sizes);
  }
}
