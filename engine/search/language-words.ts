import { isOrdinary } from '../lexicon/everyday-words.ts';
import type { Topic } from '../model/topic.ts';
import { foldedWords } from '../text/words.ts';

/** A word is one of names when topics named with it cover this share of the passages that have it … */
const COVERED_SHARE = 0.5;

/** … or when it is in the names of more topics than this. */
const COUNTED = 50;

/** What the words of a library are weighed by. */
export interface WordCounts {
  /** How many passages name a topic. */
  countOf(topicId: string): number;
  /** How many passages have a folded word. */
  frequencyOf(word: string): number;
}

/**
 * Makes the function that says whether a folded word is one of the language, and no name by itself: one of everyday
 * English, or one that the library writes mostly outside of names ("quota", though there is an Automated Quota System).
 * A topic's whole label is a name.
 */
export function createLanguageTest(
  topics: readonly Topic[],
  { countOf, frequencyOf }: WordCounts,
): (word: string) => boolean {
  let byWord: Map<string, Topic[]> | undefined;
  return (word) => {
    byWord ??= topicsByWord(topics);
    const named = byWord.get(word) ?? [];
    if (named.some(({ label }) => foldedWords(label).join(' ') === word)) return false;
    if (isOrdinary(word)) return true;
    if (named.length > COUNTED) return false;
    const covered = named.reduce((sum, { id }) => sum + countOf(id), 0);
    return covered < COVERED_SHARE * frequencyOf(word);
  };
}

/** A word is a name when what bears it is named in this share of the passages that have the word. */
const BEARERS_SHARE = 0.2;

/** Whether a folded word is what the topics with these ids go by, and not a word that some of them happen to bear. */
export function isBorneBy(word: string, ids: readonly string[], { countOf, frequencyOf }: WordCounts): boolean {
  const named = ids.reduce((sum, id) => sum + countOf(id), 0);
  return named > 0 && named >= BEARERS_SHARE * frequencyOf(word);
}

/** Topics by the words of their names. */
function topicsByWord(topics: readonly Topic[]): Map<string, Topic[]> {
  const byWord = new Map<string, Topic[]>();
  for (const topic of topics) {
    const words = new Set([topic.label, ...topic.aliases].flatMap((name) => foldedWords(name)));
    for (const word of words) {
      const list = byWord.get(word);
      if (list) list.push(topic);
      else byWord.set(word, [topic]);
    }
  }
  return byWord;
}
