import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type BucketPiece, keep } from '../../../archive/cluster/documents.ts';
import {
  BUCKET_SIZES,
  type BucketParts,
  decodeBucket,
  encodeBucket,
  makeBucket,
} from '../../../archive/format/bucket.ts';
import { type BucketDocuments, putTogether } from '../../../archive/gateway/put-together.ts';
import { invented } from '../client/made-archive.ts';

/** A bucket of so many people, in the one bucket of a small archive, as the indexer has it. */
function partsOf(people: number): BucketParts {
  const all = Array.from({ length: people }, (_, n) => ({ n, ...invented(n) }));
  return {
    bucket: 0,
    topics: all.map(({ topic }) => ({ ...topic, spread: { passages: 1, articles: 1 } })),
    articles: all.map(({ n }) => ({
      id: `a${n}`,
      title: `Report ${n}`,
      publisher: 'The Herald',
      published: `2021-0${(n % 3) + 1}-01`,
      url: null,
      credits: [],
      language: 'en',
      inferred: [],
      sum: String(n).padStart(32, '0'),
    })),
    passages: all.map(({ n, topic, texts: [text = ''] }) => ({
      id: `p${n}`,
      articleId: `a${n}`,
      ordinal: n,
      kind: 'body' as const,
      text,
      names: [{ topicId: topic.id, start: 0, end: topic.label.length }],
      means: [],
    })),
  };
}

/** Its documents: a piece a month. */
function documentsOf({ bucket, topics, articles, passages }: BucketParts): BucketDocuments & { pieces: string[] } {
  const months = [...Map.groupBy(articles, ({ published }) => published).values()];
  const pieces = months.map((own): string => {
    const ids = new Set(own.map(({ id }) => id));
    const piece: BucketPiece = { articles: own, passages: passages.filter(({ articleId }) => ids.has(articleId)) };
    return keep(piece);
  });
  return { bucket, topics: keep({ topics }), pieces, isPartial: false };
}

const EXPECTED = { bucket: 0, bits: 0, sizes: BUCKET_SIZES };
const parts = partsOf(90);
const documents = documentsOf(parts);

test('a bucket says what a pack’s says, from its months in any order', async () => {
  const packed = decodeBucket(encodeBucket(makeBucket(parts)), EXPECTED);
  expect(documents.pieces.length).toBe(3);
  expect(decodeBucket(await putTogether(documents), EXPECTED)).toEqual(packed);
  const turned = { ...documents, pieces: documents.pieces.toReversed() };
  expect(await putTogether(turned)).toEqual(await putTogether(documents));
});

test('without a month it is partial, and reads as what is there', async () => {
  const [, ...rest] = documents.pieces;
  const read = decodeBucket(await putTogether({ ...documents, pieces: rest, isPartial: true }), EXPECTED);
  expect([read.partial, read.topics.length, read.articles.length, read.passages.length]).toEqual([true, 90, 60, 60]);
});

test('one that fits into the largest size only when it is packed as hard as can be is packed so', async () => {
  const json = JSON.stringify(makeBucket(parts));
  const [soft, hard] = [4, 9].map((level) => 12 + gzipSync(json, { level }).length) as [number, number];
  expect(hard).toBeLessThan(soft);
  const bytes = await putTogether(documents, [soft - 1]);
  expect(bytes.length).toBe(soft - 1);
  expect(decodeBucket(bytes, { ...EXPECTED, sizes: [soft - 1] }).passages.length).toBe(90);
  await expect(putTogether(documents, [hard - 1])).rejects.toMatchObject({ fault: 'too-large' });
});

test('a document that is damaged is told as such', async () => {
  const piece = Buffer.from(documents.pieces[0] as string, 'base64');
  const cutOff = piece.subarray(0, piece.length - 9).toString('base64');
  await expect(putTogether({ ...documents, pieces: [cutOff] })).rejects.toMatchObject({ fault: 'damaged' });
  await expect(putTogether({ ...documents, topics: 'bm8gZ3ppcA==' })).rejects.toMatchObject({ fault: 'damaged' });
});
