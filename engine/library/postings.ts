import type { Matcher } from '../mentions/matcher.ts';
import type { Passage } from '../model/article.ts';
import type { Mention, Postings } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldedWords } from '../text/words.ts';
import { giveArticleSurnames } from './article-surnames.ts';

/**
 * The mentions of some topics that their matcher finds in each passage, surnames given to whom the article introduces:
 * one list a passage, in the order of the passages.
 */
export function findInPassages(
  passages: readonly Passage[],
  matcher: Pick<Matcher, 'find'>,
  topics: readonly Topic[],
): Mention[][] {
  return giveArticleSurnames(
    passages,
    passages.map((passage) => matcher.find(passage.text)),
    topics,
  );
}

/**
 * What `findInPassages` would give after some topics changed, made from what it gave before. Only articles with a word
 * of a changed topic's names are read again: elsewhere no mention can come or go. `topics` are all topics as they are
 * now; `matcher` is called when first needed.
 */
export function findAgainInPassages(
  passages: readonly Passage[],
  before: readonly Mention[][],
  changed: readonly Topic[],
  topics: readonly Topic[],
  matcher: () => Matcher,
): readonly Mention[][] {
  if (changed.length === 0) return before;
  const words = new Set(changed.flatMap(({ label, aliases }) => [label, ...aliases].flatMap(foldedWords)));
  const touched = new Set(
    passages.flatMap(({ text, articleId }) => (foldedWords(text).some((word) => words.has(word)) ? [articleId] : [])),
  );
  const made = matcher();
  const isTouched = passages.map(({ articleId }) => touched.has(articleId));
  const again = passages.filter((_, i) => isTouched[i]);
  const found = findInPassages(again, made, topics)[Symbol.iterator]();
  return passages.map((_, i) => (isTouched[i] ? (found.next().value as Mention[]) : (before[i] as Mention[])));
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
