import { DEMONYMS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { placeStems } from '../text/place-stems.ts';
import { stemOf } from '../text/stem.ts';
import { learnIntroductions } from './learn-introductions.ts';
import { referencesIn } from './references.ts';

/**
 * Where passages stand for a topic without naming it, one list a passage, in order: for a person by "he" or "the
 * secretary-general", for a country by the words of its people and things ("Iraqi forces"). What is said of people
 * anywhere in the passages tells who "the secretary-general" is; who "he" is the article alone. The passages of an
 * article follow one another.
 */
export function findReferences(
  passages: readonly Passage[],
  mentions: readonly (readonly Mention[])[],
  topics: readonly Topic[],
): Mention[][] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  const topicOf = (id: string) => byId.get(id);
  const known = learnIntroductions(passages, mentions, topicOf);
  const placeByStem = placeStems(topics);
  const found: Mention[][] = [];
  for (let from = 0, to = 0; from < passages.length; from = to) {
    const { articleId } = passages[from] as Passage;
    while (passages[to]?.articleId === articleId) to++;
    const people = referencesIn(passages.slice(from, to), mentions.slice(from, to), topicOf, known);
    people.forEach((list, i) => {
      const taken = [...list, ...(mentions[from + i] as readonly Mention[])];
      const places = placesOf((passages[from + i] as Passage).text, taken, placeByStem);
      found.push(places.length === 0 ? list : [...list, ...places].sort((a, b) => a.start - b.start));
    });
  }
  return found;
}

/** The words of a text for the people and things of a place that is a topic, outside of names. */
function placesOf(text: string, taken: readonly Mention[], placeByStem: ReadonlyMap<string, string>): Mention[] {
  const found: Mention[] = [];
  for (const { 0: exact, index: start } of text.matchAll(/\b\p{Lu}\p{Ll}{3,}\b/gu)) {
    if (!DEMONYMS.has(exact)) continue;
    const topicId = placeByStem.get(stemOf(foldWord(exact)));
    const end = start + exact.length;
    if (topicId === undefined || taken.some((one) => one.start < end && one.end > start)) continue;
    found.push({ topicId, start, end, exact });
  }
  return found;
}
