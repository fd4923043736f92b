import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asLines, inventedNews } from '../invented.ts';
import { folderForTest, treeOf } from './folders.ts';
import { startScript } from './own-node.ts';

/** Packs in a process of its own, which is killed a moment after it has said so many lines; `code` is null when it was. */
async function pack(
  input: string,
  out: string,
  workers: number,
  lines = Number.POSITIVE_INFINITY,
): Promise<{ code: number | null; said: string }> {
  const args = [input, out, '--title', 'News', '--shard', '40', '--workers', `${workers}`];
  const run = startScript('archive/pack/index.ts', args);
  let said = '';
  for (const stream of [run.stdout, run.stderr]) {
    stream.on('data', (data) => {
      said += data;
      if (said.split('\n').length > lines) setTimeout(() => run.kill('SIGKILL'), Math.random() * 60);
    });
  }
  const code = await new Promise<number | null>((resolve) => run.on('exit', resolve));
  return { code, said };
}

test('a pack that is killed again and again goes on, and its bytes are those of one that was not', async () => {
  const folder = folderForTest();
  const input = join(folder, 'in');
  mkdirSync(input);
  writeFileSync(join(input, 'news.jsonl'), asLines(inventedNews(160)));
  const whole = await pack(input, join(folder, 'whole'), 2);
  expect(whole.said).not.toMatch(/Error/u);
  expect(whole.code).toBe(0);
  const out = join(folder, 'killed');
  let kills = 0;
  let wentOn = 0;
  // Each time it comes some lines further, so that it is killed in each of its steps.
  for (let lines = 1; lines <= 9; lines += 2) {
    const { code, said } = await pack(input, out, 1, lines);
    if (said.includes('Going on')) wentOn++;
    if (code === null) kills++;
    else expect(said).not.toMatch(/Error/u);
  }
  const last = await pack(input, out, 1);
  expect(last.code).toBe(0);
  expect(kills).toBeGreaterThan(2);
  expect(wentOn).toBeGreaterThan(1);
  console.log(`killed ${kills} times, went on ${wentOn} times`);
  expect(treeOf(out)).toEqual(treeOf(join(folder, 'whole')));
}, 540_000);
