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

const whole = (archive: string, id: string, at: number) => ({ archive, id, at, bytes: Uint8Array.of(9, 9, 9) });

test('keeps whole articles, over editions, until they are old or their archive goes', async () => {
  const store = createArchiveStore('four');
  await store.writeFiles(files(A));
  for (const one of [whole(A, 'x', 10), whole(A, 'y', 30), whole(B, 'x', 10)]) await store.writeWhole(one);
  await store.writeBuckets([bucket(A, 7, 30)]);
  expect(await createArchiveStore('four').readWhole(A, 'x')).toEqual(whole(A, 'x', 10));
  expect(await store.readWhole(B, 'y')).toBeUndefined();
  expect(await store.sizeOf(A)).toEqual({ bytes: 10, buckets: 1 });
  await store.writeFiles({ ...files(A), at: 20 });
  expect(await store.readWhole(A, 'x')).toEqual(whole(A, 'x', 10));
  await store.forget(20);
  expect([await store.readWhole(A, 'x'), await store.readWhole(B, 'x')]).toEqual([undefined, undefined]);
  await store.writeWhole(whole(B, 'x', 40));
  await store.remove(A);
  expect([await store.readWhole(A, 'y'), await store.readWhole(B, 'x')]).toEqual([undefined, whole(B, 'x', 40)]);
});

test('takes over what was kept before whole articles were', async () => {
  await new Promise<void>((resolve, reject) => {
    const opening = indexedDB.open('five', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('files', { keyPath: 'archive' });
      const buckets = opening.result.createObjectStore('buckets', { keyPath: ['archive', 'bucket'] });
      buckets.createIndex('at', 'at');
      buckets.put(bucket(A, 7, 1));
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve();
    };
    opening.onerror = () => reject(opening.error);
  });
  const store = createArchiveStore('five');
  await store.writeWhole(whole(A, 'x', 10));
  expect(await store.keptBuckets(A)).toEqual([7]);
  expect(await store.readWhole(A, 'x')).toEqual(whole(A, 'x', 10));
});

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

test('keeps no more of an archive than it may: what came first goes', async () => {
  const store = createArchiveStore('six');
  const large = (archive: string, number: number, at: number) => ({
    archive,
    bucket: number,
    at,
    bytes: new Uint8Array(100),
  });
  await store.writeBuckets([large(A, 1, 30), large(A, 2, 10), large(A, 3, 20), large(B, 1, 1)]);
  expect(await store.bound(A, 250)).toEqual([2]);
  expect(await store.keptBuckets(A)).toEqual([1, 3]);
  expect(await store.bound(A, 250)).toEqual([]);
  expect(await store.keptBuckets(B)).toEqual([1]);
});

test('keeps what did not come, over editions, until its archive goes', async () => {
  const store = createArchiveStore('seven');
  await store.writeFiles({ ...files(A), secret: 's' });
  await store.writeOwed(A, [7, 4_000_000_000], 10);
  await store.writeFiles({ ...files(A), at: 20 });
  expect(await createArchiveStore('seven').readOwed(A)).toEqual([7, 4_000_000_000]);
  expect(await store.readOwed(B)).toEqual([]);
  await store.forget(11);
  expect(await store.readOwed(A)).toEqual([]);
  await store.writeOwed(A, [7], 10);
  await store.remove(A);
  expect(await store.readOwed(A)).toEqual([]);
});

test('forgets what a wrong clock kept, and what is left of an archive that is in no list', async () => {
  const store = createArchiveStore('eight');
  await store.writeFiles(files(A));
  await store.writeFiles({ ...files(B), at: 50 });
  await store.writeBuckets([bucket(A, 1, 10), bucket(A, 2, 90)]);
  await store.writeWhole(whole(A, 'x', 90));
  await store.forget(5, 60);
  expect(await store.keptBuckets(A)).toEqual([1]);
  expect(await store.readWhole(A, 'x')).toBeUndefined();
  // One that came a moment ago may be being added.
  await store.keepOnly([], 40);
  expect([await store.readFiles(A), (await store.readFiles(B))?.at]).toEqual([undefined, 50]);
});
