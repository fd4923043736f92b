import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePassages, type TopicPassage } from '../../../archive/build/choose-passages.ts';

const passage = (i: number, more: Partial<TopicPassage> = {}): TopicPassage => ({
  article: i,
  day: 1000 + i,
  text: i,
  worth: 1,
  isNamed: true,
  ...more,
});

describe('the passages of a topic', () => {
  test('are all there when they are few, each text once', () => {
    expect(choosePassages([passage(0), passage(1, { text: 0 }), passage(2)], 200)).toEqual([0, 2]);
  });

  test('are spread over time when they are many, however unlike the years', () => {
    // A thousand passages of one year, one a year of thirty more.
    const all = Array.from({ length: 1030 }, (_, i) => passage(i, { day: i < 1000 ? i % 365 : 365 * (i - 998) }));
    const chosen = choosePassages(all, 200);
    expect(chosen.length).toBe(200);
    expect(chosen.filter((i) => i >= 1000).length).toBe(30);
  });

  test('are the most telling of their time: a name before "he", the first of an article before its tenth', () => {
    const all = Array.from({ length: 20 }, (_, i) =>
      passage(i, { day: 5, article: i < 10 ? 0 : i, isNamed: i !== 19 }),
    );
    const chosen = choosePassages(all, 10);
    expect(chosen).toEqual([0, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
  });

  test('have a place for those without a day', () => {
    const all = Array.from({ length: 60 }, (_, i) => passage(i, { day: i < 50 ? i : null }));
    expect(choosePassages(all, 51).filter((i) => i >= 50).length).toBe(1);
  });

  test('are never more than wanted, nor one twice, and the same again', () => {
    const any = fc.record({
      article: fc.nat(9),
      day: fc.option(fc.nat(3000)),
      text: fc.nat(40),
      worth: fc.float({ min: 0, max: 8, noNaN: true }),
      isNamed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 120 }), fc.integer({ min: 1, max: 60 }), (all, most) => {
        const chosen = choosePassages(all, most);
        const texts = new Set(all.map(({ text }) => text)).size;
        expect(chosen.length).toBe(Math.min(most, texts));
        expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
        expect(choosePassages(all, most)).toEqual(chosen);
      }),
    );
  });
});
