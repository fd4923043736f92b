import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { LibraryStorage } from '../engine/library/manifest.ts';
import { keepConnection } from './kept-connection.ts';
import { LINKS, MIGRATIONS, type Migration, NOTES, RECORDS } from './schema.ts';
import { storeError } from './store-error.ts';

/** The database of the library. */
const DATABASE = 'backstory-library';

/** An address that is to be read some day. */
export interface StoredLink {
  url: string;
  title?: string;
  /** When it came (ms since 1970): the time of its import. */
  at: number;
  /** Grows with each link that comes. */
  place: number;
}

/** Addresses that are to be read, each under a key that tells pages apart. */
export interface LinkStorage {
  /** All of them, in the order in which they came. */
  readLinks(): Promise<StoredLink[]>;
  /** The one of a key; `undefined` when there is none. */
  linkAt(key: string): Promise<StoredLink | undefined>;
  /** How many there are. */
  countLinks(): Promise<number>;
  /** Adds those whose key is new, all or none, and says how many that are. */
  addLinks(links: readonly (readonly [key: string, link: Omit<StoredLink, 'place'>])[]): Promise<number>;
  /** Takes some out, by key, all or none. */
  dropLinks(keys: readonly string[]): Promise<void>;
}

/** The library's storage in the browser. Each method rejects with a StoreError that says why. */
export interface BrowserStorage extends LibraryStorage, LinkStorage {
  /** A small fact that was noted under a name; `undefined` when none was. */
  readNote(name: string): Promise<unknown>;
  /** Notes a small fact: plain JSON. */
  writeNote(name: string, value: unknown): Promise<void>;
  /** Lets go of the database. */
  close(): void;
}

/** What tests hand in. */
export interface StorageOptions {
  database?: string;
  migrations?: readonly Migration[];
}

/**
 * Opens the library's storage: IndexedDB, a record each for the engine's pieces. What `write` has confirmed is on the
 * disk and not only handed to the system (`durability: 'strict'`). A connection that is lost, to a newer version or by
 * the browser's doing, is made again when it is next needed.
 * @throws StoreError when it cannot be opened.
 */
export async function openLibraryStorage({
  database: name = DATABASE,
  migrations = MIGRATIONS,
}: StorageOptions = {}): Promise<BrowserStorage> {
  const { connected, drop, close } = keepConnection(name, migrations);

  /** Begins a transaction; on a connection that turns out to be closed already it is begun on another. */
  async function begin<M extends IDBTransactionMode>(store: string, mode: M) {
    const begun = (database: IDBPDatabase) => database.transaction([store], mode, { durability: 'strict' });
    try {
      return begun(await connected());
    } catch (error) {
      if ((error as Error).name !== 'InvalidStateError') throw error;
      drop();
      return begun(await connected());
    }
  }

  async function run<M extends IDBTransactionMode, T>(
    store: string,
    mode: M,
    work: (transaction: IDBPTransaction<unknown, string[], M>) => Promise<T>,
  ): Promise<T> {
    let transaction: IDBPTransaction<unknown, string[], M> | undefined;
    try {
      transaction = await begin(store, mode);
      const [result] = await Promise.all([work(transaction), transaction.done]);
      return result;
    } catch (error) {
      if (transaction) abort(transaction);
      // A request says only that its transaction was aborted, the transaction says why.
      throw storeError(transaction?.error ?? error);
    }
  }

  let wanted: { keys: string[]; values: Promise<(Uint8Array | undefined)[]> } | null = null;

  /** What is read in one go is asked in one transaction: a library of many pieces is there in a fraction of the time. */
  async function read(key: string): Promise<Uint8Array | undefined> {
    const keys = wanted?.keys ?? [];
    wanted ??= { keys, values: Promise.resolve().then(() => readAll(keys)) };
    const place = keys.push(key) - 1;
    return (await wanted.values)[place];
  }

  function readAll(keys: readonly string[]): Promise<(Uint8Array | undefined)[]> {
    wanted = null;
    return run(RECORDS, 'readonly', (transaction) => {
      const store = transaction.objectStore(RECORDS);
      return Promise.all(keys.map((key) => store.get(key)));
    });
  }

  await connected();
  return {
    read,
    keys: () =>
      run(RECORDS, 'readonly', (transaction) => transaction.objectStore(RECORDS).getAllKeys() as Promise<string[]>),
    async write(changes) {
      await run(RECORDS, 'readwrite', async (transaction) => {
        const store = transaction.objectStore(RECORDS);
        for (const [key, bytes] of changes) {
          const step = bytes === null ? store.delete(key) : store.put(own(bytes), key);
          // One that fails ends the transaction, which says why.
          step.catch(() => undefined);
        }
      });
    },
    readNote: (note) => run(NOTES, 'readonly', (transaction) => transaction.objectStore(NOTES).get(note)),
    async writeNote(note, value) {
      await run(NOTES, 'readwrite', async (transaction) => transaction.objectStore(NOTES).put(value, note));
    },
    async readLinks() {
      const links = await run(
        LINKS,
        'readonly',
        (transaction) => transaction.objectStore(LINKS).getAll() as Promise<StoredLink[]>,
      );
      return links.sort((a, b) => a.place - b.place);
    },
    linkAt: (key) => run(LINKS, 'readonly', (transaction) => transaction.objectStore(LINKS).get(key)),
    countLinks: () => run(LINKS, 'readonly', (transaction) => transaction.objectStore(LINKS).count()),
    addLinks: (links) =>
      run(LINKS, 'readwrite', async (transaction) => {
        const store = transaction.objectStore(LINKS);
        let place = Date.now() * 1000;
        let added = 0;
        for (const [key, link] of links) {
          if ((await store.getKey(key)) !== undefined) continue;
          await store.put({ ...link, place: ++place }, key);
          added++;
        }
        return added;
      }),
    async dropLinks(keys) {
      await run(LINKS, 'readwrite', async (transaction) => {
        const store = transaction.objectStore(LINKS);
        for (const key of keys) store.delete(key).catch(() => undefined);
      });
    },
    close,
  };
}

/** Whether there is a library on this machine, without making one. @throws StoreError when nobody can tell. */
export async function hasLibrary(database = DATABASE): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === database);
  } catch (error) {
    throw storeError(error, true);
  }
}

/**
 * Deletes a library with all that is in it; resolves when its room is free. Connections that are open let go of it.
 * @throws StoreError when it cannot be deleted.
 */
export function deleteLibrary(database: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(database);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(storeError(request.error));
  });
}

/** Bytes that have a buffer of their own: of a view the whole buffer would be stored. */
function own(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();
}

function abort(transaction: { abort(): void; done: Promise<void> }): void {
  // Whoever waits has the first error; this is the same once more.
  transaction.done.catch(() => undefined);
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}
