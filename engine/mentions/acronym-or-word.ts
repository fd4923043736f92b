import { ENGLISH, LONE_S, STRESSES_AFTER, STRESSES_BEFORE } from '../lexicon/word-facts.ts';
import { beginsSentence, wordAfter, wordBefore } from './neighbor.ts';

/** A sentence is read so far for its question mark (UTF-16 units). */
const SENTENCE = 200;

/**
 * Whether a name that is an English word in small letters ("US", "WHO", "Turkey") is meant as a name at a place of a
 * text. It is not in a line of capitals, nor where capitals are for stress ("What IS this"): there the word is
 * likelier. `acronym` says whether the name itself is in capitals; `inCapitals` whether the line is, asked when needed.
 */
export function allowsAcronym(
  text: string,
  start: number,
  end: number,
  inCapitals: () => boolean,
  acronym: boolean,
): boolean {
  if (inCapitals()) return false;
  if (!acronym) return true;
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  if (before?.gap === ' ' && !before.possessive) {
    if (before.shouted && before.facts & ENGLISH) return false;
    if (before.facts & STRESSES_BEFORE) return false;
  }
  if (after?.gap === ' ') {
    if (after.shouted && after.facts & ENGLISH) return false;
    if (after.facts & STRESSES_AFTER) return false;
  }
  if (after?.gap === "'" && !(after.facts & LONE_S)) return false;
  if (beginsSentence(text, start)) {
    const stop = /[.!?\n]/u.exec(text.slice(end, end + SENTENCE));
    if (stop?.[0] === '?') return false;
  }
  return true;
}
