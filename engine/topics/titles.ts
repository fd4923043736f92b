import { isEnglish } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FORENAMES } from '../lists/names.ts';
import {
  COMPANY_ENDS,
  COMPANY_TRADES,
  DEMONYMS,
  EVENT_HEADS,
  GIVEN_TITLES,
  INSTITUTIONS,
  LAW_HEADS,
  ORG_HEADS,
  PLACE_HEADS,
  SUBJECTS,
  SURE_TITLES,
  SURNAME_HEADS,
  TITLE_TAILS,
} from '../lists/words.ts';
import { foldWord } from '../text/code-units.ts';
import { isAcronym, isCompanyEnd, isTitle, type TextToken, withoutDot } from './tokens.ts';

/** A stretch of words that may be one name: indexes into the passage's tokens, end exclusive. */
export interface CapitalRun {
  from: number;
  to: number;
  /** Whether a title stands right before it ("President", "Gen."), so that it is a person. */
  titled: boolean;
  /** Whether its first word may have its capital only because a sentence begins there. */
  initial: boolean;
}

/**
 * Whether a word is the noun that says what is named: "Council", "River", "Treaty", "Summit"; of bodies, places, laws,
 * events.
 */
export const isHeadNoun = (word: string) =>
  ORG_HEADS.has(word) || PLACE_HEADS.has(word) || LAW_HEADS.has(word) || EVENT_HEADS.has(word);

/** Whether a title is one of birth or faith, which with "of the" makes the name of a thing: "The Lord of the Rings". */
export const isNoble = (word: string) => word === 'Lord' || GIVEN_TITLES.has(word.toLowerCase());

/**
 * Cuts a stretch of capitalised words (tokens `from` to `to`, exclusive) at titles and words that describe; what is
 * left may be names and is added to `out`. `initial` says whether the stretch begins a sentence.
 */
export function cutTitles(
  tokens: readonly TextToken[],
  from: number,
  to: number,
  initial: boolean,
  out: CapitalRun[],
): void {
  const word = (i: number) => tokens[i]?.text ?? '';
  for (let i = from; i < to; i++) {
    if (!isTitle(word(i)) || (isNoble(word(i)) && word(i + 1) === 'of' && word(i + 2) === 'the')) continue;
    let end = i + 1;
    let sure = SURE_TITLES.has(withoutDot(word(i)));
    while (end < to) {
      // Two titles in a row are one, and no name begins so: "Chief Justice".
      if (isTitle(word(end))) sure = true;
      // "Assistant U.S. Attorney"
      else if (isAcronym(word(end)) && end + 1 < to && isTitle(word(end + 1))) end++;
      else if (word(end - 1) === 'Chief' && word(end + 1) === 'Officer') end++;
      else if (/^(?:of|for|the|and)$/u.test(word(end)) && end + 1 < to) end++;
      else if (!TITLE_TAILS.has(withoutDot(word(end))) || !sure) break;
      end++;
    }
    const named = isPersonLike(tokens, end, to);
    if (end === to ? end - i < to - from || sure : named && (sure || FORENAMES.has(word(end)) || to - end <= 2)) {
      cutBefore(tokens, from, i, initial, out);
      if (end < to) out.push({ from: end, to, titled: true, initial: false });
      return;
    }
  }
  for (let i = from + 1; i + 1 < to; i++) {
    // "Exchange Commission John Shad": a body, and its man without a title. "to Thailand William Brown": his title stands
    // before the place.
    const place = to - i > 1 && KNOWN_PLACES.has(word(i - 1)) && !FORENAMES.has(word(i - 1)) && i - 1 === from;
    const isPost = place && isEnvoyTo(tokens, from);
    const body = ORG_HEADS.has(word(i - 1)) || COMPANY_TRADES.has(word(i - 1)) || SUBJECTS.has(word(i - 1)) || place;
    if (!body || !(isPost || FORENAMES.has(word(i))) || !isPersonLike(tokens, i, to)) continue;
    cutPrefix(tokens, from, i, initial, out);
    out.push({ from: i, to, titled: !place || isPost, initial: false });
    return;
  }
  cutPrefix(tokens, from, to, initial, out);
}

