import { CITY_NAMES, KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import {
  COMPANY_HEAD,
  ENGLISH,
  FEMALE_TITLE,
  FUNCTION_WORD,
  INITIAL,
  OF,
  OF_HEAD,
  THE,
  TITLE,
} from '../lexicon/word-facts.ts';
import { LETTERED } from '../lists/words.ts';
import { type Neighbor, wordBefore, wordOf } from './neighbor.ts';

/** Whether a word opens a question or is a given name, and only the end of the sentence tells: "Will". */
export function isQuestionWord(text: string, word: Neighbor): boolean {
  return wordOf(text, word) === 'will';
}

/** Whether the sentence that goes on at an offset ends in a question mark. */
export function endsInQuestion(text: string, from: number): boolean {
  return /[.!?\n]/u.exec(text.slice(from, from + 200))?.[0] === '?';
}

/**
 * A month, not the given name April: a preposition, a number or a stop stands before it, or it ends in small letters.
 */
export function monthBefore(text: string, month: Neighbor): boolean {
  const further = wordBefore(text, month.start);
  return (
    further !== null &&
    (/^\d+$/u.test(wordOf(text, further)) ||
      (further.gap === ' ' && !further.capital) ||
      (further.facts & FUNCTION_WORD) !== 0)
  );
}

/**
 * Whether a word is the initial in the middle of a person's name, so that what follows is no place: "Booker T.
 * Washington".
 */
export function isMiddleInitial(text: string, initial: Neighbor): boolean {
  if (!initial.capital || !(initial.facts & INITIAL)) return false;
  const given = wordBefore(text, initial.start);
  return (
    given?.gap === ' ' &&
    given.capital &&
    !given.shouted &&
    !given.possessive &&
    !(given.facts & (TITLE | FUNCTION_WORD)) &&
    !LETTERED.has(wordOf(text, given))
  );
}

/**
 * Whether a word is the initial that a person's name begins with, so that what follows is no place: "By R. England". It
 * is one where nothing stands before that a letter could belong to ("plan B.").
 */
export function isFirstInitial(text: string, initial: Neighbor): boolean {
  if (!initial.capital || !(initial.facts & INITIAL)) return false;
  const before = wordBefore(text, initial.start);
  return before === null || before.gap === ':' || (before.gap === ' ' && wordOf(text, before) === 'by');
}

/** Whether a word says where something lies, as in many longer names: "Western" in "Western Digital". */
export function isBearing(text: string, word: Neighbor): boolean {
  return /^(?:north|south|east|west)/u.test(wordOf(text, word));
}

/**
 * Whether a name after "of" or "of the" is a part of a longer one, whose head stands before: "University of
 * Manchester", "Bank of the Orient". `before` is the word straight before the name.
 */
export function isPartOf(text: string, before: Neighbor): boolean {
  let of: Neighbor | null = before;
  if (of.facts & THE) of = wordBefore(text, of.start);
  if (!of || !(of.facts & OF) || of.gap !== ' ') return false;
  const head = wordBefore(text, of.start);
  return head?.gap === ' ' && head.capital && (head.facts & OF_HEAD) !== 0;
}

/** Whether a place, as written, is a city; so is taken what nobody knows. */
export function isCity(place: string): boolean {
  const label = KNOWN_PLACES.get(place)?.label;
  return label === undefined || CITY_NAMES.has(label);
}

/**
 * Whether a country or a state after "of" completes the name of a company, which without it would be words that any
 * company has: "Hospital Corp of America", "Public Service Co of New Mexico". After a name of its own it says where the
 * company is ("Embraer Corp of Brazil"), and so does a city.
 */
export function isOfCompany(text: string, before: Neighbor, place: string): boolean {
  if (!(before.facts & OF) || before.gap !== ' ' || isCity(place)) return false;
  const form = wordBefore(text, before.start);
  if (form?.gap !== ' ' || !form.capital || !(form.facts & COMPANY_HEAD)) return false;
  const trade = wordBefore(text, form.start);
  return trade?.gap === ' ' && trade.capital && !trade.shouted && (trade.facts & ENGLISH) !== 0;
}

/** Whether a person's title stands straight before an offset: "Mr Cook", "Sen. Paul". */
export function hasTitle(text: string, start: number): boolean {
  const before = wordBefore(text, start);
  return (
    before?.capital === true &&
    (before.gap === ' ' || before.gap === '.') &&
    (before.facts & (TITLE | FEMALE_TITLE)) !== 0
  );
}
