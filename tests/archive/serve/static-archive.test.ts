import { mkdirSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createStaticArchive } from '../../../archive/serve/static-archive.ts';
import { folderForTest } from '../pack/folders.ts';

async function serve() {
  const folder = folderForTest();
  const root = join(folder, 'archive');
  mkdirSync(join(root, '0a1b2c3d', 'b'), { recursive: true });
  mkdirSync(join(root, '0a1b2c3d', 'a'), { recursive: true });
  mkdirSync(join(root, '.work'), { recursive: true });
  writeFileSync(join(root, 'manifest.json'), '{}');
  writeFileSync(join(root, '0a1b2c3d', 'b', '3f'), 'bucket');
  writeFileSync(join(root, '0a1b2c3d', 'a', 'x1'), 'article');
  writeFileSync(join(root, '.work', 'wish.json'), 'work');
  writeFileSync(join(folder, 'secret'), 'secret');
  const log: string[] = [];
  const server = createServer(createStaticArchive(root, (line) => log.push(line)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  /** Paths are sent as they are written: `fetch` would take the dots out. */
  const get = (
    path: string,
    { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
  ) =>
    new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>((resolve, reject) => {
      ask({ port, host: '127.0.0.1', path, method, headers }, (response) => {
        let text = '';
        response.on('data', (data) => (text += data));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
      })
        .on('error', reject)
        .end();
    });
  return { get, log };
}

test('what stands under an edition may be kept for ever, the manifest for a minute; anybody may read, without credentials', async () => {
  const { get } = await serve();
  const bucket = await get('/0a1b2c3d/b/3f');
  expect(bucket).toMatchObject({ status: 200, text: 'bucket' });
  expect(bucket.headers).toMatchObject({
    'cache-control': expect.stringContaining('immutable'),
    'content-length': '6',
  });
  expect(bucket.headers['access-control-allow-origin']).toBe('*');
  expect(bucket.headers['access-control-allow-credentials']).toBeUndefined();
  expect(bucket.headers['set-cookie']).toBeUndefined();
  const manifest = await get('/manifest.json');
  expect(manifest.headers).toMatchObject({ 'cache-control': 'public, max-age=60', 'content-type': 'application/json' });
  const etag = String(manifest.headers.etag);
  expect(await get('/manifest.json', { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304, text: '' });
  expect(await get('/0a1b2c3d/b/3f', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  expect(await get('/0a1b2c3d/b/3f', { method: 'OPTIONS' })).toMatchObject({ status: 204 });
});

test.each([
  '/../secret',
  '/%2e%2e/secret',
  '/0a1b2c3d/b/../../../secret',
  '/0a1b2c3d/a/..%2f..%2f..%2fsecret',
  '/0a1b2c3d//b/3f',
  '/.work/wish.json',
  '/.packed.json',
  '/0a1b2c3d/b/',
  '/0a1b2c3d',
  '/',
  '/0a1b2c3d/b/40',
  '//etc/passwd',
  '/0a1b2c3d\\..\\secret',
])('%s is not there', async (path) => {
  const { get, log } = await serve();
  expect(await get(path)).toMatchObject({ status: 404, text: '' });
  expect(log).toEqual([]);
});

test('is only read', async () => {
  const { get } = await serve();
  for (const method of ['POST', 'PUT', 'DELETE'])
    expect(await get('/manifest.json', { method })).toMatchObject({ status: 405 });
});

test('tells numbers of buckets, and nothing of articles or of who asks', async () => {
  const { get, log } = await serve();
  const headers = { 'user-agent': 'somebody', referer: 'https://page.example/', cookie: 'a=b' };
  for (const path of ['/0a1b2c3d/b/3f?page=secret', '/0a1b2c3d/a/x1', '/manifest.json']) await get(path, { headers });
  expect(log).toEqual(['bucket 3f', 'article', 'manifest.json']);
});
