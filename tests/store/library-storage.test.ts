import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBDatabase, IDBFactory, IDBObjectStore, IDBOpenDBRequest } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { hasLibrary, openLibraryStorage } from '../../store/library-storage.ts';
import { LINKS, MIGRATIONS, type Migration, NOTES, RECORDS } from '../../store/schema.ts';
import { StoreError } from '../../store/store-error.ts';
import { inventedArticle } from '../engine/newsroom.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

/** Opens a database past our own code, keeping it open whatever others want. */
function openRaw(name: string, version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const { promise, resolve, reject } = Promise.withResolvers<IDBDatabase>();
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
  return promise;
}

/** Why something cannot be done. */
async function problemOf(work: Promise<unknown>): Promise<StorageProblem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof StoreError)) throw new Error(`Expected a StoreError, got ${error}`);
  return error.problem;
}

/** Lets the browser refuse to open any database, as it does when it has looked at its disk. */
function refuseToOpen(name: string): void {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    const heard = new EventTarget();
    const request = Object.create(IDBOpenDBRequest.prototype, {
      error: { value: new DOMException('A mutation operation was attempted', name) },
      addEventListener: { value: heard.addEventListener.bind(heard) },
      removeEventListener: { value: heard.removeEventListener.bind(heard) },
    });
    queueMicrotask(() => heard.dispatchEvent(new Event('error')));
    return request;
  });
}

