import { lowerBound } from '../base/lower-bound.ts';

/** A passage that a query finds, by its number; a higher score is better. */
export interface PassageHit {
  /** The passage's number. */
  number: number;
  score: number;
}

/** The passages that a query finds. */
export interface PassageHits {
  /** The best, best first; equal ones in their order. */
  hits: PassageHit[];
  /** How many there are. */
  total: number;
}

/** How the best are chosen. */
export interface RankOptions {
  /** Whether a passage may be found at all. */
  admits: (passage: number) => boolean;
  /** So many are kept. */
  most: number;
  /** What a hit is ranked by in the place of its score, higher first. */
  rank?: (passage: number, score: number) => number;
}

/** Puts a hit in its place among the best so far, sorted; drops what is more than `most`. */
export function keepBest(top: PassageHit[], hit: PassageHit, most: number): void {
  const last = top[top.length - 1];
  if (top.length >= most && last && !isBetterHit(hit, last)) return;
  const place = lowerBound(top.length, (i) => isBetterHit(top[i] as PassageHit, hit));
  top.splice(place, 0, hit);
  if (top.length > most) top.pop();
}

function isBetterHit(a: PassageHit, b: PassageHit): boolean {
  return a.score > b.score || (a.score === b.score && a.number < b.number);
}
