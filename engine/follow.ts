import { type Neighbor, wordAfter } from './around.ts';
import { FORENAMES } from './forenames.ts';
import { KNOWN_PLACES } from './gazetteer.ts';
import { COMPANY_ENDS } from './lexicon.ts';
import { COMPOUND, PERSON, PLACE } from './names.ts';
import { isAcronym, type Scene } from './scene.ts';
import { foldWord } from './units.ts';
import {
  DEMONYMS,
  FOODS,
  FUNCTION_WORDS,
  GIVEN_PLACES,
  isOrdinary,
  looksInflected,
  MODIFIERS,
  MONTHS,
  NAME_TAILS,
  SOFT_TAILS,
  TITLES,
  WEEKDAYS,
} from './usage.ts';

const isNumeral = (word: string) => /^(?:jr|sr|[ivx]{2,4}|iv)$/u.test(word);

/** "Minneapolis-St. Paul", "Alsace-Lorraine": not "Moscow-Beijing talks", whose other half is a name of its own. */
function isHalfName(scene: Scene, next: Neighbor): boolean {
  const { text } = scene;
  if (!next.capital || isAcronym(scene) || next.shouted || DEMONYMS.has(next.word)) return false;
  return scene.flagsStartingAt(next.start) < 0 && !KNOWN_PLACES.has(text.slice(next.start, next.end));
}

/** Whether what follows the hit makes a longer name of it: "Trump Tower", "Manchester United", "Brussels sprouts". */
export function blockedAfter(scene: Scene): boolean {
  const { text, end, flags } = scene;
  const next = wordAfter(text, end);
  if (!next) return false;
  const { word, gap } = next;
  const person = (flags & PERSON) !== 0;
  if ((gap === ' ' || gap === ',') && person && /^(?:jr|sr)$/u.test(word)) return true;
  if (gap === '&') {
    const same = word === foldWord(text, scene.start, end);
    return !isAcronym(scene) && next.capital && (same || scene.flagsStartingAt(next.start) < 0);
  }
  if (gap === "'") return next.capital && next.start === end + 1;
  if (gap === '-') return flags & PLACE ? isHalfName(scene, next) : false;
  if (gap !== ' ') return false;
  if (!next.capital) return FOODS.has(word);
  if (isNumeral(word) && person) return true;
  const follower = scene.flagsStartingAt(next.start);
  if (follower >= 0)
    return (
      (flags & PLACE) !== 0 && (follower & PERSON) !== 0 && GIVEN_PLACES.has(foldWord(text, scene.start, scene.end))
    );
  if (WEEKDAYS.has(word) || MONTHS.has(word) || DEMONYMS.has(word) || FUNCTION_WORDS.has(word)) return false;
  if ((flags & (PERSON | PLACE)) === 0) {
    // "Avondale Mills Inc" is Avondale Mills, and a full name may follow a body's: "Commission John Shad".
    if (COMPANY_ENDS.has(word)) return false;
    if (flags & COMPOUND && FORENAMES.has(text.slice(next.start, next.end))) return false;
  }
  if (NAME_TAILS.has(word) || (person && MODIFIERS.has(word))) return true;
  if (TITLES.has(word) || SOFT_TAILS.has(word)) return false;
  if (next.shouted && scene.style() !== 'capitals') return false;
  if (scene.style() !== 'sentence') return !isOrdinary(word) && !looksInflected(word);
  // A person's full name is rarely part of a longer one, and what follows is often an aside.
  return !(person && flags & COMPOUND);
}