/** The first database that was opened while a spy looked on. */
function opened(spy: { mock: { results: { value: unknown }[] } }): IDBDatabase {
  const [request] = spy.mock.results.map(({ value }) => value as IDBOpenDBRequest);
  if (!request) throw new Error('Nothing was opened');
  return request.result;
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('records', () => {
  test('that are asked for in one go are read in one transaction, each for whoever asked', async () => {
    const storage = await openLibraryStorage();
    await storage.write(new Map([1, 2, 3].map((number) => [`r${number}`, bytes(number)])));
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const read = await Promise.all(['r2', 'r1', 'none', 'r3', 'r2'].map((key) => storage.read(key)));
    expect(read).toEqual([bytes(2), bytes(1), undefined, bytes(3), bytes(2)]);
    expect(begun).toHaveBeenCalledTimes(1);
    expect(await storage.read('r1')).toEqual(bytes(1));
    expect(begun).toHaveBeenCalledTimes(2);
  });

  test('are read as they were written, and gone when taken out', async () => {
    const storage = await openLibraryStorage();
    expect(await storage.read('a')).toBeUndefined();
    await storage.write(
      new Map([
        ['a', bytes(1, 2)],
        ['b', bytes(3)],
      ]),
    );
    await storage.write(
      new Map<string, Uint8Array | null>([
        ['a', null],
        ['c', bytes()],
      ]),
    );
    const another = await openLibraryStorage();
    expect(await another.keys()).toEqual(['b', 'c']);
    expect(await another.read('b')).toEqual(bytes(3));
    expect(await another.read('a')).toBeUndefined();
  });

  test('of a view are the view alone', async () => {
    const storage = await openLibraryStorage();
    await storage.write(new Map([['a', bytes(1, 2, 3, 4).subarray(1, 3)]]));
    expect((await storage.read('a'))?.buffer.byteLength).toBe(2);
  });

  test('are written all or none', async () => {
    const storage = await openLibraryStorage();
    await storage.write(new Map([['a', bytes(1)]]));
    const whole = new Map<string, Uint8Array | null>([
      ['a', bytes(2)],
      ['b', bytes(3)],
    ]);
    // What cannot be cloned throws at once, after the records before it were handed in.
    const uncloneable = Object.assign(() => 1, { byteLength: 0, buffer: { byteLength: 0 } }) as unknown as Uint8Array;
    const broken = new Map([...whole, ['c', uncloneable] as const]);
    expect(await problemOf(storage.write(broken))).toEqual({ type: 'failed', name: 'DataCloneError' });
    expect([await storage.keys(), await storage.read('a')]).toEqual([['a'], bytes(1)]);
    await storage.write(whole);
    expect(await storage.keys()).toEqual(['a', 'b']);
  });

  test('are confirmed when they are on the disk', async () => {
    const storage = await openLibraryStorage();
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await storage.write(new Map([['a', bytes(1)]]));
    expect(spy.mock.calls.map(([, mode, options]) => [mode, options])).toEqual([
      ['readwrite', { durability: 'strict' }],
    ]);
  });

  test('hold a library that grows, learns and is opened again', async () => {
    const writer = await createLibraryWriter(await openLibraryStorage());
    const { ids } = await writer.add([1, 2, 3, 4].map(inventedArticle));
    await writer.remove([ids[0] as string]);
    await writer.settle();
    const reader = await createLibraryReader(await openLibraryStorage());
    expect(
      reader
        .articles()
        .map(({ id }) => id)
        .sort(),
    ).toEqual(ids.slice(1).sort());
    expect((await reader.readArticle(ids[2] as string))?.passages.length).toBeGreaterThan(1);
  });
});

test('notes are kept beside the records, which do not know them', async () => {
  const storage = await openLibraryStorage();
  expect(await storage.readNote('bundled')).toBeUndefined();
  await storage.writeNote('bundled', { version: 'abc' });
  expect(await (await openLibraryStorage()).readNote('bundled')).toEqual({ version: 'abc' });
  expect(await storage.keys()).toEqual([]);
});

test('whether there is a library can be told without making one', async () => {
  expect(await hasLibrary()).toBe(false);
  expect(await indexedDB.databases()).toEqual([]);
  await openLibraryStorage();
  expect(await hasLibrary()).toBe(true);
});

describe('a database of an older version', () => {
  // Made up: at first a row a record, then two lists in one store, then the stores of today.
  const rows: Migration = (database) => database.createObjectStore('rows', { keyPath: 'key' });
  const lists: Migration = async (database, transaction) => {
    const all = await transaction.objectStore('rows').getAll();
    database.deleteObjectStore('rows');
    await database.createObjectStore('lists').put(
      all.map(({ key, value }) => [key, value]),
      'records',
    );
  };
  const today: Migration = async (database, transaction) => {
    const all: [string, number[]][] = (await transaction.objectStore('lists').get('records')) ?? [];
    database.deleteObjectStore('lists');
    database.createObjectStore(NOTES);
    const records = database.createObjectStore(RECORDS);
    for (const [key, value] of all) await records.put(Uint8Array.from(value), key);
  };
  const all = [rows, lists, today];

  const OLDER: Record<number, (database: IDBDatabase) => void> = {
    1: (database) => database.createObjectStore('rows', { keyPath: 'key' }).put({ key: 'a', value: [1, 2] }),
    2: (database) => database.createObjectStore('lists').put([['a', [1, 2]]], 'records'),
  };

  test.each([1, 2])('%i goes through every step since, and loses nothing', async (version) => {
    (await openRaw('old', version, OLDER[version])).close();
    const storage = await openLibraryStorage({ database: 'old', migrations: all });
    expect([await storage.keys(), await storage.read('a')]).toEqual([['a'], bytes(1, 2)]);
    storage.close();
    const database = await openRaw('old');
    expect([database.version, [...database.objectStoreNames].sort()]).toEqual([3, [NOTES, RECORDS]]);
  });

  test('is what it was when a step fails, and opens when the step is mended', async () => {
    (await openRaw('old', 1, OLDER[1])).close();
    const broken: Migration = async (database, transaction) => {
      await today(database, transaction);
      throw new RangeError('a wrong row');
    };
    const failing = openLibraryStorage({ database: 'old', migrations: [rows, lists, broken] });
    expect(await problemOf(failing)).toEqual({ type: 'failed', name: 'RangeError' });
    const untouched = await openRaw('old');
    expect([untouched.version, [...untouched.objectStoreNames]]).toEqual([1, ['rows']]);
    untouched.close();
    expect(await (await openLibraryStorage({ database: 'old', migrations: all })).keys()).toEqual(['a']);
  });

  test('has today’s schema as its last step, whatever it went through', async () => {
    await openLibraryStorage({ database: 'new' });
    const database = await openRaw('new');
    expect([database.version, [...database.objectStoreNames].sort()]).toEqual([
      MIGRATIONS.length,
      [LINKS, NOTES, RECORDS],
    ]);
  });
});

describe('what keeps a library from being opened is told apart', () => {
  test('the browser keeps nothing', async () => {
    refuseToOpen('InvalidStateError');
    expect(await problemOf(openLibraryStorage())).toEqual({ type: 'unavailable' });
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('not here', 'SecurityError');
    });
    expect(await problemOf(openLibraryStorage())).toEqual({ type: 'unavailable' });
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('no', 'SecurityError'));
    expect(await problemOf(hasLibrary())).toEqual({ type: 'unavailable' });
    vi.stubGlobal('indexedDB', undefined);
    expect(await problemOf(openLibraryStorage())).toEqual({ type: 'unavailable' });
  });

  test('a newer version stored it', async () => {
    (await openRaw('backstory-library', 99)).close();
    expect(await problemOf(openLibraryStorage())).toEqual({ type: 'newer' });
  });

  test('the browser cannot read it, or says something else', async () => {
    refuseToOpen('NotReadableError');
    expect(await problemOf(openLibraryStorage())).toEqual({ type: 'damaged' });
    refuseToOpen('AbortError');
    expect(await problemOf(openLibraryStorage())).toEqual({ type: 'failed', name: 'AbortError' });
  });

  test('an older one holds it open, and once it lets go nothing is in the way', async () => {
    const older = await openRaw('backstory-library', 1, (database) => {
      database.createObjectStore(RECORDS);
      database.createObjectStore(NOTES);
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const migrations = [
      ...MIGRATIONS,
      (database: { createObjectStore(name: string): unknown }) => database.createObjectStore('more'),
    ];
    const opening = problemOf(openLibraryStorage({ migrations }));
    await vi.waitFor(() => {
      if (vi.getTimerCount() === 0) throw new Error('not blocked yet');
      vi.advanceTimersByTime(10_000);
    });
    expect(await opening).toEqual({ type: 'blocked' });
    vi.useRealTimers();
    older.close();
    await (await openLibraryStorage({ migrations })).write(new Map([['a', bytes(1)]]));
  });
});

