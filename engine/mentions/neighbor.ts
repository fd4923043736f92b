import { CHECK_OFFSET, CHECK_PRIME, FNV_OFFSET, FNV_PRIME } from '../base/hash.ts';
import { ENDS_IN_S, factsAt, LONE_S } from '../lexicon/word-facts.ts';
import {
  APOSTROPHE,
  CLASS,
  FOLD,
  foldWord,
  HYPHEN,
  IGNORED,
  LETTER,
  LOWER,
  SOLO,
  SPACE,
  UPPER,
} from '../text/code-units.ts';

/** A word beside a place in a text. */
export interface Neighbor {
  start: number;
  end: number;
  /** Where its letters end, which `end` is too, unless that includes the 's of a possessive. */
  wordEnd: number;
  /** What the word lists say of it, in the bits of `word-facts.ts`. */
  facts: number;
  /**
   * What stands between: a space for white space alone, or the one punctuation mark (with any white space).
   * "-" only for a hyphen that touches both; dashes between spaces end the neighbourhood.
   */
  gap: string;
  capital: boolean;
  /** Whether it has two letters or more, all of them capitals. */
  shouted: boolean;
  possessive: boolean;
}

/** The letters of a word beside a place, folded. Most questions are answered by `facts`, without reading them. */
export function wordOf(text: string, { start, wordEnd }: Neighbor): string {
  return foldWord(text, start, wordEnd);
}

/** A longer gap, or word, counts as nothing there (UTF-16 units). */
const LONGEST_GAP = 200;
const LONGEST_WORD = 64;

/**
 * The word before a place (UTF-16 offset); `null` at a boundary: the start of the text, an empty line, two punctuation
 * marks, a dash between spaces.
 */
export function wordBefore(text: string, place: number): Neighbor | null {
  const end = crossGap(text, place - 1, -1) + 1;
  if (end < 0) return null;
  const gap = mark;
  const loose = spaces > 0;
  const word = wordEndingAt(text, end);
  if (!word) return null;
  if (word.facts & LONE_S && gap === ' ') {
    const owner = ownerOf(text, word.start);
    if (owner) {
      owner.end = word.end;
      owner.possessive = true;
      return owner;
    }
  }
  if (gap === "'" && loose && word.facts & ENDS_IN_S) word.possessive = true;
  else word.gap = gap;
  return word;
}

/** The word after a place (UTF-16 offset); `null` at a boundary, as before one. */
export function wordAfter(text: string, place: number): Neighbor | null {
  const start = crossGap(text, place, 1);
  if (start < 0) return null;
  let end = start;
  while (end < text.length && end - start <= LONGEST_WORD && (CLASS[text.charCodeAt(end)] as number) >= IGNORED) end++;
  const word = describe(text, start, end);
  if (word) word.gap = mark;
  return word;
}

/** What `crossGap` found in the gap: kept outside, as it is asked at every name. */
let mark = ' ';
let spaces = 0;

/**
 * Steps over what is no word from a place on; gives the first unit of a word, or of what is too far; -2 at a boundary.
 */
function crossGap(text: string, place: number, step: 1 | -1): number {
  mark = ' ';
  spaces = 0;
  let lines = 0;
  let i = place;
  for (let left = LONGEST_GAP; left > 0 && i >= 0 && i < text.length; left--, i += step) {
    const unit = text.charCodeAt(i);
    const kind = CLASS[unit] as number;
    if (kind > IGNORED || kind === SOLO) break;
    if (kind === SPACE) {
      spaces++;
      if (unit === 10) lines++;
    } else if (kind !== IGNORED) {
      if (mark !== ' ') return -2;
      mark = kind === HYPHEN ? '-' : kind === APOSTROPHE ? "'" : text.charAt(i);
    }
  }
  return lines > 1 || (mark === '-' && spaces > 0) ? -2 : i;
}

/** The word whose last unit stands before `end`, ignoring what is invisible. */
function wordEndingAt(text: string, end: number): Neighbor | null {
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD && (CLASS[text.charCodeAt(start - 1)] as number) >= IGNORED) start--;
  return describe(text, start, end);
}

function ownerOf(text: string, place: number): Neighbor | null {
  let i = place;
  while (i > 0 && CLASS[text.charCodeAt(i - 1)] === IGNORED) i--;
  if (i === 0 || CLASS[text.charCodeAt(i - 1)] !== APOSTROPHE) return null;
  return wordEndingAt(text, i - 1);
}

function describe(text: string, start: number, end: number): Neighbor | null {
  if (end - start > LONGEST_WORD) return null;
  let first = 0;
  let letters = 0;
  let small = false;
  let hash = FNV_OFFSET;
  let check = CHECK_OFFSET;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = CLASS[unit] as number;
    if (kind === IGNORED) continue;
    const folded = FOLD[unit] as number;
    hash = Math.imul(hash ^ folded, FNV_PRIME);
    check = Math.imul(check ^ folded, CHECK_PRIME);
    if (first === 0) first = kind;
    if (kind >= LOWER && kind <= LETTER) small ||= kind === LOWER;
    if (kind === UPPER || kind === LOWER) letters++;
  }
  if (first === 0) return null;
  return {
    start,
    end,
    wordEnd: end,
    facts: factsAt(text, start, end, hash, check),
    gap: ' ',
    capital: first === UPPER,
    shouted: letters > 1 && !small && first === UPPER,
    possessive: false,
  };
}

/** Whether a sentence, a headline or a quotation may begin at a place. */
export function beginsSentence(text: string, place: number): boolean {
  for (let i = place - 1; i >= 0 && place - i < LONGEST_GAP; i--) {
    const unit = text.charCodeAt(i);
    const kind = CLASS[unit] as number;
    if (unit === 10) return true;
    if (kind === SPACE || kind === IGNORED || kind === APOSTROPHE) continue;
    return (
      '.!?:;"“”«»„(—[|•…>·'.includes(text.charAt(i)) || (kind === HYPHEN && CLASS[text.charCodeAt(i - 1)] === SPACE)
    );
  }
  return true;
}
