import { findInPassages } from '../../engine/library/postings.ts';
import { THIRD_PERSONS } from '../../engine/lists/words.ts';
import { buildMatcher } from '../../engine/mentions/matcher.ts';
import type { Article, Passage } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { findReferences } from '../../engine/people/find-references.ts';
import { sentences } from '../../engine/text/sentences.ts';
import type { ChosenPassage } from '../format/bucket.ts';

/** A passage with the topics that it names and means, and what speaks for showing it. */
export interface FoundPassage {
  passage: ChosenPassage;
  /** How telling it is, by itself: see `worthOf`. */
  worth: number;
}

/**
 * Finds the topics of a whole archive in some of its articles: one for each passage, in their order. The topics that none
 * of the texts has a name of may be left out.
 * @param passages Those of the articles, in their order.
 */
export function findInShard(
  articles: readonly Article[],
  passages: readonly Passage[],
  topics: readonly Topic[],
): FoundPassage[] {
  const mentions = findInPassages(passages, buildMatcher(topics), topics);
  const references = findReferences(passages, mentions, topics);
  const byId = new Map(articles.map((article) => [article.id, article]));
  return passages.map(({ id, articleId, ordinal, kind, text }, i) => {
    const names = (mentions[i] ?? []).map(({ topicId, start, end }) => ({ topicId, start, end }));
    const means = (references[i] ?? []).map(({ topicId, start, end }) => ({ topicId, start, end }));
    const before = sentenceBefore(passages, i);
    const passage: ChosenPassage = { id, articleId, ordinal, kind, text, names, means, ...(before ? { before } : {}) };
    return { passage, worth: worthOf(passage, byId.get(articleId)) };
  });
}

/** A sentence that is longer is not shown before a passage (UTF-16 units). */
const LONGEST_BEFORE = 320;

/** The last sentence of the passage before, where a passage begins with "he", "But they" and the like. */
function sentenceBefore(passages: readonly Passage[], at: number): string {
  const { text, kind, articleId } = passages[at] as Passage;
  const last = passages[at - 1];
  if (kind !== 'body' || last?.kind !== 'body' || last.articleId !== articleId) return '';
  const opening =
    text
      .slice(0, 60)
      .match(/\p{L}+/gu)
      ?.slice(0, 3) ?? [];
  if (!opening.some((word) => THIRD_PERSONS.has(word.toLowerCase()))) return '';
  const span = sentences(last.text).at(-1);
  const sentence = span ? last.text.slice(...span) : '';
  return sentence.length > LONGEST_BEFORE ? '' : sentence;
}

/** Lengths between which a passage says something and can be taken in at a glance (UTF-16 units). */
const SHORT = 80;
const LONG = 900;

/**
 * How telling a passage is, whatever it is shown for, from 0 to 8: body before captions before headlines, neither a scrap
 * nor a page, near the beginning, where news says what happened, and beside other names.
 */
export function worthOf(
  passage: Pick<ChosenPassage, 'kind' | 'text' | 'ordinal' | 'names'>,
  article?: Article,
): number {
  const { kind, text, ordinal, names } = passage;
  let worth = kind === 'body' ? 2 : kind === 'caption' ? 1 : 0;
  if (text.length >= SHORT && text.length <= LONG) worth += 2;
  worth += 2 / (1 + ordinal / 3);
  worth += Math.min(3, new Set(names.map(({ topicId }) => topicId)).size) / 2;
  return article?.excerpt ? worth / 2 : worth;
}
