import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { badOutcomes, badTable } from './bad-inputs.ts';

test('what becomes of files that would do harm is what the measurements say', async () => {
  const outcomes = await badOutcomes();
  const told = readFileSync(new URL('../../../docs/measurements.md', import.meta.url), 'utf8');
  for (const row of badTable(outcomes).split('\n')) expect(told).toContain(row);
  // What is wrong with a file is said, or nothing is: then all of it was read.
  const silent = outcomes.filter(({ lines }) => lines.length === 0);
  expect(silent.map(({ name, articles, dated }) => [name, articles, dated])).toEqual([
    ['wide', 1, 0],
    ['old', 1, 0],
    ['days.csv', 5, 5],
    ['page.html', 1, 0],
  ]);
});
