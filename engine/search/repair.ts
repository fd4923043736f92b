import { countBits } from '../base/bits.ts';
import type { TermIndex } from '../index/term-index.ts';
import { distanceToBeginning, editDistance } from '../text/edit-distance.ts';

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

/** Longer words are left as they are typed (UTF-16 units). */
const LONGEST_REPAIRED = 62;

/** Edits allowed in a word of so many UTF-16 units: none up to three letters, one up to seven, then two. */
export function slipsAllowed(length: number): number {
  return length <= 3 ? 0 : length <= 7 ? 1 : 2;
}

/** Makes the repairer over the terms of an index; the first repair reads them all once. */
export function createRepairer(index: TermIndex): Repairer {
  let masks: Uint32Array | undefined;
  return {
    near(word, growing, most) {
      const allowed = slipsAllowed(word.length);
      if (allowed === 0 || word.length > LONGEST_REPAIRED) return [];
      masks ??= Uint32Array.from(index.terms, maskOf);
      const mask = maskOf(word);
      const found: { term: number; score: number }[] = [];
      for (let i = 0; i < masks.length; i++) {
        const theirs = masks[i] as number;
        // A letter of the word that the term lacks costs an edit; of an unfinished word the term may hold any more.
        if (countBits(mask & ~theirs) > allowed || (!growing && countBits(theirs & ~mask) > allowed)) continue;
        const term = index.terms[i] as string;
        if (term.length < word.length - allowed || (!growing && term.length > word.length + allowed)) continue;
        const whole = editDistance(word, term, allowed);
        const begun = growing && whole > allowed ? distanceToBeginning(word, term, allowed) : whole;
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
