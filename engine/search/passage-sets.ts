import { lowerBound } from '../base/lower-bound.ts';
import type { TermIndex } from '../index/term-index.ts';

/** In how many of some passages, which are given ascending, a term stands. */
export function countShared(index: TermIndex, term: number, passages: Uint32Array): number {
  if (passages.length === 0) return 0;
  let count = 0;
  index.each(term, (number) => {
    if (passages[lowerBound(passages.length, (i) => (passages[i] as number) < number)] === number) count++;
  });
  return count;
}

/** Whether a term stands in one of some passages, which are given ascending. */
export function sharesOne(index: TermIndex, term: number, passages: Uint32Array): boolean {
  return countShared(index, term, passages) > 0;
}

/** The passages that hold a term, ascending. */
export function passagesWith(index: TermIndex, term: number): Uint32Array {
  const passages = new Uint32Array(index.df(term));
  let count = 0;
  index.each(term, (number) => {
    if (count < passages.length) passages[count++] = number;
  });
  return passages.subarray(0, count);
}
