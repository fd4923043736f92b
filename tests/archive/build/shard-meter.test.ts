import { expect, test } from 'vitest';
import { createShardMeter } from '../../../archive/build/shard-meter.ts';

/** How many articles each shard gets of texts with so many letters. */
function shardsOf(size: number, letters: readonly number[]): number[] {
  const meter = createShardMeter(size);
  const shards = [0];
  for (const length of letters) {
    shards[shards.length - 1]!++;
    if (meter.add({ text: 'x'.repeat(length) })) shards.push(0);
  }
  return shards;
}

test('a shard ends with so many articles, or with as much text as so many usually have', () => {
  expect(shardsOf(3, [900, 900, 900, 900])).toEqual([3, 1]);
  expect(shardsOf(3, [2_000, 2_000, 900, 900, 900])).toEqual([2, 3, 0]);
});

test('an article that is longer than a shard is one by itself', () => {
  expect(shardsOf(3, [100_000, 900])).toEqual([1, 1]);
});
