import { type Neighbor, wordBefore } from './around.ts';
import { FUNCTION_WORDS } from './usage.ts';
import { SPEECH } from './words.ts';

/** Verbs that news lets a country do, besides what ends in -ed and the verbs of speech; folded. */
const ACTS = new Set(
  `began begins came comes continues did does faces fears fell gave gives goes got had has holds hopes keeps knew knows
  left lost made makes needs paid plans put remains rose ran saw seeks sees sent spends stands struck takes took thinks
  wants wages went won`.split(/\s+/u),
);

/**
 * Whether a country's short form describes the word after it: "a U.S. drone strike", "US officials". There it is an
 * adjective like "American", and names no more than that. After "the" the next word may be its verb: "the U.S. briefed".
 */
export function isAttributive(text: string, start: number, next: Neighbor): boolean {
  const { word } = next;
  if (next.gap !== ' ' || FUNCTION_WORDS.has(word) || SPEECH.has(word) || /^\d/u.test(word)) return false;
  const before = wordBefore(text, start);
  // "of Paramus, N.J. The": a state that tells where a town is.
  if (before?.gap === ',') return false;
  if (next.capital) return true;
  const definite = before?.word === 'the' && before.gap === ' ';
  return !(definite && (ACTS.has(word) || /ed$/u.test(word)));
}
