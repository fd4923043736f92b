import type { Article, Passage, RawArticle } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { CuratedTopics, Topic } from '../model/topic.ts';
import { learnNames, unteaching } from './learn.ts';
import { readArticle } from './read-article.ts';

/** Some articles, read and learned from all at once. */
export interface LearnedArticles {
  /** Each once. */
  articles: Article[];
  /** Those of the articles, in their order. */
  passages: Passage[];
  /** What the passages name. */
  topics: Topic[];
  /** What each passage names, in the order of `passages`. */
  mentions: readonly (readonly Mention[])[];
  /** The day of an article (`YYYY-MM-DD`), `null` where it is not known. */
  dayOf(articleId: string): string | null;
}

/** Reads articles and learns their names. The same article twice is read once. */
export function learnArticles(raws: readonly RawArticle[], curated?: CuratedTopics): LearnedArticles {
  const articles: Article[] = [];
  const passages: Passage[] = [];
  const seen = new Set<string>();
  for (const raw of raws) {
    const read = readArticle(raw);
    if (seen.has(read.article.id)) continue;
    seen.add(read.article.id);
    articles.push(read.article);
    passages.push(...read.passages);
  }
  const days = new Map(articles.map(({ id, published }) => [id, published]));
  return {
    articles,
    passages,
    ...learnNames(passages, unteaching(articles), curated),
    dayOf: (articleId) => days.get(articleId) ?? null,
  };
}
