import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstOf } from '../../entrypoints/library/first-of.ts';

test('the first of many are those that sorting all of them would put first, equal ones in their order', () => {
  const things = fc.array(fc.record({ key: fc.nat(9), name: fc.string() }));
  fc.assert(
    fc.property(things, fc.nat(12), (all, count) => {
      const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
      expect(firstOf(all, count, compare)).toEqual([...all].sort(compare).slice(0, count));
    }),
  );
});
