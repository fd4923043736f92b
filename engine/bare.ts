import { beginsSentence, createLineReader, wordAfter, wordBefore, wordOf } from './around.ts';
import { FORENAMES } from './forenames.ts';
import { SPEECH } from './lexicon.ts';
import { hasTitle } from './namesakes.ts';
import type { Mention, Topic } from './types.ts';
import { foldWord } from './units.ts';
import { GIVEN_WORDS, isEnglish } from './usage.ts';

/** What a surname is besides: nothing, an English word ("Cook"), or a given name ("Paul"). */
type Double = 'none' | 'word' | 'forename';

/** Before these a capitalised word in a sentence is a name: "said Cook" is, "the Green vote" need not be. */
const ARTICLES = new Set(['the', 'a', 'an']);

/** What a head of government has, and a fire or a soup has not: "the Bush administration". */
const OFFICES = new Set(['administration', 'government', 'campaign', 'presidency', 'cabinet', 'aide', 'aides', 'era']);

/**
 * Leaves out surnames that are words or given names where nothing on the page says that the person is meant: "Rice is
 * cheap", "Cook the pasta", "Paul went home". A full name or a title anywhere says so ("Tim Cook", "Mr Cook"), and
 * for words a capital that no sentence asks for ("said Cook"). `found` has a list for each text of the page.
 */
export function dropBareWords(
  found: Mention[][],
  topicOf: (topicId: string) => Topic | undefined,
  texts: readonly string[],
  named: readonly string[],
): Mention[][] {
  const doubles = new Map<string, Double>();
  const doubleOf = (mention: Mention): Double => {
    const key = `${mention.topicId} ${mention.exact}`;
    let double = doubles.get(key);
    if (double === undefined) {
      double = topicOf(mention.topicId)?.kind === 'person' ? readDouble(mention.exact) : 'none';
      doubles.set(key, double);
    }
    return double;
  };
  if (!found.some((mentions) => mentions.some((mention) => doubleOf(mention) !== 'none'))) return found;

  const settled = new Set(named);
  const style = createLineReader();
  const standsOut = (text: string, mention: Mention) =>
    doubleOf(mention) === 'word' && style(text, mention.start) === 'sentence' && isAsked(text, mention);
  for (const [index, mentions] of found.entries()) {
    const text = texts[index] as string;
    for (const mention of mentions) {
      if (settled.has(mention.topicId)) continue;
      if (doubleOf(mention) === 'none' || hasTitle(text, mention.start) || standsOut(text, mention))
        settled.add(mention.topicId);
    }
  }
  return found.map((mentions) =>
    mentions.filter((mention) => settled.has(mention.topicId) || doubleOf(mention) === 'none'),
  );
}

function readDouble(exact: string): Double {
  if (/\s/u.test(exact)) return 'none';
  const word = foldWord(exact);
  if (FORENAMES.has(word.charAt(0).toUpperCase() + word.slice(1))) return 'forename';
  return isEnglish(word) || GIVEN_WORDS.has(word) ? 'word' : 'none';
}

/** Whether the capital of a word is that of a name: inside a sentence, or before "said". */
function isAsked(text: string, { start, end }: Mention): boolean {
  const after = wordAfter(text, end);
  if (after?.gap === ' ' && (SPEECH.has(wordOf(text, after)) || OFFICES.has(wordOf(text, after)))) return true;
  if (beginsSentence(text, start)) return false;
  const before = wordBefore(text, start);
  return before?.gap === ' ' && !before.capital && !ARTICLES.has(wordOf(text, before));
}
