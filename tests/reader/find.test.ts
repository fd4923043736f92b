// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { findIn, rangesOf } from '../../entrypoints/reader/find.ts';

test('finds words whatever their capitals, accents and quotation marks, never one over another', () => {
  expect(findIn('Élysée and élysée', 'elysee')).toEqual([
    [0, 6],
    [11, 17],
  ]);
  expect(findIn('“We’re ready,”', `"we're`)).toEqual([[0, 6]]);
  expect(findIn('aaaa', 'aa')).toEqual([
    [0, 2],
    [2, 4],
  ]);
  expect(findIn('text', '  ')).toEqual([]);
});

test('keeps its places where a letter has no plain form of its own length', () => {
  expect(findIn('İstanbul ﬁnds', 'finds')).toEqual([]);
  expect(findIn('Straße, İzmir: port', 'PORT')).toEqual([[15, 19]]);
});

test('a place that runs over names is one range', () => {
  document.body.innerHTML =
    '<p class="passage">The <span class="name">NATO</span> chief spoke.</p><p class="passage">No NATO chief.</p>';
  const ranges = rangesOf(document.body, 'nato chief');
  expect(ranges.map(String)).toEqual(['NATO chief', 'NATO chief']);
});
