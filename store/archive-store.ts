import type { IDBPDatabase } from 'idb';
import { keepConnection } from './kept-connection.ts';
import type { Migration } from './schema.ts';

/** A database of its own: what came from archives goes with them, whatever becomes of the library. */
const DATABASE = 'backstory-archives';

const FILES = 'files';
const BUCKETS = 'buckets';
const ARTICLES = 'articles';
const OWED = 'owed';

/** The index of buckets by archive, time and size: what is kept is summed up without being read. */
const WEIGHT = 'weight';

/** As those of the library: only added to. */
const ARCHIVE_MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore(FILES, { keyPath: 'archive' });
    database.createObjectStore(BUCKETS, { keyPath: ['archive', 'bucket'] }).createIndex('at', 'at');
  },
  (database) => {
    database.createObjectStore(ARTICLES, { keyPath: ['archive', 'id'] }).createIndex('at', 'at');
  },
  async (database, transaction) => {
    database.createObjectStore(OWED, { keyPath: 'archive' });
    const buckets = transaction.objectStore(BUCKETS);
    buckets.createIndex(WEIGHT, ['archive', 'at', 'size']);
    for (let cursor = await buckets.openCursor(); cursor; cursor = await cursor.continue())
      await cursor.update({ ...cursor.value, size: (cursor.value as KeptBucket).bytes.length });
  },
];

/** What is kept of an archive from the day on which it is added: its files, as they came. */
export interface ArchiveFiles {
  /** Its address. */
  archive: string;
  manifest: Uint8Array;
  names: Uint8Array;
  /** The checksums of its buckets; `null` where it has none. */
  sums: Uint8Array | null;
  /** When they came (ms since 1970). */
  at: number;
  /** What invented names are made from: see `withCover`. The same over all editions; it never leaves this computer. */
  secret?: string;
}

/** A bucket of an archive, as it came. */
export interface KeptBucket {
  archive: string;
  bucket: number;
  /** When it came (ms since 1970). */
  at: number;
  bytes: Uint8Array;
}

/** A whole article of an archive that the reader asked for, as it came. */
export interface KeptWhole {
  archive: string;
  /** Its id in the archive. */
  id: string;
  /** When it came (ms since 1970). */
  at: number;
  bytes: Uint8Array;
}

/** What is kept of archives. Each method rejects with a StoreError that says why. */
export interface ArchiveStore {
  readFiles(archive: string): Promise<ArchiveFiles | undefined>;
  /** Keeps the files of an archive; buckets of another edition of it go in the same step. */
  writeFiles(files: ArchiveFiles): Promise<void>;
  /** Of some buckets those that are kept. */
  readBuckets(archive: string, buckets: readonly number[]): Promise<KeptBucket[]>;
  /** The numbers of all buckets that are kept of an archive. */
  keptBuckets(archive: string): Promise<number[]>;
  writeBuckets(buckets: readonly KeptBucket[]): Promise<void>;
  readWhole(archive: string, id: string): Promise<KeptWhole | undefined>;
  writeWhole(article: KeptWhole): Promise<void>;
  /** The 32 bits of names, real or invented, that were asked for and did not come. */
  readOwed(archive: string): Promise<number[]>;
  writeOwed(archive: string, hashes: readonly number[], at: number): Promise<void>;
  /**
   * Deletes what came before a time, or after another one, of all archives but their files (ms since 1970): what is from the future
   * was kept by a clock that was wrong.
   */
  forget(before: number, after?: number): Promise<void>;
  /** Deletes the buckets of an archive that came first, until no more than so many bytes are left; gives their numbers. */
  bound(archive: string, most: number): Promise<number[]>;
  /** Deletes all that is kept of other archives, where their files came before a time (ms since 1970). */
  keepOnly(archives: readonly string[], before: number): Promise<void>;
  /** Deletes all that is kept of an archive. */
  remove(archive: string): Promise<void>;
  /** Bytes and buckets that are kept of an archive, its files and whole articles counted in. */
  sizeOf(archive: string): Promise<{ bytes: number; buckets: number }>;
}

