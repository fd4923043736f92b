import { daleChall } from 'dale-chall';
import { GIVEN_WORDS } from '../lists/names.ts';
import { FUNCTION_WORDS, NEWS_WORDS, SOFT_TAILS } from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';

const ORDINARY_STEMS: ReadonlySet<string> = new Set([
  ...daleChall.map((word) => foldWord(word)),
  ...FUNCTION_WORDS,
  ...NEWS_WORDS,
  ...SOFT_TAILS,
]);

/** True for a folded word that English uses in small letters, also inflected; not for given names that are words. */
export function isOrdinary(word: string): boolean {
  if (GIVEN_WORDS.has(word) || WEEKDAYS.has(word)) return false;
  return isEnglish(word);
}

/** True for a folded word of everyday English, whatever else it may name. From the New Dale–Chall list and news usage. */
export function isEnglish(word: string): boolean {
  const known = memory.get(word);
  if (known !== undefined) return known;
  if (memory.size > REMEMBERED_WORDS) memory.clear();
  const found = lookUpEnglish(word);
  memory.set(word, found);
  return found;
}

/** The words of a page come again and again; this many answers are kept. */
const REMEMBERED_WORDS = 4000;
const memory = new Map<string, boolean>();

function lookUpEnglish(word: string): boolean {
  if (ORDINARY_STEMS.has(word) || MONTHS.has(word) || WEEKDAYS.has(word)) return true;
  return stems(word).some((stem) => stem.length > 2 && ORDINARY_STEMS.has(stem));
}

/** What the word may be an inflection of. */
function stems(word: string): string[] {
  if (word.endsWith('ies') || word.endsWith('ied')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es') || word.endsWith('ed') || word.endsWith('er'))
    return bare(word.slice(0, -2), word.slice(0, -1));
  if (word.endsWith('ing')) return bare(word.slice(0, -3), `${word.slice(0, -3)}e`);
  if (word.endsWith('ly')) return [word.slice(0, -2)];
  return word.endsWith('s') ? [word.slice(0, -1)] : [];
}

function bare(stem: string, longer: string): string[] {
  const doubled = stem.length > 3 && stem.at(-1) === stem.at(-2) ? [stem.slice(0, -1)] : [];
  return [stem, longer, ...doubled];
}

/** A word whose ending is that of a verb or an adverb: in a headline it is no given name. */
export function looksInflected(word: string): boolean {
  return !GIVEN_WORDS.has(word) && word.length > 4 && /(?:[^aeious]s|[^aeiou]es|ing|[^aeiou]ed|ated|ly)$/u.test(word);
}