describe('what keeps a change from being stored is told apart', () => {
  test('the disk is full: nothing of the change is stored', async () => {
    const storage = await openLibraryStorage();
    await storage.write(new Map([['a', bytes(1)]]));
    let left = 1;
    const { put } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: never, ...given) {
      if (left-- > 0) return put.apply(this, given);
      throw new DOMException('no room', 'QuotaExceededError');
    });
    const write = storage.write(
      new Map([
        ['a', bytes(2)],
        ['b', bytes(3)],
      ]),
    );
    expect(await problemOf(write)).toEqual({ type: 'full' });
    vi.restoreAllMocks();
    expect([await storage.keys(), await storage.read('a')]).toEqual([['a'], bytes(1)]);
  });

  test('a newer version has taken over: this one lets go, and says so when it is used', async () => {
    const storage = await openLibraryStorage();
    const newer = await openRaw('backstory-library', MIGRATIONS.length + 1);
    expect(newer.version).toBe(MIGRATIONS.length + 1);
    expect(await problemOf(storage.keys())).toEqual({ type: 'newer' });
    expect(await problemOf(storage.write(new Map([['a', bytes(1)]])))).toEqual({ type: 'newer' });
  });

  test('the browser has ended the connection: another is made', async () => {
    const spy = vi.spyOn(indexedDB, 'open');
    const storage = await openLibraryStorage();
    await storage.write(new Map([['a', bytes(1)]]));
    forceCloseDatabase(opened(spy) as never);
    expect(await storage.read('a')).toEqual(bytes(1));
    expect(spy).toHaveBeenCalledTimes(2);
  });

  test('a connection that was closed and has not said so is made again', async () => {
    const spy = vi.spyOn(indexedDB, 'open');
    const storage = await openLibraryStorage();
    opened(spy).close();
    await storage.write(new Map([['a', bytes(1)]]));
    expect(await storage.read('a')).toEqual(bytes(1));
  });
});
