import { FOODS, SURNAME_PARTICLES } from '../lists/words.ts';
import { ACRONYM, COMMON_PHRASE, COMPOUND, PERSON, PLACE } from '../names/name-forms.ts';
import {
  APOSTROPHE,
  CLASS,
  DIGIT,
  FOLD,
  HYPHEN,
  IGNORED,
  LETTER,
  LOWER,
  OTHER,
  SPACE,
  UPPER,
} from '../text/code-units.ts';
import {
  AMPERSAND,
  AT_SIGN,
  CLOSING_BRACKET,
  CLOSING_QUOTATION_MARK,
  COMMA,
  DOLLAR_SIGN,
  FULL_STOP,
  LINE_FEED,
  QUOTATION_MARK,
} from '../text/punctuation.ts';

/**
 * Whether a hit stands in plain running text: small letters or the bounds of a phrase on both sides, so that no longer
 * name can be around it ("that Trump said"). Most hits do. The rest go to `judgeHit`, which would say the same of these
 * and take several times as long. `flags` are the name's.
 */
export function isPlainProse(text: string, start: number, end: number, flags: number): boolean {
  return plainAfter(text, end, flags) && plainBefore(text, start, flags);
}

/** ( “ „ « — [ */
const opensName = (unit: number): boolean =>
  unit === 0x28 || unit === 0x201c || unit === 0x201e || unit === 0xab || unit === 0x2014 || unit === 0x5b;

function plainBefore(text: string, start: number, flags: number): boolean {
  if (start === 0) return true;
  let i = start - 1;
  let unit = text.charCodeAt(i);
  if (CLASS[unit] !== SPACE) return opensName(unit);
  // Nothing before a person's full name belongs to it but the letters of a ship.
  if ((flags & (PERSON | COMPOUND)) === (PERSON | COMPOUND)) return CLASS[text.charCodeAt(i - 1)] !== UPPER;
  let lines = 0;
  for (; ; i--) {
    if (i < 0 || lines > 1) return true;
    unit = text.charCodeAt(i);
    if (CLASS[unit] !== SPACE) break;
    if (unit === LINE_FEED) lines++;
  }
  const kind = CLASS[unit] as number;
  if (kind === LOWER) return smallBefore(text, i, flags);
  if (kind === HYPHEN) return true;
  if (kind === OTHER) {
    if ((flags & PERSON) !== 0) {
      if (unit === FULL_STOP) return endsSmallSentence(text, i);
      return (
        unit !== AMPERSAND && unit !== QUOTATION_MARK && unit !== CLOSING_QUOTATION_MARK && unit !== CLOSING_BRACKET
      );
    }
    if (unit === FULL_STOP) return (flags & PLACE) === 0 || endsSmallSentence(text, i);
    // "Lipo, U. N.": an author's initials.
    if (unit === COMMA && flags & ACRONYM) return CLASS[text.charCodeAt(start + 2)] !== SPACE;
    return unit !== AMPERSAND;
  }
  return false;
}

/** Whether the word that ends at `last`, in a small letter, is one in small letters that joins nothing to the name. */
function smallBefore(text: string, last: number, flags: number): boolean {
  const first = smallStart(text, last);
  if (first < 0) return false;
  const length = last - first + 1;
  if (length > 3 || length < 2) return true;
  if (flags & PERSON) return !SURNAME_PARTICLES.has(text.slice(first, last + 1));
  if (text.charCodeAt(last) === 0x66 && length === 2) {
    // "of" may belong to a longer name, but not after a word in small letters: "the war of Iraq".
    return CLASS[text.charCodeAt(first - 1)] === SPACE && smallStart(text, first - 2) >= 0;
  }
  // Before "the" one would have to look further.
  return !(text.charCodeAt(last) === 0x65 && length === 3 && text.charCodeAt(first - 2) === 0x66);
}

/** Where the word begins that ends at `last` and has small letters only; -1 when it has others, or is very long. */
function smallStart(text: string, last: number): number {
  let i = last;
  while (i >= 0 && CLASS[text.charCodeAt(i)] === LOWER) {
    if (last - i > 40) return -1;
    i--;
  }
  if (i === last) return -1;
  if (i < 0) return 0;
  // Capitals, digits, apostrophes, hyphens: not simply a word in small letters.
  return CLASS[text.charCodeAt(i)] === SPACE || ',;:!?([{“„«—–'.includes(text.charAt(i)) ? i + 1 : -1;
}

