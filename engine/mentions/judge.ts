import {
  DEMONYM,
  FEMALE_TITLE,
  FUNCTION_WORD,
  GIVEN_PLACE,
  GIVEN_TITLE,
  INFLECTED,
  INITIAL,
  MODIFIER,
  MONTH,
  OF,
  ORDINARY,
  PARTICLE,
  PLACE_PREFIX,
  THE,
  TITLE,
  WEEKDAY,
} from '../lexicon/word-facts.ts';
import { FORENAMES } from '../lists/names.ts';
import { QUOTING_VERBS, SHIPS } from '../lists/words.ts';
import { ACRONYM, COMMON_PHRASE, COMPOUND, PERSON, PLACE, WORDLIKE } from '../names/name-forms.ts';
import { CLASS, foldWord, OTHER, SPACE } from '../text/code-units.ts';
import { isInside } from './inside.ts';
import {
  endsInQuestion,
  isBearing,
  isCity,
  isFirstInitial,
  isMiddleInitial,
  isOfCompany,
  isPartOf,
  isQuestionWord,
  monthBefore,
} from './left-context.ts';
import { beginsSentence, type Neighbor, wordBefore, wordOf } from './neighbor.ts';
import { isPartOfLongerName } from './right-context.ts';
import { hasNoSmallLetter, type Scene } from './scene.ts';

/**
 * Judges a hit by the words beside it: a name that is a part of a longer one of somebody or something else is no
 * mention ("Trump Tower", "Melania Trump"). Gives where the mention starts (UTF-16 offset), which is further left where
 * the person's own given names stand before ("Donald Trump" for "Trump"), or -1 when there is none.
 */
export function judgeHit(scene: Scene): number {
  if (isInside(scene)) return -1;
  if (isPartOfLongerName(scene)) return -1;
  return startOf(scene);
}

/** Where the mention starts, by what stands before the hit; -1 when that makes another name of it. */
function startOf(scene: Scene): number {
  const { text, start, flags } = scene;
  const before = wordBefore(text, start);
  if (!before) return start;
  const person = (flags & PERSON) !== 0;
  if (person && flags & COMPOUND) {
    return before.shouted && before.gap === ' ' && SHIPS.has(wordOf(text, before)) ? -1 : start;
  }
  if (before.gap === '-') return startAfterHyphen(scene, before);
  if (before.gap === "'") return before.end < start && touches(text, before.end, start) && before.capital ? -1 : start;
  if (before.gap === '&') {
    const other = scene.flagsEndingAt(before.end) < 0 || wordOf(text, before) === foldWord(text, start, scene.end);
    return !hasNoSmallLetter(scene) && before.capital && other ? -1 : start;
  }
  if (person && (before.gap === '"' || before.gap === '”' || before.gap === ')'))
    return startAfterNickname(scene, before);
  if (before.gap === '.') return startAfterStop(scene, before);
  if (before.gap === ',' && flags & ACRONYM && before.capital && isInitials(scene)) return -1;
  if (before.gap !== ' ' || before.possessive) return start;
  return person ? personStart(scene, before) : thingStart(scene, before);
}

/** Whether an acronym is written as an author's initials are behind a surname: "Lipo, C. P.". */
function isInitials({ text, start, end }: Scene): boolean {
  return /^\p{Lu}\.\s\p{Lu}/u.test(text.slice(start, end)) && CLASS[text.charCodeAt(start - 2)] === OTHER;
}

function touches(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (CLASS[text.charCodeAt(i)] === SPACE) return false;
  return true;
}

/** The start after a hyphen: "pro-Trump" is Trump, a second surname is another person's ("Annie Parker-Trump"). */
function startAfterHyphen(scene: Scene, before: Neighbor): number {
  const { text, start, flags } = scene;
  if (!before.capital || before.shouted || !(flags & PERSON)) return start;
  if (scene.flagsEndingAt(before.end) >= 0 || before.facts & ORDINARY) return start;
  const further = wordBefore(text, before.start);
  return further?.gap === ' ' && further.capital && !passes(scene, further) ? -1 : start;
}

/**
 * The start after a full stop: an initial or a title of the person ("J. Trump", "Gen. Soleimani"), or the end of a
 * sentence.
 */
function startAfterStop(scene: Scene, before: Neighbor): number {
  const { text, start, flags } = scene;
  if (!(flags & PERSON)) {
    if (flags & PLACE && (isMiddleInitial(text, before) || isFirstInitial(text, before))) return -1;
    return before.capital &&
      (before.facts & PLACE_PREFIX || (before.facts & TITLE && wordOf(text, before).length < 5)) &&
      flags & PLACE
      ? -1
      : start;
  }
  if (before.facts & FEMALE_TITLE) return scene.female ? start : -1;
  if (!(before.facts & INITIAL) || !before.capital) return start;
  const further = wordBefore(text, before.start);
  // "U.S. Trump": the letter belongs to an acronym.
  if (further?.gap === '.' && further.facts & INITIAL && touches(text, further.end, before.start)) return start;
  const initials = scene.hasInitial(wordOf(text, before));
  if (further && (further.gap === ' ' || further.gap === '.') && further.capital && !(further.facts & TITLE)) {
    if (scene.isGiven(wordOf(text, further))) return further.start;
    if (further.gap === '.' && further.facts & INITIAL) return initials ? further.start : -1;
    if (further.gap === ' ' && !(beginsSentence(text, further.start) && further.facts & ORDINARY)) return -1;
  }
  return initials ? before.start : -1;
}

