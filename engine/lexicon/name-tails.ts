import { FOODS, wordSet } from './everyday-words.ts';

/** Small words after a place's name that may make another place of it: "Washington state". */
export const SMALL_TAILS = new Set([...FOODS, 'state']);

/** What may follow "state" when that is no place: "Kabul state television". */
export const STATE_AFFAIRS = wordSet(
  'television tv radio media news broadcaster visit visits dinner banquet funeral secrets prosecutor prosecutors',
);

/** Capitalised nouns after which a name in a headline is that of a body or a site: "Trump Ocean Club". */
export const INSTITUTION_TAILS = wordSet(`
  museum center centre arena stadium airport foundation institute university college academy school library theater
  theatre gallery hotel club group memorial cathedral hospital`);

/** Nouns that letters are counted with: after "Section B." a sentence ends, after "Booker T." none does. */
export const LETTERED = wordSet(`
  section building plan vitamin class grade group block type exhibit appendix annex hepatitis schedule part gate terminal
  level unit phase series team option platform hall wing ward zone room row flight article step point`);

/** Letters before a ship's name: "USS Abraham Lincoln". */
export const SHIPS = wordSet('uss hms hmas hmcs usns rms');
