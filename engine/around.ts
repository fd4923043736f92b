import { APOSTROPHE, CLASS, FOLD, foldWord, HYPHEN, IGNORED, LETTER, LOWER, SOLO, SPACE, UPPER } from './units.ts';

/** A word beside a place in a text. */
export interface Neighbor {
  start: number;
  end: number;
  /** Folded. */
  word: string;
  /**
   * What stands between: a space for white space alone, or the one punctuation mark (with any white space).
   * "-" only for a hyphen that touches both; dashes between spaces end the neighbourhood.
   */
  gap: string;
  capital: boolean;
  /** Two letters or more, all of them capitals. */
  shouted: boolean;
  /** The word has a possessive ending, which `end` includes. */
  possessive: boolean;
}

/** Bounds of what is looked at, in UTF-16 units; what is longer counts as nothing there. */
const LONGEST_GAP = 200;
const LONGEST_WORD = 64;

/** The word before a place; `null` at a boundary: text start, an empty line, two punctuation marks. */
export function wordBefore(text: string, place: number): Neighbor | null {
  let i = place;
  let mark = '';
  let spaces = 0;
  let lines = 0;
  for (; i > 0 && place - i < LONGEST_GAP; i--) {
    const unit = text.charCodeAt(i - 1);
    const kind = CLASS[unit] as number;
    if (kind > IGNORED || kind === SOLO) break;
    if (kind === SPACE) {
      spaces++;
      if (unit === 10) lines++;
    } else if (kind !== IGNORED) {
      if (mark !== '') return null;
      mark = kind === HYPHEN ? '-' : kind === APOSTROPHE ? "'" : text.charAt(i - 1);
    }
  }
  if (lines > 1 || (mark === '-' && spaces > 0)) return null;
  const word = wordEndingAt(text, i);
  if (!word) return null;
  if (word.word === 's' && mark === '') {
    const owner = ownerOf(text, word.start);
    if (owner) {
      owner.end = word.end;
      owner.gap = ' ';
      owner.possessive = true;
      return owner;
    }
  }
  const possessive = mark === "'" && spaces > 0 && word.word.endsWith('s');
  word.gap = possessive ? ' ' : mark || ' ';
  word.possessive = possessive;
  return word;
}

/** The word whose last unit stands before `end`, ignoring what is invisible. */
function wordEndingAt(text: string, end: number): Neighbor | null {
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD) {
    const kind = CLASS[text.charCodeAt(start - 1)] as number;
    if (kind < IGNORED) break;
    start--;
  }
  if (start === end || end - start > LONGEST_WORD) return null;
  return describe(text, start, end);
}

function ownerOf(text: string, place: number): Neighbor | null {
  let i = place;
  while (i > 0 && CLASS[text.charCodeAt(i - 1)] === IGNORED) i--;
  if (i === 0 || CLASS[text.charCodeAt(i - 1)] !== APOSTROPHE) return null;
  return wordEndingAt(text, i - 1);
}

/** The word after a place; `null` at a boundary. */
export function wordAfter(text: string, place: number): Neighbor | null {
  let i = place;
  let mark = '';
  let spaces = 0;
  let lines = 0;
  for (; i < text.length && i - place < LONGEST_GAP; i++) {
    const unit = text.charCodeAt(i);
    const kind = CLASS[unit] as number;
    if (kind > IGNORED || kind === SOLO) break;
    if (kind === SPACE) {
      spaces++;
      if (unit === 10) lines++;
    } else if (kind !== IGNORED) {
      if (mark !== '') return null;
      mark = kind === HYPHEN ? '-' : kind === APOSTROPHE ? "'" : text.charAt(i);
    }
  }
  if (lines > 1 || (mark === '-' && spaces > 0)) return null;
  let end = i;
  while (end < text.length && end - i <= LONGEST_WORD && (CLASS[text.charCodeAt(end)] as number) >= IGNORED) end++;
  if (end === i || end - i > LONGEST_WORD) return null;
  const word = describe(text, i, end);
  if (word) word.gap = mark || ' ';
  return word;
}

