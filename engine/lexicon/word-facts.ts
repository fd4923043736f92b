import { GIVEN_PLACES } from '../lists/names.ts';
import {
  COMPANY_ENDS,
  COMPANY_HEADS,
  FEMALE_TITLES,
  FOODS,
  FUNCTION_WORDS,
  GIVEN_TITLES,
  MODIFIERS,
  NAME_TAILS,
  OF_HEADS,
  ORIGIN_ADJECTIVES,
  PLACE_PREFIXES,
  SOFT_TAILS,
  STRESS_AFTER,
  STRESS_BEFORE,
  SURNAME_PARTICLES,
  TITLES_AND_OFFICES,
} from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import { MONTHS, WEEKDAYS } from './calendar.ts';
import { isEnglish, isOrdinary, looksInflected } from './everyday-words.ts';

/**
 * What the word lists say of a word, as bits of one number, so that judging a hit asks each word beside it once.
 * The lists and what they are for stand in `data/roles.tsv`. Words are folded.
 */

/** A title, rank or office: "president". */
export const TITLE = 1 << 0;
/** A title of a woman: "mrs". */
export const FEMALE_TITLE = 1 << 1;
/** A day of the week. */
export const WEEKDAY = 1 << 2;
/** A month, or its short form. */
export const MONTH = 1 << 3;
/** An adjective or noun of origin: "iraqi", "northern". */
export const DEMONYM = 1 << 4;
/** A word that stands between or before names without being part of one: "and". */
export const FUNCTION_WORD = 1 << 5;
/** Food that is named after places: "sprouts". */
export const FOOD = 1 << 6;
/** A place that is also a given name: "jordan". */
export const GIVEN_PLACE = 1 << 7;
/** An adjective that makes another body of a body's common name: "national". */
export const MODIFIER = 1 << 8;
/** Makes a longer name of the name before it: "tower". */
export const NAME_TAIL = 1 << 9;
/** May follow a name in a headline without making it a longer one: "lawyer". */
export const SOFT_TAIL = 1 << 10;
/** Ends a company's full name: "inc". */
export const COMPANY_END = 1 << 11;
/** Head of a name with "of", in which what follows is only a part: "university". */
export const OF_HEAD = 1 << 12;
/** Particle of surnames: "von". */
export const PARTICLE = 1 << 13;
/** Makes another place of the place after it: "new". */
export const PLACE_PREFIX = 1 << 14;
/** Before a word in capitals it says that the word is stressed: "what" in "What IS this". */
export const STRESSES_BEFORE = 1 << 15;
/** After a word in capitals it says the same. */
export const STRESSES_AFTER = 1 << 16;
/** A word of everyday English, whatever else it names: see `isEnglish`. */
export const ENGLISH = 1 << 17;
/** A word that English has in small letters and that is no given name: see `isOrdinary`. */
export const ORDINARY = 1 << 18;
/** Has the ending of a verb or an adverb: see `looksInflected`. */
export const INFLECTED = 1 << 19;
/** "jr" and "sr". */
export const JUNIOR = 1 << 20;
/** What numbers a person: "jr", "iii". */
export const NUMERAL = 1 << 21;
/** The word "of": a place or a body after it, or after "of the", may be part of a longer name. */
export const OF = 1 << 22;
/** The word "the": see `OF`. */
export const THE = 1 << 23;
/** The word "s", as in a possessive. */
export const LONE_S = 1 << 24;
/** Ends in s. */
export const ENDS_IN_S = 1 << 25;
/** One letter. */
export const INITIAL = 1 << 26;
/** Form of a company that may go on with "of": "corp" in "Hospital Corp of America". */
export const COMPANY_HEAD = 1 << 27;
/** A title that stands before a given name: "prince". */
export const GIVEN_TITLE = 1 << 28;

const LISTS: readonly (readonly [bit: number, words: ReadonlySet<string>])[] = [
  [TITLE, TITLES_AND_OFFICES],
  [FEMALE_TITLE, FEMALE_TITLES],
  [WEEKDAY, WEEKDAYS],
  [MONTH, MONTHS],
  [DEMONYM, ORIGIN_ADJECTIVES],
  [FUNCTION_WORD, FUNCTION_WORDS],
  [FOOD, FOODS],
  [GIVEN_PLACE, GIVEN_PLACES],
  [MODIFIER, MODIFIERS],
  [NAME_TAIL, NAME_TAILS],
  [SOFT_TAIL, SOFT_TAILS],
  [COMPANY_END, COMPANY_ENDS],
  [COMPANY_HEAD, COMPANY_HEADS],
  [GIVEN_TITLE, GIVEN_TITLES],
  [OF_HEAD, OF_HEADS],
  [PARTICLE, SURNAME_PARTICLES],
  [PLACE_PREFIX, PLACE_PREFIXES],
  [STRESSES_BEFORE, STRESS_BEFORE],
  [STRESSES_AFTER, STRESS_AFTER],
  [JUNIOR, new Set(['jr', 'sr'])],
  [OF, new Set(['of'])],
  [THE, new Set(['the'])],
  [LONE_S, new Set(['s'])],
];

const LISTED = new Map<string, number>();
for (const [bit, words] of LISTS) for (const word of words) LISTED.set(word, (LISTED.get(word) ?? 0) | bit);

/** The bits of a folded word. */
function factsOf(word: string): number {
  let facts = LISTED.get(word) ?? 0;
  if (isEnglish(word)) facts |= isOrdinary(word) ? ENGLISH | ORDINARY : ENGLISH;
  if (looksInflected(word)) facts |= INFLECTED;
  if (/^(?:jr|sr|[ivx]{2,4})$/u.test(word)) facts |= NUMERAL;
  if (word.endsWith('s')) facts |= ENDS_IN_S;
  if (word.length === 1) facts |= INITIAL;
  return facts;
}

/** How many words are remembered, the last one of each slot: those beside names are few and come again and again. */
const SLOTS = 4096;
/** By slot: two hashes of a word, so that its letters need not be compared again, and its bits. */
const FACT_MEMORY = new Int32Array(SLOTS * 3);

/** The bits of the word between two places in a text, remembered under two hashes of its folded letters. */
export function factsAt(text: string, start: number, end: number, hash: number, check: number): number {
  const slot = ((hash ^ (hash >>> 15)) & (SLOTS - 1)) * 3;
  if (FACT_MEMORY[slot] === hash && FACT_MEMORY[slot + 1] === check) return FACT_MEMORY[slot + 2] as number;
  const facts = factsOf(foldWord(text, start, end));
  FACT_MEMORY[slot] = hash;
  FACT_MEMORY[slot + 1] = check;
  FACT_MEMORY[slot + 2] = facts;
  return facts;
}
