import { expect, onTestFinished, test } from 'vitest';
import { createPool } from '../../../archive/pack/pool.ts';
import { folderForTest } from './folders.ts';

/** What a pool says when a worker cannot do a task. */
async function failureOf(memory: number): Promise<string> {
  const pool = createPool(folderForTest(), 2, memory);
  onTestFinished(() => pool.close());
  await pool.start({ type: 'plan' });
  const error = await pool.drain().then(
    () => null,
    (reason: Error) => reason,
  );
  return error?.message ?? '';
}

test('a task that fails says what it was and why', async () => {
  expect(await failureOf(400)).toMatch(/^plan: Error: ENOENT/u);
});

test('a worker that needs more memory than it may have says what to do', async () => {
  expect(await failureOf(2)).toMatch(
    /need more than 2 MB: pack again with fewer of them at a time, half as many with --shard/u,
  );
});
