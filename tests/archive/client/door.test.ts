import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDoor } from '../../../archive/client/door.ts';
import type { ArchiveError } from '../../../archive/format/archive-error.ts';

let origin = '';
const heard: { url: string; headers: Record<string, unknown>; method: string }[] = [];
const server = createServer((request, response) => {
  heard.push({ url: request.url ?? '', headers: request.headers, method: request.method ?? '' });
  if (request.url === '/manifest.json') response.end('{}');
  else if (request.url === '/b/large') response.end('x'.repeat(5000));
  else if (request.url === '/b/away') response.writeHead(302, { location: `${origin}manifest.json` }).end();
  else if (request.url === '/b/busy') response.writeHead(503, { 'retry-after': '2' }).end();
  else if (request.url === '/b/slow') response.write('x');
  else response.writeHead(404).end();
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const door = createDoor((archive) => archive === origin || archive === 'http://127.0.0.1:9/');
const asks = { limit: 1000, within: 2000 };
const faultOf = (asking: Promise<unknown>) =>
  asking.then(
    () => 'none',
    (error: ArchiveError) => error.fault,
  );

test('brings what is there', async () => {
  expect(new TextDecoder().decode(await door.ask(origin, 'manifest.json', asks))).toBe('{}');
});

test('tells nothing of the reader: no cookie, no address of a page, no language', async () => {
  heard.length = 0;
  await door.ask(origin, 'manifest.json', asks);
  const [one] = heard;
  expect(Object.keys(one?.headers ?? {}).filter((name) => /cookie|referer|origin|authorization/.test(name))).toEqual(
    [],
  );
  expect(one?.headers['accept-language']).toBe('*');
});

test('refuses what is too large, leads elsewhere, is missing, busy, slow or not there, and says which', async () => {
  expect(await faultOf(door.ask(origin, 'b/large', asks))).toBe('too-large');
  expect(await faultOf(door.ask(origin, 'b/away', asks))).toBe('unreachable');
  expect(await faultOf(door.ask(origin, 'b/none', asks))).toBe('missing');
  expect(await faultOf(door.ask(origin, 'b/busy', asks))).toBe('busy');
  expect(await faultOf(door.ask(origin, 'b/slow', { ...asks, within: 100 }))).toBe('slow');
  expect(await faultOf(door.ask('http://127.0.0.1:9/', 'b/1', asks))).toBe('unreachable');
  // What it led to was not asked for.
  expect(heard.at(-1)?.url).not.toBe('/manifest.json');
});

test('asks nobody who was not added, and for nothing but what an archive has', async () => {
  heard.length = 0;
  expect(await faultOf(door.ask(`${origin}other/`, 'manifest.json', asks))).toBe('refused');
  for (const path of ['../secret', 'b/1?page=x', '/manifest.json', 'https://elsewhere.example/', 'b/../../c', 'b//c'])
    expect(await faultOf(door.ask(origin, path, asks))).toBe('refused');
  expect(heard).toEqual([]);
});
