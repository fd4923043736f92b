import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distanceToBeginning, editDistance } from '../../../engine/text/edit-distance.ts';

/** The distance by its definition, without rows, bounds or memory. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [one, other] = [a.slice(0, -1), b.slice(0, -1)];
  const found = [
    byDefinition(one, b) + 1,
    byDefinition(a, other) + 1,
    byDefinition(one, other) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    found.push(byDefinition(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...found);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

describe('edits between two words', () => {
  test.each([
    ['soleimani', 'soleimani', 0],
    ['stoltenburg', 'stoltenberg', 1],
    ['guterres', 'gutteres', 2],
    ['digital', 'digtial', 1],
    ['ca', 'abc', 3],
    ['', 'nato', 4],
  ])('%j and %j are %i apart', (a, b, edits) => {
    expect(editDistance(a, b, 4)).toBe(edits);
    expect(editDistance(b, a, 4)).toBe(edits);
  });

  test('are those of the definition, and one more than the bound beyond it', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(byDefinition(a, b), most + 1));
      }),
    );
  });

  test('to the nearest beginning are the least of those to all beginnings', () => {
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, most) => {
        const all = Array.from({ length: b.length + 1 }, (_, end) => byDefinition(a, b.slice(0, end)));
        expect(distanceToBeginning(a, b, most)).toBe(Math.min(...all, most + 1));
      }),
    );
  });

  test('of long words are counted too', () => {
    const long = 'ab'.repeat(300);
    expect(editDistance(long, `${long.slice(0, 299)}c${long.slice(300)}`, 2)).toBe(1);
    expect(editDistance(long, `c${long.slice(1, -1)}c`, 1)).toBe(2);
    expect(editDistance('trump', 'tramp', 1)).toBe(1);
  });
});