/** The start after a nickname: it and the word before it are somebody's name (`Dwayne "The Rock" Johnson`). */
function startAfterNickname(scene: Scene, before: Neighbor): number {
  const { text, start } = scene;
  const from = Math.max(0, before.start - 40);
  const open = text.slice(from, before.end).search(/["“(][^"“”()]*$/u);
  if (open < 0) return start;
  const owner = wordBefore(text, from + open);
  if (owner?.gap !== ' ' || !owner.capital || !before.capital) return start;
  return scene.isGiven(wordOf(text, owner)) ? owner.start : passes(scene, owner) ? start : -1;
}

/**
 * Whether a capitalised word before a surname makes no other person of it: a title, a day, a name of its own, a first
 * word.
 */
function passes(scene: Scene, before: Neighbor): boolean {
  const { text } = scene;
  const { facts } = before;
  if (facts & (TITLE | DEMONYM | WEEKDAY)) return true;
  if (facts & MONTH) return monthBefore(text, before);
  // "USS Johnson"
  if (before.shouted && !scene.inCapitals()) return (facts & PLACE_PREFIX) === 0;
  const known = scene.flagsEndingAt(before.end);
  if (known >= 0) {
    if ((known & (PERSON | PLACE | COMPOUND | ACRONYM)) === 0) return false;
    // "David" may be the surname of somebody the library knows; before a surname it is somebody's given name.
    if ((known & (PERSON | COMPOUND)) === PERSON && FORENAMES.has(text.slice(before.start, before.end))) return false;
    return !(known & PLACE && facts & GIVEN_PLACE);
  }
  if (facts & FUNCTION_WORD && scene.style() === 'sentence' && isQuestionWord(text, before)) {
    return endsInQuestion(text, scene.end);
  }
  if (scene.style() === 'sentence')
    return (facts & FUNCTION_WORD) !== 0 || ((facts & ORDINARY) !== 0 && beginsSentence(text, before.start));
  return (facts & (ORDINARY | INFLECTED)) !== 0;
}

/** Whether people are called by the hit as a given name, who are not the person meant by it. */
function isGivenNameToo({ text, start, end, isGiven }: Scene): boolean {
  return FORENAMES.has(text.slice(start, end)) && !isGiven(foldWord(text, start, end));
}

function personStart(scene: Scene, before: Neighbor): number {
  const { text, start } = scene;
  // "Prince Charles", "Sir Alex": what stands behind is no surname.
  if (before.capital && before.facts & GIVEN_TITLE && !(scene.flags & COMPOUND) && isGivenNameToo(scene)) return -1;
  if (before.capital && scene.isGiven(wordOf(text, before))) {
    const further = wordBefore(text, before.start);
    if (further?.gap === ' ' && further.capital && scene.isGiven(wordOf(text, further))) return further.start;
    return before.start;
  }
  if (!before.capital) {
    if (!(before.facts & PARTICLE)) return start;
    const further = wordBefore(text, before.start);
    return further?.gap === ' ' && further.capital && !passes(scene, further) && !(further.facts & ORDINARY)
      ? -1
      : start;
  }
  if (before.facts & FEMALE_TITLE) return scene.female ? start : -1;
  return passes(scene, before) ? start : -1;
}

/**
 * Whether a country or a state straight behind the name of a body is a part of that of its branch: "BBC America", "HSBC
 * Canada". A city says where the body is, and who was told something is no branch: "told Reuters Peru was current".
 */
function isBranch(scene: Scene, body: Neighbor, known: number): boolean {
  const { text, start, end, flags } = scene;
  if ((flags & PLACE) === 0 || (known & (PERSON | PLACE)) !== 0 || hasNoSmallLetter(scene)) return false;
  if (scene.style() !== 'sentence' || isCity(text.slice(start, end))) return false;
  const further = wordBefore(text, body.start);
  return further?.gap !== ' ' || !QUOTING_VERBS.has(wordOf(text, further));
}

/**
 * Where a mention of what is no person starts; -1 where the word before makes a longer name ("New Mexico", "French
 * Senate").
 */
function thingStart(scene: Scene, before: Neighbor): number {
  const { text, start, flags } = scene;
  const { facts } = before;
  if (!before.capital) {
    if (!(facts & (OF | THE))) return start;
    if (flags & PLACE && isOfCompany(text, before, text.slice(start, scene.end))) return -1;
    return isPartOf(text, before) ? -1 : start;
  }
  const place = (flags & PLACE) !== 0;
  if (hasNoSmallLetter(scene) && !place && !scene.inCapitals()) return start;
  const known = scene.flagsEndingAt(before.end);
  if (known >= 0) return isBranch(scene, before, known) ? -1 : start;
  if (before.shouted && !scene.inCapitals() && !(place && facts & PLACE_PREFIX)) return start;
  if (place && facts & (PLACE_PREFIX | TITLE | FEMALE_TITLE)) return -1;
  // "Western Digital" is not Digital.
  if (
    facts & DEMONYM &&
    facts & PLACE_PREFIX &&
    !(flags & COMPOUND) &&
    !hasNoSmallLetter(scene) &&
    isBearing(text, before)
  )
    return -1;
  // "French Senate", "National Congress": a body's common name, and whose it is.
  if (facts & (DEMONYM | MODIFIER) && flags & WORDLIKE && !place) return -1;
  if (facts & DEMONYM) return flags & COMMON_PHRASE || (place && !(flags & COMPOUND)) ? -1 : start;
  if (facts & (TITLE | WEEKDAY | FUNCTION_WORD)) return start;
  if (facts & MONTH) return monthBefore(text, before) || !place ? start : -1;
  if (flags & COMMON_PHRASE && (scene.style() === 'sentence' || facts & MODIFIER)) return -1;
  if (scene.style() === 'sentence') {
    return facts & (ORDINARY | INFLECTED) && beginsSentence(text, before.start) ? start : -1;
  }
  return facts & (ORDINARY | INFLECTED) ? start : -1;
}
