import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { decodeManifest } from '../../../archive/format/manifest.ts';
import { asLines, inventedNews } from '../invented.ts';
import { folderForTest } from './folders.ts';
import { runScript, startScript } from './own-node.ts';

// Each test starts several processes, on machines that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const PACK = 'archive/pack/index.ts';
const SERVE = 'archive/serve/index.ts';

test('each command says how it is called, and what is wrong with how it was', async () => {
  const folder = folderForTest();
  expect(await runScript(PACK, [])).toEqual({ code: 1, said: expect.stringContaining('npm run pack -- INPUT… OUT') });
  expect(await runScript(PACK, [folder, join(folder, 'out'), '--passages', '900'])).toEqual({
    code: 1,
    said: '--passages 900: write a whole number from 1 to 200\n',
  });
  expect(await runScript(SERVE, [folder])).toEqual({
    code: 1,
    said: expect.stringContaining('there is no archive in it'),
  });
});

test('a folder of work that is damaged is an error that says what to remove', async () => {
  const folder = folderForTest();
  mkdirSync(join(folder, 'out', '.work'), { recursive: true });
  writeFileSync(join(folder, 'news.jsonl'), asLines(inventedNews(4)));
  writeFileSync(join(folder, 'out', '.work', 'wish.json'), '{"in');
  expect(await runScript(PACK, [join(folder, 'news.jsonl'), join(folder, 'out')])).toEqual({
    code: 1,
    said: expect.stringMatching(/wish\.json: it is damaged; remove it/u),
  });
});

test('what was packed by workers is served on this machine, and its log has numbers of buckets only', async () => {
  const folder = folderForTest();
  writeFileSync(join(folder, 'news.jsonl'), asLines(inventedNews(60)));
  const out = join(folder, 'out');
  const packed = await runScript(PACK, [join(folder, 'news.jsonl'), out, '--workers', '3', '--shard', '20']);
  expect(packed.code).toBe(0);
  const last = JSON.parse(packed.said.trim().split('\n').at(-1) ?? '') as { articles: number };
  expect(last.articles).toBe(60);
  const server = startScript(SERVE, [out, '--port', '0']);
  onTestFinished(() => void server.kill());
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.on('data', (data) => {
      said += data;
      const found = /http:\/\/127\.0\.0\.1:\d+\//u.exec(said);
      if (found) resolve(found[0]);
    });
    server.on('close', () => reject(new Error(said)));
  });
  const get = async (path: string) => new Uint8Array(await (await fetch(address + path)).arrayBuffer());
  const manifest = decodeManifest(await get('manifest.json'));
  expect(manifest.counts.articles).toBe(60);
  expect((await get(`${manifest.buckets.path}0`)).length).toBe(manifest.buckets.sizes[0]);
  await expect.poll(() => said.trim().split('\n').slice(2)).toEqual(['manifest.json', 'bucket 0']);
});
