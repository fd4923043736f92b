import type { Card } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import { layOutTimeline, type TimelinePoint } from './timeline.ts';

/** A card cut down to what can be shown: of a topic that thousands of articles name, only those that are quoted. */
export interface CardDigest extends Omit<Card, 'articles'> {
  /** The articles of the snippets. */
  articles: Article[];
  /** The newest article that names the topic, quoted or not; `null` when there is none. */
  newest: Article | null;
  /** How many articles name the topic, but for the article being read. */
  articleCount: number;
  /** When all of these articles were published. */
  timeline: TimelinePoint[];
  /** Since the reader last read about the topic (ms since 1970) so many of its articles have come; left out for none. */
  since?: { time: number; count: number };
}

/** Cuts a card down to what can be shown. Its counts and its timeline stay those of all its articles. */
export function digestCard(card: Card): CardDigest {
  const quoted = new Set(card.snippets.map(({ articleId }) => articleId));
  return {
    ...card,
    articles: card.articles.filter(({ id }) => quoted.has(id)),
    newest: card.articles[0] ?? null,
    articleCount: card.articles.length,
    timeline: layOutTimeline(card.articles),
  };
}
