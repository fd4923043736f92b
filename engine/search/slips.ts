import type { TermIndex } from '../index/term-index.ts';
import { isOrdinary } from '../lexicon/everyday-words.ts';
import { editDistance } from '../text/edit-distance.ts';
import { isKnownWord, isPersonalName } from './known-words.ts';
import { createRepairer } from './repair.ts';

/** So many terms near a word are asked for evidence. */
const NEAR_TERMS = 40;

/** Two slips in one word of the language are believed from this length on (UTF-16 units), in a name from the other. */
const TWICE_SLIPPED_WORD = 10;
const TWICE_SLIPPED_NAME = 8;

/** The beginning of a name is repaired from this length on. */
const LONG_START = 5;

/** From this length on a single letter that is another one is believed without a second reason. */
const FAIR_WORD = 7;

/** What a word that a library lacks is asked about. */
export interface SlipQuestion {
  word: string;
  /** Whether it may be unfinished. */
  growing: boolean;
  /** Whether a term stands in a passage together with another word of the query. */
  isBeside(term: number): boolean;
  /** Whether a term makes a name of the library with the words typed beside it. */
  completes(term: number): boolean;
  /** Whether nothing else is typed that the library knows. */
  isAlone: boolean;
}

/**
 * Makes the function that says which term a mistyped word meant, or -1 where nothing speaks for a slip. A word that
 * people write is none. A name counts when the slip is a usual one (two letters exchanged, one too many or too few, a
 * vowel for a vowel), or the word is long; with two slips it must also stand beside what else is typed. A word of the
 * language must stand beside another one that is typed, or, typed alone, be one usual slip away. Of several terms the one wins that makes a name with the words beside it,
 * then the one that stands beside another word typed. What is unfinished is repaired to a name only. `names` are the
 * names that are one word, surnames among them: "Internal" of a longer name is none.
 */
export function createSlipReader(index: TermIndex, names: { has(word: string): boolean }) {
  const repairer = createRepairer(index);
  return ({ word, growing, isBeside, completes, isAlone }: SlipQuestion): number => {
    if (isKnownWord(word)) return -1;
    const near = repairer.near(word, growing, NEAR_TERMS);
    const likely = near.filter((number) => speaksFor(index.terms[number] as string, number));
    if (likely.length < 2) return likely[0] ?? -1;
    return likely.find(completes) ?? likely.find(isBeside) ?? (likely[0] as number);

    function speaksFor(term: string, number: number): boolean {
      const edits = editDistance(word, term, 2);
      const isBegun = edits > 2 || term.length > word.length + 2;
      const isName = completes(number) || (names.has(term) && !isOrdinary(term));
      if (isBegun) return isName && word.length >= LONG_START && word.charAt(0) === term.charAt(0);
      if (isPersonalName(word)) return isName && edits === 1 && isUsualSlip(word, term);
      // Two slips need a second reason where there could be one: "internet" beside "explorer" is no bank InterWest.
      if (isName && edits > 1)
        return word.length >= TWICE_SLIPPED_NAME && (isAlone || completes(number) || isBeside(number));
      if (isName) return word.length >= FAIR_WORD || isUsualSlip(word, term);
      if (growing && edits > 1) return false;
      if (edits > 1) return word.length >= TWICE_SLIPPED_WORD && isBeside(number);
      return isAlone ? word.length >= FAIR_WORD || isUsualSlip(word, term) : isBeside(number);
    }
  };
}

/** Whether one edit is of the kind that fingers and ears make: not one consonant for another, nor another first letter. */
function isUsualSlip(word: string, term: string): boolean {
  if (word.length !== term.length) return word.charAt(0) === term.charAt(0);
  const places = [...word].flatMap((letter, i) => (letter === term.charAt(i) ? [] : [i]));
  if (places.length !== 1) return true;
  const [at = 0] = places;
  return at > 0 && /[aeiouy]/u.test(word.charAt(at)) && /[aeiouy]/u.test(term.charAt(at));
}