/** A full stop after a word in small letters, which no title is ("Gen."), nor an initial. */
function endsSmallSentence(text: string, stop: number): boolean {
  let i = stop - 1;
  while (i >= 0 && stop - i < 40 && CLASS[text.charCodeAt(i)] === LOWER) i--;
  return stop - i > 3 && i >= 0 && CLASS[text.charCodeAt(i)] === SPACE;
}

function plainAfter(text: string, end: number, flags: number): boolean {
  if (end >= text.length) return true;
  const unit = text.charCodeAt(end);
  const kind = CLASS[unit] as number;
  const following = end + 1 < text.length ? text.charCodeAt(end + 1) : LINE_FEED;
  const next = CLASS[following] as number;
  if (kind === SPACE) {
    if (next === LOWER) return (flags & (PLACE | COMMON_PHRASE)) === 0 || isPlainWord(text, end + 1, flags);
    if (next === OTHER) return following !== AMPERSAND && following !== COMMA;
    if (next === DIGIT) return (flags & PLACE) === 0;
    return next === LETTER || next === HYPHEN || next === APOSTROPHE;
  }
  // "9/11/2001": part of a number.
  if (CLASS[text.charCodeAt(end - 1)] === DIGIT && next !== SPACE) return false;
  if (kind === APOSTROPHE) return (next === LOWER && !mayOwn(text, end + 1, flags)) || next === SPACE;
  if (kind === HYPHEN) return (flags & PLACE) === 0 || next === LOWER || next === SPACE;
  if (kind !== OTHER) return false;
  // "Iraq.com"
  if (unit === FULL_STOP) return next !== LOWER && next !== IGNORED;
  if (unit === COMMA) return isPlainComma(text, end + 1, next, flags);
  return unit !== AMPERSAND && unit !== AT_SIGN && unit !== DOLLAR_SIGN;
}

/** Whether a surname's possessive stands before a capital, so that it may own a place: "Hawke's Bay". */
function mayOwn(text: string, place: number, flags: number): boolean {
  return (flags & (PERSON | COMPOUND)) === PERSON && CLASS[text.charCodeAt(place + 2)] === UPPER;
}

/**
 * Whether a small word after a place, or after a body's common name, leaves it as it is: not "Supreme Court of India".
 */
function isPlainWord(text: string, start: number, flags: number): boolean {
  if ((flags & COMMON_PHRASE) !== 0 && text.startsWith('of ', start)) return false;
  return (flags & PLACE) === 0 || !isSmallTail(text, start);
}

/** Whether a comma ends the name: no "Jr." after it, nor a state ("Manchester, New Hampshire", "Lincoln, Nebraska"). */
function isPlainComma(text: string, place: number, next: number, flags: number): boolean {
  if ((flags & PERSON) !== 0 && isJunior(text, place, next)) return false;
  const mayBeTown = (flags & PLACE) !== 0 || (flags & (PERSON | COMPOUND)) === PERSON;
  return !mayBeTown || next !== SPACE || CLASS[text.charCodeAt(place + 1)] !== UPPER;
}

/** Whether "Jr." may follow a comma, after white space: "Donald Trump, Jr." */
function isJunior(text: string, place: number, next: number): boolean {
  if (next !== SPACE) return next > APOSTROPHE;
  const first = CLASS[text.charCodeAt(place + 1)] as number;
  if (first < LOWER) return first === SPACE || first > APOSTROPHE;
  if (!'jJsS'.includes(text.charAt(place + 1))) return false;
  const second = text.charCodeAt(place + 2);
  return FOLD[second] === 0x72 || CLASS[second] === IGNORED;
}

/** Whether a small word stands there that may make a longer name: "Brussels sprouts", "Washington state". */
function isSmallTail(text: string, start: number): boolean {
  let end = start;
  while (end < text.length && end - start < 12 && CLASS[text.charCodeAt(end)] === LOWER) end++;
  const word = text.slice(start, end);
  return FOODS.has(word) || word === 'state';
}
