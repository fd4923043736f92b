import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinTerms } from '../../../engine/index/joined-terms.ts';
import { buildTermIndex, type TermIndex } from '../../../engine/index/term-index.ts';

const WORDS = [
  'harbour',
  'harbours',
  'levy',
  'levies',
  'nato',
  'night',
  'train',
  'trains',
  'ärger',
  'zinc',
  'vote',
  'voted',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(' '));

/** All that an index says, by term. */
function said(index: TermIndex) {
  return index.terms.map((term, number) => {
    const documents: [number, number][] = [];
    index.each(number, (document, count) => documents.push([document, count]));
    return { term, found: index.find(term), df: index.df(number), documents };
  });
}

test('several indexes joined say what one over all their documents says', () => {
  return fc.assert(
    fc.asyncProperty(fc.array(fc.array(text, { maxLength: 6 }), { minLength: 2, maxLength: 5 }), async (parts) => {
      const joined = await joinTerms(parts.map(buildTermIndex));
      const whole = buildTermIndex(parts.flat());
      expect(said(joined)).toEqual(said(whole));
      expect([...joined.lengths]).toEqual([...whole.lengths]);
      expect(joined.average).toBeCloseTo(whole.average);
      expect(joined.range('tr')).toEqual(whole.range('tr'));
      expect([...joined.withStem('train')].sort()).toEqual([...whole.withStem('train')].sort());
    }),
  );
});

test('a large index and a small one say it too, the small one looked up term by term', async () => {
  const large = Array.from({ length: 300 }, (_, i) => `word${i} harbour ${i % 7 === 0 ? 'levy' : ''}`);
  const small = ['harbour aaa levy', 'zzz word7 word7'];
  for (const parts of [
    [large, small],
    [small, large],
  ]) {
    expect(said(await joinTerms(parts.map(buildTermIndex)))).toEqual(said(buildTermIndex(parts.flat())));
  }
});

test('documents that are hidden are passed by, and still count', async () => {
  const joined = await joinTerms([['levy', 'levy night'], ['levy']].map(buildTermIndex), (document) => document === 1);
  expect(said(joined).find(({ term }) => term === 'levy')).toMatchObject({
    df: 3,
    documents: [
      [0, 1],
      [2, 1],
    ],
  });
});

test('no index at all says nothing', async () => {
  expect(await joinTerms([])).toMatchObject({ size: 0, terms: [], average: 0 });
});
