import { learnArticles } from '../../engine/library/learn-articles.ts';
import type { Article, Passage, RawArticle } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { withWho } from '../../engine/people/who-is.ts';

/** A topic that some articles taught. */
export interface TaughtTopic {
  topic: Topic;
  /** How many of those articles name it: what it weighs where other articles say otherwise. */
  articles: number;
}

/** What some of an archive's articles say, read and learned by themselves. */
export interface LearnedShard {
  /** Each once. */
  articles: Article[];
  /** Those of the articles, in their order. */
  passages: Passage[];
  topics: TaughtTopic[];
}

/**
 * Reads some articles and learns their names, as a library does of all its articles. A shard is learned at once, so what it
 * has bounds the memory: 2,000 articles of a wire take about 200 MB.
 */
export function learnShard(raws: readonly RawArticle[]): LearnedShard {
  const { articles, passages, topics, mentions, dayOf } = learnArticles(raws);
  const naming = new Map<string, Set<string>>();
  passages.forEach(({ articleId }, i) => {
    for (const { topicId } of mentions[i] ?? []) {
      const known = naming.get(topicId);
      if (known) known.add(articleId);
      else naming.set(topicId, new Set([articleId]));
    }
  });
  return {
    articles,
    passages,
    topics: withWho(topics, passages, mentions, dayOf).map((topic) => ({
      topic,
      articles: naming.get(topic.id)?.size ?? 0,
    })),
  };
}
