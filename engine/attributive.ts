import { type Neighbor, wordAfter, wordBefore } from './around.ts';
import { DEMONYMS, FUNCTION_WORDS } from './usage.ts';
import { SPEECH } from './words.ts';

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Verbs that news lets a country do, besides what ends in -ed and the verbs of speech; folded. */
const ACTS = list(`began begins came comes continues did does faces fears fell gave gives goes got had has holds hopes
  keeps knew knows left lost made makes needs paid plans put remains rose ran saw seeks sees sent spends stands struck
  takes took thinks wants wages went won`);

const NUMBERS = list(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen`);

/**
 * Whether a country's short form describes the word after it: "a U.S. drone strike", "US officials", "U.S.-Japanese".
 * There it is an adjective like "American", and names no more than that. After "the" the next word may be its verb:
 * "the U.S. briefed". What is counted is the country's own: "thirteen U.S. cities".
 */
export function isAttributive(text: string, start: number, next: Neighbor): boolean {
  const { word, gap } = next;
  if (gap === '-') return DEMONYMS.has(word);
  if (gap !== ' ' || /^\d/u.test(word)) return false;
  if (word === 'and' || word === 'or') {
    const further = wordAfter(text, next.end);
    return further?.gap === ' ' && further.capital && DEMONYMS.has(further.word);
  }
  if (FUNCTION_WORDS.has(word) || SPEECH.has(word)) return false;
  const before = wordBefore(text, start);
  // "of Paramus, N.J. The": a state that tells where a town is.
  if (before?.gap === ',') return false;
  if (next.capital) return true;
  if (before?.gap !== ' ') return true;
  if (NUMBERS.has(before.word) || /^\d+$/u.test(before.word)) return false;
  return !(before.word === 'the' && (ACTS.has(word) || /ed$/u.test(word)));
}
