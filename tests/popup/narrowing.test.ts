import { expect, test } from 'vitest';
import { asksByItself, NOT_NARROWED, readNarrowing, wishOf } from '../../entrypoints/popup/narrowing.ts';

const NOW = Date.UTC(2020, 0, 8, 12);

test('what is chosen becomes what the search is asked for', () => {
  expect(wishOf(NOT_NARROWED, NOW)).toEqual({});
  expect(wishOf({ paper: 'The Post', time: '2017', order: 'day' }, NOW)).toEqual({
    paper: 'The Post',
    between: ['2017-01-01', '2017-12-31'],
    order: 'day',
  });
  expect(wishOf({ paper: '', time: 'week', order: 'fit' }, NOW)).toEqual({ between: ['2020-01-01', '2020-01-09'] });
});

test('a paper or a time asks for articles by itself, an order does not', () => {
  expect(asksByItself(NOT_NARROWED)).toBe(false);
  expect(asksByItself({ ...NOT_NARROWED, order: 'day' })).toBe(false);
  expect(asksByItself({ ...NOT_NARROWED, paper: 'The Post' })).toBe(true);
  expect(asksByItself({ ...NOT_NARROWED, time: 'month' })).toBe(true);
});

test('what was kept comes back, and nothing else does', () => {
  const chosen = { paper: 'The Post', time: '2017', order: 'day' } as const;
  expect(readNarrowing(chosen)).toEqual(chosen);
  for (const odd of [undefined, null, 'x', 5, { paper: 5, time: 'ever', order: 'none' }]) {
    expect(readNarrowing(odd)).toEqual(NOT_NARROWED);
  }
});
