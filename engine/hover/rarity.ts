import type { TermIndex } from '../index/term-index.ts';

/** How rare a thing is among `size` passages of which `count` hold it: 1 for one passage, near 0 for all of them. */
export function rarity(count: number, size: number): number {
  return size < 2 ? 1 : Math.log(1 + size / Math.max(1, count)) / Math.log(1 + size);
}

/** How many passages hold a word with a stem; a passage with two such words counts twice. */
export function stemCount(index: TermIndex, stem: string): number {
  return index.withStem(stem).reduce((sum, term) => sum + index.df(term), 0);
}
