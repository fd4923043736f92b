import { CITY_NAMES, KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import {
  COMPANY_END,
  DEMONYM,
  ENGLISH,
  FOOD,
  FUNCTION_WORD,
  INFLECTED,
  INITIAL,
  JUNIOR,
  LONE_S,
  MODIFIER,
  MONTH,
  NAME_TAIL,
  NUMERAL,
  OF,
  ORDINARY,
  SOFT_TAIL,
  THE,
  TITLE,
  WEEKDAY,
} from '../lexicon/word-facts.ts';
import { FORENAMES, GIVEN_PLACES } from '../lists/names.ts';
import { BEFORE_PLACES, COMPANY_TRADES, INSTITUTION_TAILS, PLACE_HEADS, STATE_AFFAIRS } from '../lists/words.ts';
import { ACRONYM, COMMON_PHRASE, COMPOUND, PERSON, PLACE } from '../names/name-forms.ts';
import { CLASS, DIGIT, foldWord, UPPER } from '../text/code-units.ts';
import { type Neighbor, wordAfter, wordBefore, wordOf } from './neighbor.ts';
import { hasNoSmallLetter, type Scene } from './scene.ts';

/**
 * Whether a place is one half of a longer name ("Alsace-Lorraine"): not where the other half is a known name
 * ("Moscow-Beijing").
 */
function isHalfName(scene: Scene, next: Neighbor): boolean {
  const { text } = scene;
  if (!next.capital || hasNoSmallLetter(scene) || next.shouted || next.facts & DEMONYM) return false;
  return scene.flagsStartingAt(next.start) < 0 && !KNOWN_PLACES.has(text.slice(next.start, next.end));
}

/**
 * Whether "state" makes another place of a city ("Washington state"): not where it goes with the next word ("Kabul
 * state television").
 */
function isStateOfCity({ text, start, end, flags }: Scene, next: Neighbor): boolean {
  if ((flags & PLACE) === 0 || !isWord(text, next, 'state') || !CITY_NAMES.has(text.slice(start, end))) return false;
  const after = wordAfter(text, next.end);
  return after?.gap !== ' ' || !STATE_AFFAIRS.has(wordOf(text, after));
}

/**
 * Whether what follows "of" says whose body it is, so that it need not be the one that the library calls so: "Supreme
 * Court of India".
 */
function isOwned({ text, start }: Scene, of: Neighbor): boolean {
  if (CLASS[text.charCodeAt(start)] !== UPPER) return false;
  const the = wordAfter(text, of.end);
  const owner = the && the.facts & THE ? wordAfter(text, the.end) : the;
  return owner?.gap === ' ' && owner.capital && the?.gap === ' ';
}

/** Whether a word is `wanted`; its letters are read only where it is as long. */
function isWord(text: string, word: Neighbor, wanted: string): boolean {
  return word.wordEnd - word.start === wanted.length && wordOf(text, word) === wanted;
}

/**
 * Whether a word that no sentence has with a capital follows, as in names of papers and slogans: "USA Today", "America
 * First".
 */
function isMastheadTail(scene: Scene, next: Neighbor): boolean {
  const { text } = scene;
  if (!isWord(text, next, 'today') && !isWord(text, next, 'first') && !isWord(text, next, 'now')) return false;
  const style = scene.style();
  return style === 'sentence' || (style === 'title' && hasNoSmallLetter(scene));
}

/** Whether a person or a place is the first word of an institution's name in a headline: "Johnson Space Center". */
function isInstitution({ text, flags }: Scene, next: Neighbor): boolean {
  if ((flags & (PERSON | PLACE)) === 0 || next.facts & INFLECTED) return false;
  const tail = wordAfter(text, next.end);
  return tail?.gap === ' ' && tail.capital && INSTITUTION_TAILS.has(wordOf(text, tail));
}

/** The year of a book or an article, behind its author: " (1985)", " (14 November 2013)". */
const YEAR = /^\s\((?:[\p{L}\d]+\s){0,2}\d{4}\)/u;

/**
 * Whether a surname stands first in a list of authors, with given names behind a comma that are not the person's:
 * "Johnson, Charles R.", "Johnson, C. R.", "Johnson, Charles (1985)".
 */
function isInverted(scene: Scene, next: Neighbor): boolean {
  const { text, flags } = scene;
  if (flags & COMPOUND || !next.capital || next.shouted) return false;
  const behind = text.charAt(next.end);
  if (next.facts & INITIAL) return behind === '.' && !scene.hasInitial(wordOf(text, next));
  if (scene.isGiven(wordOf(text, next))) return false;
  if (YEAR.test(text.slice(next.end, next.end + 30))) return true;
  if (!FORENAMES.has(text.slice(next.start, next.end))) return false;
  const after = wordAfter(text, next.end);
  if (after?.gap === ' ' && after.capital && after.facts & INITIAL) return text.charAt(after.end) === '.';
  return next.end === text.length || behind === ';';
}

/**
 * Whether a surname in a headline goes with the capitalised word after it as one name. Hardly ever, for there a noun
 * stands as often as a name ("Trump Dossier"): it does where either could be a given name, or where the two are all that
 * the line says ("Johnson Matthey").
 */
function isOneName({ text, start, end }: Scene, next: Neighbor): boolean {
  if (FORENAMES.has(text.slice(start, end)) || FORENAMES.has(text.slice(next.start, next.end))) return true;
  if (KNOWN_PLACES.has(text.slice(next.start, next.end))) return true;
  return wordBefore(text, start) === null && wordAfter(text, next.end) === null;
}

/** Whether a surname is the owner in a place's name: "Hawke's Bay". */
function isOwnedPlace({ text, flags }: Scene, next: Neighbor): boolean {
  if (flags & COMPOUND || !(next.facts & LONE_S)) return false;
  const head = wordAfter(text, next.end);
  return head?.gap === ' ' && PLACE_HEADS.has(text.slice(head.start, head.end));
}

/** Whether a name and a number are all that a line says: a channel or a team, "France 5". */
function isNumberedLabel({ text, start, end }: Scene): boolean {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return line.trim() === '' && /^\s\d{1,2}\s*(?:\n|$)/u.test(text.slice(end, end + 40));
}

/**
 * Whether a lone surname is a given name here, as people have it, and somebody else's surname follows: the two are one name,
 * of somebody whom the library does not know ("Bruce Willis" beside Steve Bruce and Matt Willis). `follower` are the flags of
 * the other surname.
 */
function isGivenBefore({ text, start, end, flags }: Scene, follower: number): boolean {
  const isLone = (one: number) => (one & (PERSON | COMPOUND)) === PERSON;
  return isLone(flags) && isLone(follower) && FORENAMES.has(text.slice(start, end));
}

/**
 * Whether a place is what a company is called after whose further words are a name of the library, as common ones are: "San
 * Jose National Bank", "Portland General Electric Co". Not where something is done there ("in San Jose National Bank
 * officials said"), nor where the body is the place's own ("Texas Supreme Court").
 */
function isFirmOfPlace(scene: Scene, next: Neighbor, follower: number): boolean {
  if ((scene.flags & PLACE) === 0 || hasNoSmallLetter(scene) || (follower & (PERSON | PLACE)) !== 0) return false;
  if ((follower & COMPOUND) === 0 || !(next.facts & ENGLISH)) return false;
  const before = wordBefore(scene.text, scene.start);
  if (before?.gap === ' ' && BEFORE_PLACES.has(wordOf(scene.text, before))) return false;
  let last = next;
  for (let word: Neighbor | null = next; word?.gap === ' ' && word.capital; word = wordAfter(scene.text, word.end))
    last = word;
  return (last.facts & COMPANY_END) !== 0 || COMPANY_TRADES.has(scene.text.slice(last.start, last.wordEnd));
}

/**
 * Whether what follows a hit makes another, longer name of it: "Trump Tower", "Manchester United", "Brussels sprouts".
 */
export function isPartOfLongerName(scene: Scene): boolean {
  const { text, end, flags } = scene;
  const next = wordAfter(text, end);
  if (!next) return false;
  const { facts, gap } = next;
  const person = (flags & PERSON) !== 0;
  if ((gap === ' ' || gap === ',') && person && facts & JUNIOR) return true;
  if (gap === ',' && person) return isInverted(scene, next);
  // "Health Care Systems of California, Inc"
  if (gap === ',' && flags & PLACE && next.capital && facts & COMPANY_END) return true;
  if (gap === '&') {
    const same = wordOf(text, next) === foldWord(text, scene.start, end);
    return !hasNoSmallLetter(scene) && next.capital && (same || scene.flagsStartingAt(next.start) < 0);
  }
  if (gap === "'") return (next.capital && next.start === end + 1) || (person && isOwnedPlace(scene, next));
  if (gap === '-') return flags & PLACE ? isHalfName(scene, next) : false;
  if (gap !== ' ') return false;
  if (flags & COMMON_PHRASE && (flags & (PERSON | PLACE)) === 0 && facts & OF) return isOwned(scene, next);
  if (flags & PLACE && CLASS[text.charCodeAt(next.start)] === DIGIT) return isNumberedLabel(scene);
  if (!next.capital) return (facts & FOOD) !== 0 || isStateOfCity(scene, next);
  if (facts & NUMERAL && person) return true;
  const follower = scene.flagsStartingAt(next.start);
  // "Elliott Smith" is neither Elliott Management nor a Smith.
  const lone = (flags & (PERSON | PLACE | COMPOUND | ACRONYM)) === 0;
  if (follower >= 0 && lone && (follower & (PERSON | COMPOUND)) === PERSON) return true;
  if (follower >= 0 && (isGivenBefore(scene, follower) || isFirmOfPlace(scene, next, follower))) return true;
  if (follower >= 0)
    return (
      (flags & PLACE) !== 0 && (follower & PERSON) !== 0 && GIVEN_PLACES.has(foldWord(text, scene.start, scene.end))
    );
  if (facts & (WEEKDAY | MONTH | DEMONYM)) return false;
  if (facts & FUNCTION_WORD) return isMastheadTail(scene, next);
  if ((flags & (PERSON | PLACE)) === 0) {
    // "Avondale Mills Inc" is Avondale Mills, and a full name may follow a body's: "Commission John Shad".
    if (facts & COMPANY_END) return false;
    if (flags & COMPOUND && FORENAMES.has(text.slice(next.start, next.end))) return false;
  }
  if (facts & NAME_TAIL || (person && facts & MODIFIER)) return true;
  if (facts & (TITLE | SOFT_TAIL)) return isInstitution(scene, next);
  if (next.shouted && !scene.inCapitals()) return false;
  if (scene.style() !== 'sentence') {
    if (isInstitution(scene, next)) return true;
    return !(facts & (ORDINARY | INFLECTED)) && (!person || isOneName(scene, next));
  }
  // A person's full name is rarely part of a longer one, and what follows is often an aside.
  return !(person && flags & COMPOUND);
}
