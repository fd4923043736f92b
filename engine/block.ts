import { beginsSentence, type Neighbor, wordBefore } from './around.ts';
import { blockedAfter } from './follow.ts';
import { COMPOUND, GENERIC, PERSON, PLACE } from './names.ts';
import { isAcronym, type Scene } from './scene.ts';
import { CLASS, DIGIT, foldWord, LOWER, SPACE, visibleBefore, visibleFrom } from './units.ts';
import {
  DEMONYMS,
  FEMALE_TITLES,
  FUNCTION_WORDS,
  GIVEN_PLACES,
  isOrdinary,
  looksInflected,
  MODIFIERS,
  MONTHS,
  OF_HEADS,
  PARTICLES,
  PLACE_HEADS,
  TITLES,
  WEEKDAYS,
} from './usage.ts';

/**
 * Whether a longer name of somebody or something else has swallowed the hit. Gives the start of the mention,
 * moved to the left over the person's own given names, or -1 when the hit is blocked.
 */
export function judge(scene: Scene): number {
  if (inAddress(scene) || inNumber(scene)) return -1;
  if (blockedAfter(scene)) return -1;
  return startOf(scene);
}

/** Part of a web or mail address, a handle or a path. */
function inAddress({ text, start, end }: Scene): boolean {
  const i = visibleBefore(text, start);
  const before = text.charAt(i);
  if (before === '@' || before === '\\') return true;
  if (before === '.' && CLASS[text.charCodeAt(visibleBefore(text, i))] === LOWER) return true;
  if (
    (before === '/' || before === '=' || before === '?') &&
    /(?:[a-z]\/\/|\.\w+\/|:\/\/)\S*$/u.test(text.slice(Math.max(0, start - 60), start))
  ) {
    return true;
  }
  const j = visibleFrom(text, end);
  const after = text.charAt(j);
  return after === '@' || (after === '.' && CLASS[text.charCodeAt(visibleFrom(text, j + 1))] === LOWER);
}

/** Part of a date or a sum: "9/11/1987". */
function inNumber({ text, start, end }: Scene): boolean {
  const digit = (place: number) => CLASS[text.charCodeAt(place)] === DIGIT;
  const joins = (place: number) => place >= 0 && place < text.length && '/.,:-'.includes(text.charAt(place));
  const after = visibleFrom(text, end);
  if (digit(end - 1) && joins(after) && digit(visibleFrom(text, after + 1))) return true;
  const before = visibleBefore(text, start);
  return digit(start) && joins(before) && digit(visibleBefore(text, before));
}

/** Where the mention starts, or -1. */
function startOf(scene: Scene): number {
  const { text, start, flags } = scene;
  const before = wordBefore(text, start);
  if (!before) return start;
  const person = (flags & PERSON) !== 0;
  if (person && flags & COMPOUND) return start;
  if (before.gap === '-') return startAfterHyphen(scene, before);
  if (before.gap === "'") return before.end < start && touches(text, before.end, start) && before.capital ? -1 : start;
  if (before.gap === '&') {
    const other = scene.flagsEndingAt(before.end) < 0 || before.word === foldWord(text, start, scene.end);
    return !isAcronym(scene) && before.capital && other ? -1 : start;
  }
  if (person && (before.gap === '"' || before.gap === '”' || before.gap === ')'))
    return startAfterNickname(scene, before);
  if (before.gap === '.') return startAfterStop(scene, before);
  if (before.gap !== ' ' || before.possessive) return start;
  return person ? personStart(scene, before) : thingStart(scene, before);
}

function touches(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (CLASS[text.charCodeAt(i)] === SPACE) return false;
  return true;
}

/** "pro-Trump" is Trump; "Annie Parker-Trump" is not. */
function startAfterHyphen(scene: Scene, before: Neighbor): number {
  const { text, start, flags } = scene;
  if (!before.capital || before.shouted || !(flags & PERSON)) return start;
  if (scene.flagsEndingAt(before.end) >= 0 || isOrdinary(before.word)) return start;
  const further = wordBefore(text, before.start);
  return further?.gap === ' ' && further.capital && !passes(scene, further) ? -1 : start;
}

/** "J. Trump", "Gen. Soleimani" – or the end of a sentence. */
function startAfterStop(scene: Scene, before: Neighbor): number {
  const { text, start, flags } = scene;
  if (!(flags & PERSON)) {
    return before.capital &&
      (PLACE_HEADS.has(before.word) || (TITLES.has(before.word) && before.word.length < 5)) &&
      flags & PLACE
      ? -1
      : start;
  }
  if (FEMALE_TITLES.has(before.word)) return scene.female ? start : -1;
  if (before.word.length !== 1 || !before.capital) return start;
  const further = wordBefore(text, before.start);
  // "U.S. Trump": the letter belongs to an acronym.
  if (further?.gap === '.' && further.word.length === 1 && touches(text, further.end, before.start)) return start;
  const initials = scene.hasInitial(before.word);
  if (further && (further.gap === ' ' || further.gap === '.') && further.capital && !TITLES.has(further.word)) {
    if (scene.isGiven(further.word)) return further.start;
    if (further.gap === '.' && further.word.length === 1) return initials ? further.start : -1;
    if (further.gap === ' ' && !(beginsSentence(text, further.start) && isOrdinary(further.word))) return -1;
  }
  return initials ? before.start : -1;
}

