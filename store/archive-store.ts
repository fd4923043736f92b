import { keepConnection } from './kept-connection.ts';
import type { Migration } from './schema.ts';

/** A database of its own: what came from archives goes with them, whatever becomes of the library. */
const DATABASE = 'backstory-archives';

const FILES = 'files';
const BUCKETS = 'buckets';
const ARTICLES = 'articles';

/** As those of the library: only added to. */
const ARCHIVE_MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore(FILES, { keyPath: 'archive' });
    database.createObjectStore(BUCKETS, { keyPath: ['archive', 'bucket'] }).createIndex('at', 'at');
  },
  (database) => {
    database.createObjectStore(ARTICLES, { keyPath: ['archive', 'id'] }).createIndex('at', 'at');
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
  /** Deletes buckets and whole articles that came before a time (ms since 1970), of all archives. */
  forget(before: number): Promise<void>;
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
        return found.filter((one): one is KeptBucket => one !== undefined);
      }),
    keptBuckets: (archive) =>
      run(async (database) => {
        const keys = (await database.getAllKeys(BUCKETS, allOf(archive))) as [string, number][];
        return keys.map(([, bucket]) => bucket);
      }),
    writeBuckets: (buckets) =>
      run(async (database) => {
        const transaction = database.transaction(BUCKETS, 'readwrite');
        await Promise.all([...buckets.map((bucket) => transaction.store.put(bucket)), transaction.done]);
      }),
    forget: (before) =>
      run(async (database) => {
        const transaction = database.transaction([BUCKETS, ARTICLES], 'readwrite');
        const old = [BUCKETS, ARTICLES].map(async (name) => {
          const store = transaction.objectStore(name);
          const keys = await store.index('at').getAllKeys(IDBKeyRange.upperBound(before, true));
          await Promise.all(keys.map((key) => store.delete(key)));
        });
        await Promise.all([...old, transaction.done]);
      }),
    readWhole: (archive, id) => run((database) => database.get(ARTICLES, [archive, id])),
    writeWhole: (article) =>
      run(async (database) => {
        await database.put(ARTICLES, article);
      }),
    remove: (archive) =>
      run(async (database) => {
        const transaction = database.transaction([FILES, BUCKETS, ARTICLES], 'readwrite');
        await Promise.all([
          transaction.objectStore(FILES).delete(archive),
          transaction.objectStore(BUCKETS).delete(allOf(archive)),
          transaction.objectStore(ARTICLES).delete(allOf(archive)),
          transaction.done,
        ]);
      }),
    sizeOf: (archive) =>
      run(async (database) => {
        const files: ArchiveFiles | undefined = await database.get(FILES, archive);
        let [bytes, buckets] = [
          (files?.manifest.length ?? 0) + (files?.names.length ?? 0) + (files?.sums?.length ?? 0),
          0,
        ];
        const transaction = database.transaction([BUCKETS, ARTICLES]);
        for (const name of [BUCKETS, ARTICLES]) {
          const all = allOf(archive);
          for (
            let cursor = await transaction.objectStore(name).openCursor(all);
            cursor;
            cursor = await cursor.continue()
          ) {
            bytes += (cursor.value as KeptBucket | KeptWhole).bytes.length;
            if (name === BUCKETS) buckets++;
          }
        }
        return { bytes, buckets };
      }),
  };
}
