import { countBits } from '../base/bits.ts';
import type { TermIndex } from '../index/term-index.ts';

/**
 * Repairs typing errors: the nearest term by Damerau–Levenshtein distance (restricted edits, bounded), among those
 * whose length and letters make it possible at all. A 32-bit mask of a term's letters throws out nearly all of them.
 */
export interface Repairer {
  /**
   * The numbers of the terms that a mistyped word may have meant, likeliest first, at most so many.
   * `growing`: the word may be unfinished.
   */
  near(word: string, growing: boolean, most: number): number[];
}

/** Edits allowed: none up to three letters, one up to seven, then two. */
function allowance(length: number): number {
  return length <= 3 ? 0 : length <= 7 ? 1 : 2;
}

/** Makes a repairer; the masks of all terms are made with the first repair. */
export function createRepairer(index: TermIndex): Repairer {
  let masks: Uint32Array | undefined;
  return {
    near(word, growing, most) {
      const allowed = allowance(word.length);
      if (allowed === 0 || word.length > LONGEST_TERM - 2) return [];
      masks ??= Uint32Array.from(index.terms, maskOf);
      const mask = maskOf(word);
      const found: { term: number; score: number }[] = [];
      for (let i = 0; i < masks.length; i++) {
        const theirs = masks[i] as number;
        // A letter of the word that the term lacks costs an edit; of an unfinished word the term may hold any more.
        if (countBits(mask & ~theirs) > allowed || (!growing && countBits(theirs & ~mask) > allowed)) continue;
        const term = index.terms[i] as string;
        if (term.length < word.length - allowed || (!growing && term.length > word.length + allowed)) continue;
        const whole = distance(word, term, allowed, false);
        const begun = growing && whole > allowed ? distance(word, term, allowed, true) : whole;
        const edits = Math.min(whole, begun);
        if (edits > allowed) continue;
        // Hardly anyone gets the first letter wrong and another one too: "breaking" is not "speaking".
        const sameStart = term.charCodeAt(0) === word.charCodeAt(0);
        if (!sameStart && edits > 1) continue;
        // Fewer edits first, then the same first letter, then a finished word, then the term of more passages.
        const score = -edits * 100 + (sameStart ? 30 : 0) + (whole <= allowed ? 10 : 0) + Math.log2(1 + index.df(i));
        found.push({ term: i, score });
      }
      return found
        .sort((a, b) => b.score - a.score)
        .slice(0, most)
        .map(({ term }) => term);
    },
  };
}

function maskOf(word: string): number {
  let mask = 0;
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    mask |= 1 << (unit >= 97 && unit <= 122 ? unit - 97 : 26 + (unit % 6));
  }
  return mask >>> 0;
}

/** Rows of the table of distances, longer than any word worth repairing. */
const LONGEST_TERM = 64;
let row = new Uint8Array(LONGEST_TERM + 1);
let one = new Uint8Array(LONGEST_TERM + 1);
let two = new Uint8Array(LONGEST_TERM + 1);

/** Edits between a word and a term, or the nearest beginning of the term; more than `most` comes back as `most + 1`. */
function distance(word: string, term: string, most: number, beginning: boolean): number {
  const width = Math.min(beginning ? word.length + most : LONGEST_TERM, term.length);
  for (let j = 0; j <= width; j++) one[j] = j;
  for (let i = 1; i <= word.length; i++) {
    const letter = word.charCodeAt(i - 1);
    const before = word.charCodeAt(i - 2);
    let low = i;
    row[0] = i;
    for (let j = 1; j <= width; j++) {
      const theirs = term.charCodeAt(j - 1);
      let cost = (one[j - 1] as number) + (letter === theirs ? 0 : 1);
      if ((one[j] as number) < cost) cost = (one[j] as number) + 1;
      if ((row[j - 1] as number) < cost) cost = (row[j - 1] as number) + 1;
      if (i > 1 && j > 1 && letter === term.charCodeAt(j - 2) && before === theirs && (two[j - 2] as number) < cost) {
        cost = (two[j - 2] as number) + 1;
      }
      row[j] = cost;
      if (cost < low) low = cost;
    }
    if (low > most) return most + 1;
    [two, one, row] = [one, row, two];
  }
  if (!beginning) return one[width] as number;
  let low = most + 1;
  for (let j = 0; j <= width; j++) low = Math.min(low, one[j] as number);
  return low;
}
