import type { Evidence } from './evidence.ts';

/** A word is one that libraries write small when it stands so often in small letters, and so many times as often as a name. */
const SMALL_OFTEN = 5;
const SMALL_TIMES = 2;
/** A name that is a word speaks, or has shares, in at least this part of its occurrences. */
const ACTING_SHARE = 0.2;

/** Whether the library writes a word in small letters as a rule. */
export function isMostlySmall(word: string, { small, candidates }: Evidence): boolean {
  const count = small.get(word.toLowerCase()) ?? 0;
  return count >= SMALL_OFTEN && count > SMALL_TIMES * (candidates.get(word)?.middle ?? 0);
}

/**
 * Whether a word alone is no name of what has it in its name, because it is a word, and nobody acts by that name in the
 * library: "unit", "production", "investor".
 */
export function isCommonWord(word: string, evidence: Evidence): boolean {
  if (!isMostlySmall(word, evidence)) return false;
  const alone = evidence.candidates.get(word);
  if (alone === undefined) return true;
  const acts = alone.person + alone.speech + alone.company;
  return acts < ACTING_SHARE * (alone.middle + alone.initial);
}
