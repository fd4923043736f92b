import { APOSTROPHE, CLASS, DIGIT, foldWord, IGNORED, LOWER, OTHER, SOLO } from './code-units.ts';
import { COMMA, FULL_STOP } from './punctuation.ts';

/** A word of a text: folded, without the 's of a possessive, with its place in UTF-16 units (end exclusive). */
export interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text in order. The same folding serves the term index, the context and the typed query. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (word, start, end) => words.push({ text: word, start, end }));
  return words;
}

/** The words of a text in order, folded, without their places. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  eachWord(text, (word) => words.push(word));
  return words;
}

/**
 * Calls back for each word of a text, folded, with its place. "U.S." is one word ("us"), "19,000" too ("19000");
 * an apostrophe inside a word is left out; hyphens part words; a sign of Chinese, Japanese or Thai is a word.
 */
export function eachWord(text: string, visit: (word: string, start: number, end: number) => void): void {
  const n = text.length;
  let i = 0;
  while (i < n) {
    const first = CLASS[text.charCodeAt(i)] as number;
    const start = i++;
    if (first < SOLO || first === IGNORED) continue;
    if (first === SOLO) {
      visit(text.charAt(start), start, i);
      continue;
    }
    let plain = foldsToItself(text.charCodeAt(start));
    while (i < n) {
      const unit = text.charCodeAt(i);
      if ((CLASS[unit] as number) < IGNORED && !joins(text, start, i)) break;
      if (!foldsToItself(unit)) plain = false;
      i++;
    }
    const possessive = CLASS[text.charCodeAt(i - 2)] === APOSTROPHE && (text.charCodeAt(i - 1) | 32) === 0x73;
    const end = possessive ? i - 2 : i;
    const word = plain
      ? text.slice(start, end)
      : foldWord(text, start, end).replace(first === DIGIT ? /[,']/gu : /[.']/gu, '');
    if (word !== '') visit(word, start, end);
  }
}

/** A small ASCII letter or digit, which folds to itself. */
function foldsToItself(unit: number): boolean {
  return (unit > 0x60 && unit < 0x7b) || (unit > 0x2f && unit < 0x3a);
}

/** Whether the apostrophe, dot or comma at an offset stands inside a word: "don't", "19,000", "U.S". */
function joins(text: string, start: number, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = CLASS[text.charCodeAt(at - 1)] as number;
  const after = at + 1 < text.length ? (CLASS[text.charCodeAt(at + 1)] as number) : OTHER;
  if (CLASS[unit] === APOSTROPHE) return before !== DIGIT && after >= LOWER && after !== DIGIT;
  if (unit !== FULL_STOP && unit !== COMMA) return false;
  if (before === DIGIT) return after === DIGIT;
  if (unit === COMMA || after < LOWER || after === DIGIT) return false;
  // Single letters with dots between them: the one before this dot and the one after it stand alone.
  const alone = at - 1 === start || text.charCodeAt(at - 2) === FULL_STOP;
  const next = at + 2 < text.length ? (CLASS[text.charCodeAt(at + 2)] as number) : OTHER;
  return alone && next < SOLO;
}
