import { isEnglish } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { KIN_LINES } from '../lists/kin.ts';
import { FAMILY_NAMES, FORENAMES } from '../lists/names.ts';
import { DEMONYMS } from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';

let known: Set<string> | undefined;
let personal: Set<string> | undefined;

/**
 * Whether a folded word is one that people write: of everyday English, of the news, a place. It is no slip, even where a
 * library does not have it: who types "sweden" means Sweden.
 */
export function isKnownWord(word: string): boolean {
  known ??= readKnown();
  return isEnglish(word) || known.has(word);
}

/** Made when a word is first not found: not every start needs it. */
function readKnown(): Set<string> {
  const words = new Set(KIN_LINES.trim().split(/\s+/u));
  for (const name of KNOWN_PLACES.keys()) if (!/[\s.]/u.test(name)) words.add(foldWord(name));
  for (const name of DEMONYMS) words.add(foldWord(name));
  return words;
}

/** Whether a folded word is a given name or a family name that the lists have: it may be a slip for another name only. */
export function isPersonalName(word: string): boolean {
  personal ??= new Set([...FORENAMES, ...FAMILY_NAMES].map((name) => foldWord(name)));
  return personal.has(word);
}