/** `Dwayne "The Rock" Johnson`: what the quotation marks are in belongs to a name. */
function startAfterNickname(scene: Scene, before: Neighbor): number {
  const { text, start } = scene;
  const from = Math.max(0, before.start - 40);
  const open = text.slice(from, before.end).search(/["“(][^"“”()]*$/u);
  if (open < 0) return start;
  const owner = wordBefore(text, from + open);
  if (owner?.gap !== ' ' || !owner.capital || !before.capital) return start;
  return scene.isGiven(owner.word) ? owner.start : passes(scene, owner) ? start : -1;
}

/** Whether a capitalised word before a person is no name of another person. */
function passes(scene: Scene, before: Neighbor): boolean {
  const { text } = scene;
  const { word } = before;
  if (TITLES.has(word) || DEMONYMS.has(word) || WEEKDAYS.has(word)) return true;
  if (MONTHS.has(word)) return monthBefore(text, before);
  if (before.shouted && scene.style() !== 'capitals') return true;
  const known = scene.flagsEndingAt(before.end);
  if (known >= 0) return !(known & PLACE && GIVEN_PLACES.has(word));
  if (scene.style() === 'sentence')
    return FUNCTION_WORDS.has(word) || (isOrdinary(word) && beginsSentence(text, before.start));
  return isOrdinary(word) || looksInflected(word);
}

/** A month, not the given name April: a preposition, a number or a stop stands before it, or it ends in small letters. */
function monthBefore(text: string, month: Neighbor): boolean {
  const further = wordBefore(text, month.start);
  return (
    further !== null &&
    (/^\d+$/u.test(further.word) || (further.gap === ' ' && !further.capital) || FUNCTION_WORDS.has(further.word))
  );
}

function personStart(scene: Scene, before: Neighbor): number {
  const { text, start } = scene;
  if (scene.isGiven(before.word) && before.capital) {
    const further = wordBefore(text, before.start);
    if (further?.gap === ' ' && further.capital && scene.isGiven(further.word)) return further.start;
    return before.start;
  }
  if (!before.capital) {
    if (!PARTICLES.has(before.word)) return start;
    const further = wordBefore(text, before.start);
    return further?.gap === ' ' && further.capital && !passes(scene, further) && !isOrdinary(further.word) ? -1 : start;
  }
  if (FEMALE_TITLES.has(before.word)) return scene.female ? start : -1;
  return passes(scene, before) ? start : -1;
}

/** The left side of places, organisations and the rest. */
function thingStart(scene: Scene, before: Neighbor): number {
  const { text, start, flags } = scene;
  const { word } = before;
  if (!before.capital) {
    if (word !== 'of' && word !== 'the') return start;
    return isPartOf(text, before) ? -1 : start;
  }
  const place = (flags & PLACE) !== 0;
  if (isAcronym(scene) && !place && scene.style() !== 'capitals') return start;
  if (scene.flagsEndingAt(before.end) >= 0) return start;
  if (before.shouted && scene.style() !== 'capitals') return start;
  if (place && PLACE_HEADS.has(word)) return -1;
  if (place && (TITLES.has(word) || FEMALE_TITLES.has(word))) return -1;
  if (DEMONYMS.has(word)) return flags & GENERIC || (place && !(flags & COMPOUND)) ? -1 : start;
  if (TITLES.has(word) || WEEKDAYS.has(word) || FUNCTION_WORDS.has(word)) return start;
  if (MONTHS.has(word)) return monthBefore(text, before) || !place ? start : -1;
  if (flags & GENERIC && (scene.style() === 'sentence' || MODIFIERS.has(word))) return -1;
  if (scene.style() === 'sentence') {
    return (isOrdinary(word) || looksInflected(word)) && beginsSentence(text, before.start) ? start : -1;
  }
  return isOrdinary(word) || looksInflected(word) ? start : -1;
}

/** "University of Manchester", "Bank of the Orient": the head is a capitalised noun of such names. */
function isPartOf(text: string, before: Neighbor): boolean {
  let of: Neighbor | null = before;
  if (of.word === 'the') of = wordBefore(text, of.start);
  if (of?.word !== 'of' || of.gap !== ' ') return false;
  const head = wordBefore(text, of.start);
  return head?.gap === ' ' && head.capital && OF_HEADS.has(head.word);
}
