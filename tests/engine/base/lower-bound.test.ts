import { expect, test } from 'vitest';
import { lowerBound } from '../../../engine/base/lower-bound.ts';

test.each([
  [[], 5, 0],
  [[5], 5, 0],
  [[4], 5, 1],
  [[1, 3, 5, 5, 5, 7], 5, 2],
  [[1, 3, 5, 5, 5, 7], 0, 0],
  [[1, 3, 5, 5, 5, 7], 6, 5],
  [[1, 3, 5, 5, 5, 7], 8, 6],
])('in %j the place of %i is %i', (list, sought, place) => {
  expect(lowerBound(list.length, (i) => (list[i] as number) < sought)).toBe(place);
});
