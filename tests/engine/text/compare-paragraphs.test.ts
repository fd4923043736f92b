import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareParagraphs } from '../../../engine/text/compare-paragraphs.ts';

const words = (before: string, after: string) =>
  compareParagraphs(before.split(' ').filter(Boolean), after.split(' ').filter(Boolean))
    .map((step) => ({ both: '=', before: '-', after: '+' })[step.in] + step.text)
    .join(' ');

test.each([
  ['a b c', 'a b c', '=a =b =c'],
  ['a b c', 'a x c', '=a -b +x =c'],
  ['a b c', 'a b x c', '=a =b +x =c'],
  ['a b c d', 'a d', '=a -b -c =d'],
  ['a b c', 'b c a', '-a =b =c +a'],
  ['', 'a b', '+a +b'],
  ['a a', 'a', '=a -a'],
])('%s, later %s: %s', (before, after, steps) => {
  expect(words(before, after)).toBe(steps);
});

test('either version can be read from the steps, in its order, and what is in both is as much as can be', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const steps = compareParagraphs(before, after);
      const without = (side: string) => steps.filter((step) => step.in !== side).map((step) => step.text);
      expect(without('after')).toEqual(before);
      expect(without('before')).toEqual(after);
      expect(steps.filter((step) => step.in === 'both')).toHaveLength(longestCommon(before, after));
    }),
  );
});

/** The length of a longest common subsequence, by the definition. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [first, ...rest] = a;
  if (first === undefined || b.length === 0) return 0;
  const at = b.indexOf(first);
  const without = longestCommon(rest, b);
  return at < 0 ? without : Math.max(without, 1 + longestCommon(rest, b.slice(at + 1)));
}

test('versions of thousands of paragraphs are told by their common beginning and end', () => {
  const long = Array.from({ length: 5000 }, (_, i) => `paragraph ${i}`);
  const other = ['new', ...long.slice(1, 2500).map((line) => `${line}!`), ...long.slice(2500)];
  const steps = compareParagraphs(long, other);
  expect(steps.filter((step) => step.in === 'both')).toHaveLength(2500);
});
