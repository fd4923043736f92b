import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createArchiveStore } from '../../store/archive-store.ts';

const A = 'https://a.example/';
const B = 'https://b.example/';
const files = (archive: string) => ({
  archive,
  manifest: Uint8Array.of(1, 2),
  names: Uint8Array.of(3),
  sums: null,
  at: 10,
});
const bucket = (archive: string, bucket: number, at: number) => ({ archive, bucket, at, bytes: Uint8Array.of(bucket) });

test('keeps the files and buckets of each archive, also for another who opens it', async () => {
  const store = createArchiveStore('one');
  await store.writeFiles(files(A));
  await store.writeBuckets([bucket(A, 7, 1), bucket(A, 0, 2), bucket(B, 7, 3)]);
  const other = createArchiveStore('one');
  expect(await other.readFiles(A)).toEqual(files(A));
  expect(await other.readFiles(B)).toBeUndefined();
  expect(await other.keptBuckets(A)).toEqual([0, 7]);
  expect(await other.readBuckets(A, [7, 8])).toEqual([bucket(A, 7, 1)]);
  expect(await other.sizeOf(A)).toEqual({ bytes: 5, buckets: 2 });
});

test('files of another edition take the buckets of the one before with them, and no other archive’s', async () => {
  const store = createArchiveStore('two');
  await store.writeFiles(files(A));
  await store.writeBuckets([bucket(A, 7, 1), bucket(B, 7, 3)]);
  await store.writeFiles({ ...files(A), at: 20 });
  expect([await store.keptBuckets(A), await store.keptBuckets(B)]).toEqual([[], [7]]);
});

test('forgets buckets that are older than a time, and removes an archive whole', async () => {
  const store = createArchiveStore('three');
  await store.writeFiles(files(A));
  await store.writeBuckets([bucket(A, 1, 10), bucket(A, 2, 20), bucket(B, 1, 10), bucket(B, 2, 20)]);
  await store.forget(20);
  expect([await store.keptBuckets(A), await store.keptBuckets(B)]).toEqual([[2], [2]]);
  await store.remove(A);
  expect([await store.readFiles(A), await store.keptBuckets(A)]).toEqual([undefined, []]);
  expect(await store.keptBuckets(B)).toEqual([2]);
});