function describe(text: string, start: number, end: number): Neighbor | null {
  let first = 0;
  let letters = 0;
  let small = false;
  let hash = 0;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    const kind = CLASS[unit] as number;
    if (kind === IGNORED) continue;
    hash = (Math.imul(hash, 31) + (FOLD[unit] as number)) | 0;
    if (first === 0) first = kind;
    if (kind >= LOWER && kind <= LETTER) small ||= kind === LOWER;
    if (kind === UPPER || kind === LOWER) letters++;
  }
  if (first === 0) return null;
  const word = recall(text, start, end, hash);
  return {
    start,
    end,
    word,
    gap: '',
    capital: first === UPPER,
    shouted: letters > 1 && !small && first === UPPER,
    possessive: false,
  };
}

/** The words beside names are few and come again and again: the last one with each hash is kept, with what a `Set` asks of it. */
const RECENT: string[] = new Array<string>(1024).fill('');
/** Longer words are made anew: engines keep the whole text alive for a part of it (V8 from 13 units on). */
const LONGEST_RECENT = 12;

function recall(text: string, start: number, end: number, hash: number): string {
  const length = end - start;
  if (length > LONGEST_RECENT) return foldWord(text, start, end);
  const slot = (hash ^ (hash >>> 10)) & (RECENT.length - 1);
  const known = RECENT[slot] as string;
  if (known.length === length) {
    let i = 0;
    while (i < length && FOLD[text.charCodeAt(start + i)] === known.charCodeAt(i)) i++;
    if (i === length) return known;
  }
  const word = foldWord(text, start, end);
  RECENT[slot] = word;
  return word;
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

/** How a line is set: plain sentences, a headline in capital initials, or all capitals. */
export type LineStyle = 'sentence' | 'title' | 'capitals';

/** How far to each side a line is looked at, in UTF-16 units. */
const REACH = 160;

/** Tells the style of the line around a place; remembers the last line, so that many hits in one line cost one look. */
export function createLineReader(): (text: string, place: number) => LineStyle {
  let lastText = '';
  let from = 0;
  let limit = 0;
  /** No line ends from `from` up to here. */
  let clear = 0;
  let style: LineStyle = 'sentence';
  return (text, place) => {
    if (text !== lastText || place < from || place >= limit || breaksBetween(text, clear, place)) {
      lastText = text;
      limit = Math.min(text.length, place + REACH);
      clear = place;
      from = place;
      while (from > 0 && place - from < REACH && text.charCodeAt(from - 1) !== 10) from--;
      style = styleOf(text, from, limit);
    }
    if (place > clear) clear = place;
    return style;
  };
}

/** Whether a line ends between two places. */
function breaksBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 10) return true;
  return false;
}

/** The style of the line that begins at `from`; up to `to` is looked at, mostly less. */
function styleOf(text: string, from: number, to: number): LineStyle {
  let small = 0;
  let shouted = 0;
  let capitals = 0;
  let lower = 0;
  for (let i = from; i < to; ) {
    const unit = text.charCodeAt(i);
    if (unit === 10) break;
    if ((CLASS[unit] as number) <= IGNORED) {
      i++;
      continue;
    }
    let first = 0;
    let letters = 0;
    let hasSmall = false;
    for (; i < to && (CLASS[text.charCodeAt(i)] as number) >= IGNORED; i++) {
      const kind = CLASS[text.charCodeAt(i)] as number;
      if (kind === IGNORED) continue;
      first ||= kind;
      letters++;
      hasSmall ||= kind === LOWER;
    }
    if (hasSmall) small++;
    else if (first === UPPER && letters > 1) shouted++;
    if (letters > 3 && first === UPPER) capitals++;
    if (letters > 3 && first === LOWER && ++lower > 3 && lower * 2 > capitals) return 'sentence';
  }
  if (small === 0) return shouted > 1 ? 'capitals' : 'sentence';
  return capitals > 1 && lower * 4 <= capitals ? 'title' : 'sentence';
}
