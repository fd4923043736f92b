import { isEnglish } from '../lexicon/everyday-words.ts';
import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { FORENAMES, GIVEN_WORDS, SURNAME_WORDS } from '../lists/names.ts';
import { ARTICLE_WORDS, COMPANY_MATTERS, INSTITUTIONS, OFFICE_MATTERS, PERSON_VERBS } from '../lists/words.ts';
import type { Mention } from '../model/mention.ts';
import { foldWord } from '../text/code-units.ts';
import { createLineReader } from '../text/line-style.ts';
import { hasTitle } from './left-context.ts';
import { beginsSentence, wordAfter, wordBefore, wordOf } from './neighbor.ts';
import type { FoundPage } from './page-judge.ts';

/** What a name of one word is besides: nothing, an English word ("Cook"), or a given name ("Paul"). */
type Double = 'none' | 'word' | 'forename';

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
  return isEnglish(word) || GIVEN_WORDS.has(word) || SURNAME_WORDS.has(word) ? 'word' : 'none';
}

/** Whether the capital of a word is that of a name: inside a sentence, or before "said". */
function isAsked(text: string, { start, end }: Mention): boolean {
  const after = wordAfter(text, end);
  const next = after?.gap === ' ' ? wordOf(text, after) : '';
  if (PERSON_VERBS.has(next) || OFFICE_MATTERS.has(next) || COMPANY_MATTERS.has(next)) return true;
  if (beginsSentence(text, start)) return false;
  const before = wordBefore(text, start);
  return before?.gap === ' ' && !before.capital && !ARTICLE_WORDS.has(wordOf(text, before));
}
