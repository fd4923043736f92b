import { beginsSentence, type LineStyle, wordAfter, wordBefore } from './around.ts';
import { foldWord } from './units.ts';
import { isEnglish, STRESS_AFTER, STRESS_BEFORE } from './usage.ts';

/** How far a sentence is read for its question mark (UTF-16 units). */
const SENTENCE = 200;

/**
 * Whether a name that is an English word in other letters ("US", "WHO", "Turkey") is meant as a name here.
 * Capitals are also used for stress ("What IS this") and for whole lines; there the word is the likelier reading.
 */
export function allowsAcronym(
  text: string,
  start: number,
  end: number,
  style: () => LineStyle,
  acronym: boolean,
): boolean {
  if (style() === 'capitals') return false;
  if (!acronym) return true;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  if (before?.gap === ' ' && !before.possessive) {
    if (before.shouted && isEnglish(before.word)) return false;
    if (STRESS_BEFORE.has(before.word)) return false;
  }
  if (after?.gap === ' ') {
    if (after.shouted && isEnglish(after.word)) return false;
    if (STRESS_AFTER.has(after.word)) return false;
  }
  if (after?.gap === "'" && after.word !== 's') return false;
  if (beginsSentence(text, start)) {
    const stop = /[.!?\n]/u.exec(text.slice(end, end + SENTENCE));
    if (stop?.[0] === '?') return false;
  }
  return foldWord(text, start, end).length > 0;
}
