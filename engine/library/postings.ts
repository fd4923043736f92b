import type { Matcher } from '../mentions/matcher.ts';
import type { Passage } from '../model/article.ts';
import type { Mention, Postings } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldedWords } from '../text/words.ts';

/** The mentions that a matcher finds in each passage: one list a passage, in the order of the passages. */
export function findInPassages(passages: readonly Passage[], matcher: Matcher): Mention[][] {
  return passages.map((passage) => matcher.find(passage.text));
}

/**
 * What `findInPassages` would give after some topics changed, made from what it gave before. Only passages with a word
 * of a changed topic's names are read again: elsewhere no mention can come or go. `matcher` is called when first
 * needed.
 */
export function findAgainInPassages(
  passages: readonly Passage[],
  before: readonly Mention[][],
  changed: readonly Topic[],
  matcher: () => Matcher,
): readonly Mention[][] {
  if (changed.length === 0) return before;
  const words = new Set(changed.flatMap(({ label, aliases }) => [label, ...aliases].flatMap(foldedWords)));
  const made = matcher();
  return passages.map(({ text }, i) =>
    foldedWords(text).some((word) => words.has(word)) ? made.find(text) : (before[i] as Mention[]),
  );
}

/** Where each topic is named, in the order of the passages, given the mentions in each. */
export function buildPostings(passages: readonly Passage[], mentions: readonly (readonly Mention[])[]): Postings {
  const postings: Postings = {};
  passages.forEach((passage, i) => {
    for (const { topicId, start, end } of mentions[i] as Mention[]) {
      postings[topicId] ??= [];
      postings[topicId].push({ passageId: passage.id, start, end });
    }
  });
  return postings;
}
