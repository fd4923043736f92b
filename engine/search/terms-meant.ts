import type { TermIndex } from '../index/term-index.ts';
import type { KinOf } from '../lexicon/kin.ts';
import { STOP_WORDS } from '../lists/words.ts';
import { stemOf } from '../text/stem.ts';
import { isKnownWord } from './known-words.ts';

/** A term (by number) that a typed word may stand for, and its share, 0 to 1, of what the word itself is worth. */
export interface TermAlternative {
  term: number;
  share: number;
}

/** The beginning of a word stands for at most so many terms, the most frequent ones … */
const PREFIXES = 40;

/** … that stand in at most so many passages together, which take half a millisecond to read: one letter says little. */
const BUDGET = 30_000;

/** The share of a term with the same stem, and the least share of one that only begins with the word. */
const SAME_STEM = 0.8;
const SAME_BEGINNING = 0.5;

/** The share of a term that says nearly the same as the word typed. */
const KIN_SHARE = 0.3;

/** Terms of kin stand in at most so many passages together: the rarer ones are read first. */
const KIN_BUDGET = 12_000;

/**
 * The terms that a typed word may stand for, best first: itself, other forms of its stem, and what begins with it, when
 * it is still being typed (`growing`) or nothing else is found.
 */
export function termsMeantBy(index: TermIndex, word: string, growing: boolean): TermAlternative[] {
  const found = new Map<number, number>();
  const exact = index.find(word);
  const everyday = STOP_WORDS.has(word);
  if (exact >= 0 && !(growing && everyday && index.df(exact) > BUDGET)) found.set(exact, 1);
  if (!everyday) {
    for (const term of index.withStem(stemOf(word))) if (!found.has(term)) found.set(term, SAME_STEM);
  }
  // What is a whole word of the language and stands nowhere is none of those that begin with it: "accord", "according".
  if (found.size === 0 && word.length > 2 && isKnownWord(word)) return [];
  if (growing || (found.size === 0 && word.length > 2)) {
    for (const term of beginningWith(index, word)) {
      const share = SAME_BEGINNING + (1 - SAME_BEGINNING) * (word.length / (index.terms[term] as string).length) * 0.6;
      if (!found.has(term)) found.set(term, share);
    }
  }
  return [...found].map(([term, share]) => ({ term, share })).sort((a, b) => b.share - a.share);
}

/**
 * The terms of a word's kin ("strikes" for "attack"), the rarer ones first, within the budget; none that the word itself
 * stands for.
 */
export function kinOfWord(
  index: TermIndex,
  kinOf: KinOf,
  word: string,
  own: readonly TermAlternative[],
): TermAlternative[] {
  const taken = new Set(own.map(({ term }) => term));
  const terms = [...kinOf(stemOf(word))]
    .flatMap((stem) => index.withStem(stem))
    .filter((term) => !taken.has(term))
    .sort((a, b) => index.df(a) - index.df(b));
  let left = KIN_BUDGET;
  return terms
    .filter((term) => {
      left -= index.df(term);
      return left >= 0;
    })
    .map((term) => ({ term, share: KIN_SHARE }));
}

/** The most frequent terms that begin so, within the budget; the only one whatever it costs. */
function beginningWith(index: TermIndex, word: string): number[] {
  const [from, to] = index.range(word);
  const terms = Array.from({ length: to - from }, (_, i) => from + i).sort((a, b) => index.df(b) - index.df(a));
  const chosen: number[] = [];
  let left = BUDGET;
  for (const term of terms) {
    if (chosen.length === PREFIXES) break;
    if (index.df(term) > left && terms.length > 1) continue;
    chosen.push(term);
    left -= index.df(term);
  }
  return chosen;
}
