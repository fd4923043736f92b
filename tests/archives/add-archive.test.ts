// The browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import 'fake-indexeddb/auto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { archiveTroubles, noteTrouble, storedArchives } from '../../bridge/archives.ts';
import { addArchive, type HostPermissions, removeArchive } from '../../entrypoints/archives/add-archive.ts';
import { createArchiveStore } from '../../store/archive-store.ts';
import { makeArchive } from '../archive/client/made-archive.ts';

// The page on which archives are added, opened in several tabs, while the background works.
const served: Record<string, Map<string, Uint8Array>> = {
  a: makeArchive([], { others: 400, title: 'Sund Tidende' }).files,
  b: makeArchive([], { others: 400, title: 'Sund Tidende' }).files,
  c: makeArchive([], { others: 400, title: '\u202e\u202e' }).files,
  d: makeArchive([], { others: 400, title: `Sund \u202eTidende ${'x'.repeat(150)}` }).files,
};
let server: Server;
let origin: string;
let isDown = false;

beforeAll(async () => {
  // As the browser's: one after the other under a name.
  const queues = new Map<string, Promise<unknown>>();
  vi.stubGlobal('navigator', {
    locks: {
      request(name: string, work: () => Promise<unknown>) {
        const done = (queues.get(name) ?? Promise.resolve()).then(work);
        queues.set(
          name,
          done.catch(() => undefined),
        );
        return done;
      },
    },
  });
  server = createServer((request, response) => {
    const [, name = '', path = ''] = /^\/(\w+)\/(.+)$/.exec(request.url ?? '') ?? [];
    const bytes = served[name]?.get(path);
    response.writeHead(bytes && !isDown ? 200 : 404).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  vi.unstubAllGlobals();
  server.close();
});

let store: ReturnType<typeof createArchiveStore>;
let given: string[];
let held: boolean;
const permissions: HostPermissions = {
  contains: async () => held,
  request: async () => true,
  async remove(pattern) {
    given.push(pattern);
  },
};
beforeEach(() => {
  fakeBrowser.reset();
  store = createArchiveStore(`added-${Math.random()}`);
  given = [];
  held = false;
  isDown = false;
});
const at = (name: string) => `${origin}/${name}/`;
const add = (name: string) => addArchive(at(name), { permissions, store, now: () => 5 });
const remove = (name: string) => removeArchive(at(name), { permissions, store });
const titles = async () => (await storedArchives()).map(({ title }) => title);

test('two that are added in two tabs at one time are both there', async () => {
  await Promise.all([add('a'), add('d')]);
  expect((await storedArchives()).map(({ address }) => address).sort()).toEqual([at('a'), at('d')]);
});

test('one that two tabs add is there once, and stays when one of them fails', async () => {
  await add('a');
  isDown = true;
  await expect(add('a')).rejects.toThrow();
  expect(await titles()).toEqual(['Sund Tidende']);
  expect((await store.sizeOf(at('a'))).bytes).toBeGreaterThan(0);
  expect(given).toEqual([]);
});

test('one that fails leaves nothing behind, and its host is given back', async () => {
  isDown = true;
  await expect(add('a')).rejects.toThrow();
  expect(await titles()).toEqual([]);
  expect((await store.sizeOf(at('a'))).bytes).toBe(0);
  expect(given).toEqual(['http://127.0.0.1/*']);
});

test('a host that was permitted before is not given back; of two on one host the last gives it', async () => {
  await add('a');
  held = true;
  await add('b');
  await remove('a');
  expect(given).toEqual([]);
  await remove('b');
  expect(given).toEqual(['http://127.0.0.1/*']);
  await add('a');
  await remove('a');
  expect(given.length).toBe(1);
});

test('its title is a line that can be told from others', async () => {
  for (const name of ['a', 'b', 'c', 'd']) await add(name);
  const { host } = new URL(origin);
  const [first, second, third, fourth] = await titles();
  expect([first, second, third]).toEqual(['Sund Tidende', `Sund Tidende (${host})`, host]);
  expect(fourth?.length).toBe(80);
  expect(fourth?.startsWith('Sund  Tidende x')).toBe(true);
});

test('what went wrong with two at one time is told of both, and of one that is gone nothing', async () => {
  await Promise.all([add('a'), add('d')]);
  const trouble = { fault: 'slow', at: 5, count: 1 };
  await Promise.all([noteTrouble(at('a'), trouble), noteTrouble(at('d'), trouble)]);
  expect(Object.keys(await archiveTroubles()).sort()).toEqual([at('a'), at('d')]);
  await Promise.all([remove('a'), noteTrouble(at('a'), trouble)]);
  await noteTrouble(at('a'), trouble);
  expect(await archiveTroubles()).toEqual({ [at('d')]: trouble });
});