/** Whether "ambassador to" stands before a token. */
function isEnvoyTo(tokens: readonly TextToken[], from: number): boolean {
  return tokens[from - 1]?.text === 'to' && /^(?:ambassador|envoy)$/iu.test(tokens[from - 2]?.text ?? '');
}

/**
 * What stands before a title: a body or a place, not what the office is about ("Pensions Secretary", "Majority
 * Leader").
 */
function cutBefore(
  tokens: readonly TextToken[],
  from: number,
  title: number,
  initial: boolean,
  out: CapitalRun[],
): void {
  const word = (i: number) => tokens[i]?.text ?? '';
  let to = title;
  while (to > from && /^(?:Majority|Minority|District|Circuit|Managing|Executive)$/u.test(word(to - 1))) to--;
  const office = /^(?:Secretary|Minister)$/u.test(word(title));
  if (office && to - from === 1 && !isAcronym(word(from)) && !KNOWN_PLACES.has(word(from))) return;
  // "European Community Farm Commissioner": what the office is about.
  if (
    /^(?:Commissioner|Minister)$/u.test(word(title)) &&
    to - from > 2 &&
    isOfficeMatter(word(to - 1)) &&
    isHeadNoun(word(to - 2))
  )
    to--;
  cutPrefix(tokens, from, to, initial, out);
}

/** Whether a word says what an office is about, and is no head of a name. */
const isOfficeMatter = (word: string) => !isHeadNoun(word) && (SUBJECTS.has(word) || isEnglish(foldWord(word)));

/**
 * Whether the tokens from `from` to `to` (exclusive) may be a person's name: one to five words, none of them known as
 * something else.
 */
export function isPersonLike(tokens: readonly TextToken[], from: number, to: number): boolean {
  if (to - from < 1 || to - from > 5) return false;
  for (let i = from; i < to; i++) {
    const word = tokens[i]?.text ?? '';
    // "Bill Clinton", "Jack Post": such words are names of people too.
    const given = FORENAMES.has(i === from ? word : (tokens[i - 1]?.text ?? ''));
    if (given && (!ORG_HEADS.has(word) || SURNAME_HEADS.has(word))) continue;
    if (SURNAME_HEADS.has(word) && to - from === 1) continue;
    if (isHeadNoun(word) || isCompanyEnd(word) || COMPANY_ENDS.has(word) || isAcronym(word) || SUBJECTS.has(word))
      return false;
    if (KNOWN_PLACES.has(word) && i === from && !FORENAMES.has(word)) return false;
  }
  return true;
}

/** Cuts "Iraqi" and "U.S." off what they describe, unless both make a name: "American Airlines", "U.S. Senate". */
function cutPrefix(tokens: readonly TextToken[], from: number, to: number, initial: boolean, out: CapitalRun[]): void {
  if (from >= to) return;
  const word = (i: number) => tokens[i]?.text ?? '';
  const last = word(to - 1);
  const whole = isHeadNoun(last) || isCompanyEnd(last) || (to - from > 2 && isHeadNoun(word(from + 1)));
  if (
    to - from >= 2 &&
    DEMONYMS.has(word(from)) &&
    !whole &&
    (to - from > 2 || FORENAMES.has(word(from + 1)) || DEMONYMS.has(word(from + 1)) || INSTITUTIONS.has(word(from + 1)))
  ) {
    cutPrefix(tokens, from + 1, to, false, out);
    return;
  }
  if (to - from >= 2 && isAcronym(word(from)) && KNOWN_PLACES.has(word(from)) && !whole) {
    out.push({ from, to: from + 1, titled: false, initial });
    cutPrefix(tokens, from + 1, to, true, out);
    return;
  }
  out.push({ from, to, titled: false, initial });
}
