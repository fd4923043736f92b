import { type Neighbor, wordAfter, wordOf } from './around.ts';
import {
  COMPANY_END,
  DEMONYM,
  FOOD,
  FUNCTION_WORD,
  INFLECTED,
  JUNIOR,
  MODIFIER,
  MONTH,
  NAME_TAIL,
  NUMERAL,
  ORDINARY,
  SOFT_TAIL,
  TITLE,
  WEEKDAY,
} from './facts.ts';
import { FORENAMES } from './forenames.ts';
import { KNOWN_PLACES } from './gazetteer.ts';
import { COMPOUND, PERSON, PLACE } from './names.ts';
import { isAcronym, type Scene } from './scene.ts';
import { foldWord } from './units.ts';
import { GIVEN_PLACES } from './usage.ts';

/** "Minneapolis-St. Paul", "Alsace-Lorraine": not "Moscow-Beijing talks", whose other half is a name of its own. */
function isHalfName(scene: Scene, next: Neighbor): boolean {
  const { text } = scene;
  if (!next.capital || isAcronym(scene) || next.shouted || next.facts & DEMONYM) return false;
  return scene.flagsStartingAt(next.start) < 0 && !KNOWN_PLACES.has(text.slice(next.start, next.end));
}

/** Whether what follows the hit makes a longer name of it: "Trump Tower", "Manchester United", "Brussels sprouts". */
export function blockedAfter(scene: Scene): boolean {
  const { text, end, flags } = scene;
  const next = wordAfter(text, end);
  if (!next) return false;
  const { facts, gap } = next;
  const person = (flags & PERSON) !== 0;
  if ((gap === ' ' || gap === ',') && person && facts & JUNIOR) return true;
  if (gap === '&') {
    const same = wordOf(text, next) === foldWord(text, scene.start, end);
    return !isAcronym(scene) && next.capital && (same || scene.flagsStartingAt(next.start) < 0);
  }
  if (gap === "'") return next.capital && next.start === end + 1;
  if (gap === '-') return flags & PLACE ? isHalfName(scene, next) : false;
  if (gap !== ' ') return false;
  if (!next.capital) return (facts & FOOD) !== 0;
  if (facts & NUMERAL && person) return true;
  const follower = scene.flagsStartingAt(next.start);
  if (follower >= 0)
    return (
      (flags & PLACE) !== 0 && (follower & PERSON) !== 0 && GIVEN_PLACES.has(foldWord(text, scene.start, scene.end))
    );
  if (facts & (WEEKDAY | MONTH | DEMONYM | FUNCTION_WORD)) return false;
  if ((flags & (PERSON | PLACE)) === 0) {
    // "Avondale Mills Inc" is Avondale Mills, and a full name may follow a body's: "Commission John Shad".
    if (facts & COMPANY_END) return false;
    if (flags & COMPOUND && FORENAMES.has(text.slice(next.start, next.end))) return false;
  }
  if (facts & NAME_TAIL || (person && facts & MODIFIER)) return true;
  if (facts & (TITLE | SOFT_TAIL)) return false;
  if (next.shouted && scene.style() !== 'capitals') return false;
  if (scene.style() !== 'sentence') return !(facts & (ORDINARY | INFLECTED));
  // A person's full name is rarely part of a longer one, and what follows is often an aside.
  return !(person && flags & COMPOUND);
}
