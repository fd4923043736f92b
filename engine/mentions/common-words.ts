import { GIVEN_WORDS, isEnglish, wordSet } from '../lexicon/everyday-words.ts';
import { FORENAMES } from '../lexicon/forenames.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { COMPANY_MATTERS, INSTITUTIONS, SPEECH } from '../lexicon/learning-words.ts';
import type { Mention } from '../model/types.ts';
import { foldWord } from '../text/code-units.ts';
import { createLineReader } from '../text/line-style.ts';
import { hasTitle } from './left-context.ts';
import { beginsSentence, wordAfter, wordBefore, wordOf } from './neighbor.ts';
import type { FoundPage } from './page-judge.ts';

/** What a name of one word is besides: nothing, an English word ("Cook"), or a given name ("Paul"). */
type Double = 'none' | 'word' | 'forename';

/** Before these a capitalised word in a sentence is a name: "said Cook" is, "the Green vote" need not be. */
const ARTICLES = new Set(['the', 'a', 'an']);

/** What a head of government has, and a fire or a soup has not: "the Bush administration". */
const OFFICES = new Set(['administration', 'government', 'campaign', 'presidency', 'cabinet', 'aide', 'aides', 'era']);

/**
 * Drops surnames, and names of other things, that are words or given names where nothing on the page says that
 * the name is meant: "Rice is cheap", "Cook the pasta", "Paul went home", "Target practice". A full name or a title
 * anywhere says so ("Tim Cook", "Mr Cook"), and for words a capital that no sentence asks for ("said Cook").
 */
export function dropCommonWords({ texts, mentions, named, topicOf }: FoundPage): Mention[][] {
  const doubles = new Map<string, Double>();
  const doubleOf = (mention: Mention): Double => {
    const key = `${mention.topicId} ${mention.exact}`;
    let double = doubles.get(key);
    if (double === undefined) {
      double = readDouble(mention.exact, topicOf(mention.topicId)?.kind === 'person');
      doubles.set(key, double);
    }
    return double;
  };
  if (!mentions.some((list) => list.some((mention) => doubleOf(mention) !== 'none'))) return mentions;

  const settled = new Set(named);
  const lines = createLineReader();
  const standsOut = (text: string, mention: Mention) =>
    doubleOf(mention) === 'word' && lines.style(text, mention.start) === 'sentence' && isAsked(text, mention);
  for (const [index, list] of mentions.entries()) {
    const text = texts[index] as string;
    for (const mention of list) {
      if (settled.has(mention.topicId)) continue;
      if (doubleOf(mention) === 'none' || hasTitle(text, mention.start) || standsOut(text, mention))
        settled.add(mention.topicId);
    }
  }
  return mentions.map((list) => list.filter((mention) => settled.has(mention.topicId) || doubleOf(mention) === 'none'));
}

function readDouble(exact: string, person: boolean): Double {
  if (/\s/u.test(exact)) return 'none';
  const word = foldWord(exact);
  if (!person) {
    // "Target", "Apple": not "Turkey", nor what no sentence has in another sense.
    const named = KNOWN_PLACES.has(exact) || INSTITUTIONS.has(exact) || !/\p{Ll}/u.test(exact);
    return !named && isEnglish(word) ? 'word' : 'none';
  }
  if (FORENAMES.has(word.charAt(0).toUpperCase() + word.slice(1))) return 'forename';
  return isEnglish(word) || GIVEN_WORDS.has(word) || LANDSCAPE.has(word) ? 'word' : 'none';
}

/** Words that stand first in a sentence as they are, and are surnames. */
const LANDSCAPE = wordSet(`
  marsh heath moor dale glen cliff cliffs dove swift savage sharp moody bloom blooms frost lamb lambs crane cranes pike bass
  herring sparrow nightingale partridge rivers pools mills hatch hook rook steel speed`);

/** Whether the capital of a word is that of a name: inside a sentence, or before "said". */
function isAsked(text: string, { start, end }: Mention): boolean {
  const after = wordAfter(text, end);
  const next = after?.gap === ' ' ? wordOf(text, after) : '';
  if (SPEECH.has(next) || OFFICES.has(next) || COMPANY_MATTERS.has(next)) return true;
  if (beginsSentence(text, start)) return false;
  const before = wordBefore(text, start);
  return before?.gap === ' ' && !before.capital && !ARTICLES.has(wordOf(text, before));
}