/** Opens the store when it is first asked for. */
export function createArchiveStore(database = DATABASE): ArchiveStore {
  const { run } = keepConnection(database, ARCHIVE_MIGRATIONS);

  /** All buckets of an archive, or all whole articles, by their key: an array is more than any number or text. */
  const allOf = (archive: string) => IDBKeyRange.bound([archive], [archive, []]);

  async function removeFrom(database: IDBPDatabase, archive: string): Promise<void> {
    const transaction = database.transaction([FILES, BUCKETS, ARTICLES, OWED], 'readwrite');
    await Promise.all([
      transaction.objectStore(FILES).delete(archive),
      transaction.objectStore(BUCKETS).delete(allOf(archive)),
      transaction.objectStore(ARTICLES).delete(allOf(archive)),
      transaction.objectStore(OWED).delete(archive),
      transaction.done,
    ]);
  }

  return {
    readFiles: (archive) => run((database) => database.get(FILES, archive)),
    writeFiles: (files) =>
      run(async (database) => {
        const transaction = database.transaction([FILES, BUCKETS], 'readwrite');
        await Promise.all([
          transaction.objectStore(FILES).put(files),
          transaction.objectStore(BUCKETS).delete(allOf(files.archive)),
          transaction.done,
        ]);
      }),
    readBuckets: (archive, buckets) =>
      run(async (database) => {
        const { store } = database.transaction(BUCKETS);
        const found = await Promise.all(buckets.map((bucket) => store.get([archive, bucket])));
        return found.flatMap((one: KeptBucket | undefined) => {
          if (!one) return [];
          const { archive, bucket, at, bytes } = one;
          return [{ archive, bucket, at, bytes }];
        });
      }),
    keptBuckets: (archive) =>
      run(async (database) => {
        const keys = (await database.getAllKeys(BUCKETS, allOf(archive))) as [string, number][];
        return keys.map(([, bucket]) => bucket);
      }),
    writeBuckets: (buckets) =>
      run(async (database) => {
        const transaction = database.transaction(BUCKETS, 'readwrite');
        const rows = buckets.map((bucket) => ({ ...bucket, size: bucket.bytes.length }));
        await Promise.all([...rows.map((row) => transaction.store.put(row)), transaction.done]);
      }),
    readOwed: (archive) =>
      run(async (database) => ((await database.get(OWED, archive)) as { hashes: number[] } | undefined)?.hashes ?? []),
    writeOwed: (archive, hashes, at) =>
      run(async (database) => {
        await (hashes.length === 0
          ? database.delete(OWED, archive)
          : database.put(OWED, { archive, hashes: [...hashes], at }));
      }),
    forget: (before, after = Number.POSITIVE_INFINITY) =>
      run(async (database) => {
        const transaction = database.transaction([BUCKETS, ARTICLES, OWED], 'readwrite');
        const old = [BUCKETS, ARTICLES].map(async (name) => {
          const store = transaction.objectStore(name);
          const wrong = [IDBKeyRange.upperBound(before, true), IDBKeyRange.lowerBound(after, true)];
          const keys = await Promise.all(wrong.map((range) => store.index('at').getAllKeys(range)));
          await Promise.all(keys.flat().map((key) => store.delete(key)));
        });
        const owed = transaction.objectStore(OWED);
        for (const { archive, at } of (await owed.getAll()) as { archive: string; at: number }[])
          if (at < before || at > after) await owed.delete(archive);
        await Promise.all([...old, transaction.done]);
      }),
    bound: (archive, most) =>
      run(async (database) => {
        const { store, done } = database.transaction(BUCKETS, 'readwrite');
        const gone: number[] = [];
        let room = most;
        let cursor = await store.index(WEIGHT).openKeyCursor(allOf(archive), 'prev');
        for (; cursor; cursor = await cursor.continue()) {
          room -= (cursor.key as [string, number, number])[2];
          if (room >= 0) continue;
          gone.push((cursor.primaryKey as [string, number])[1]);
          await store.delete(cursor.primaryKey);
        }
        await done;
        return gone;
      }),
    keepOnly: (archives, before) =>
      run(async (database) => {
        const all = (await database.getAllKeys(FILES)) as string[];
        for (const archive of all) {
          const files: ArchiveFiles | undefined = archives.includes(archive)
            ? undefined
            : await database.get(FILES, archive);
          if (files && files.at < before) await removeFrom(database, archive);
        }
      }),
    readWhole: (archive, id) => run((database) => database.get(ARTICLES, [archive, id])),
    writeWhole: (article) =>
      run(async (database) => {
        await database.put(ARTICLES, article);
      }),
    remove: (archive) => run((database) => removeFrom(database, archive)),
    sizeOf: (archive) =>
      run(async (database) => {
        const files: ArchiveFiles | undefined = await database.get(FILES, archive);
        let bytes = (files?.manifest.length ?? 0) + (files?.names.length ?? 0) + (files?.sums?.length ?? 0);
        let buckets = 0;
        const transaction = database.transaction([BUCKETS, ARTICLES]);
        let weight = await transaction.objectStore(BUCKETS).index(WEIGHT).openKeyCursor(allOf(archive));
        for (; weight; weight = await weight.continue()) {
          bytes += (weight.key as [string, number, number])[2];
          buckets++;
        }
        let article = await transaction.objectStore(ARTICLES).openCursor(allOf(archive));
        for (; article; article = await article.continue()) bytes += (article.value as KeptWhole).bytes.length;
        return { bytes, buckets };
      }),
  };
}
