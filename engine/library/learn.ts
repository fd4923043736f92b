import { inOtherLanguages } from '../articles/other-languages.ts';
import { withOwners } from '../mentions/law-owner.ts';
import { buildMatcher } from '../mentions/matcher.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { CuratedTopics, Topic } from '../model/topic.ts';
import { buildTopics } from '../topics/build-topics.ts';
import { buildPostings, findAgainInPassages, findInPassages } from './postings.ts';

/** What is learned from passages: their topics, and where each passage names them. */
export interface Learned {
  topics: Topic[];
  /** One list for each passage. */
  mentions: readonly (readonly Mention[])[];
}

/** The language from which names can be learned: the word lists, and the rules of capitals, are those of English. */
const LEARNED = /^en(?:-|$)/iu;

/**
 * The articles, by id, that teach no names, for they are in another language: every German noun would be one. What is
 * known from elsewhere is found in them, and so are their words.
 */
export function unteaching(articles: readonly Pick<Article, 'id' | 'language'>[]): ReadonlySet<string> {
  return new Set(articles.filter(({ language }) => !LEARNED.test(language)).map(({ id }) => id));
}

/**
 * Learns the names of all passages together, but for those that are in another language, and finds them there. A topic that the passages only name inside longer
 * names is left out: it has nothing to show. The same passages give the same topics in any order.
 * @param mute The articles that teach no names, by id.
 */
export function learnNames(
  passages: readonly Passage[],
  mute: ReadonlySet<string>,
  curated: CuratedTopics | undefined,
): Learned {
  const others = inOtherLanguages(passages);
  const isTeaching = ({ articleId }: Passage) => !mute.has(articleId) && !others.has(articleId);
  const teaching = mute.size + others.size === 0 ? passages : passages.filter(isTeaching);
  const named = buildTopics(teaching, curated);
  const found = findInPassages(passages, buildMatcher(named), named);
  const first = buildPostings(passages, found);
  const shown = named.filter(({ id }) => (first[id]?.length ?? 0) > 0);
  const topics = withOwners(shown, passages, first);
  const kept = new Set(topics);
  const changed = named.filter((topic) => !kept.has(topic));
  return { topics, mentions: findAgainInPassages(passages, found, changed, topics, () => buildMatcher(topics)) };
}
