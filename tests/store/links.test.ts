import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { openLibraryStorage } from '../../store/library-storage.ts';
import { MIGRATIONS } from '../../store/schema.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

test('links are kept in the order in which they came, each key once, and go by their keys', async () => {
  const storage = await openLibraryStorage();
  expect(
    await storage.addLinks([
      ['z', { url: 'https://z.example/', title: 'Z', at: 1 }],
      ['a', { url: 'https://a.example/', at: 1 }],
      ['z', { url: 'https://z.example/#again', at: 1 }],
    ]),
  ).toBe(2);
  // Later links come after, whatever their keys are.
  await new Promise((resolve) => setTimeout(resolve, 2));
  expect(
    await storage.addLinks([
      ['a', { url: 'https://a.example/', at: 2 }],
      ['b', { url: 'https://b.example/', at: 2 }],
    ]),
  ).toBe(1);
  const urls = async () => (await storage.readLinks()).map(({ url }) => url);
  expect(await urls()).toEqual(['https://z.example/', 'https://a.example/', 'https://b.example/']);
  expect(await storage.linkAt('z')).toMatchObject({ url: 'https://z.example/', title: 'Z', at: 1 });
  expect(await storage.linkAt('q')).toBeUndefined();
  await storage.dropLinks(['z', 'q']);
  expect([await urls(), await storage.countLinks()]).toEqual([['https://a.example/', 'https://b.example/'], 2]);
  storage.close();
});

test('a database of the version before has them, and all that it had', async () => {
  const before = await openLibraryStorage({ migrations: MIGRATIONS.slice(0, 1) });
  await before.write(new Map([['r1', Uint8Array.of(1, 2)]]));
  await before.writeNote('imports', [1]);
  before.close();
  const storage = await openLibraryStorage();
  expect(await storage.read('r1')).toEqual(Uint8Array.of(1, 2));
  expect(await storage.readNote('imports')).toEqual([1]);
  expect(await storage.readLinks()).toEqual([]);
  storage.close();
});
