import type { Article } from './article.ts';
import type { Span } from './mention.ts';
import type { Topic } from './topic.ts';

/**
 * Figures for one thing that differ over time, as the passages of a library give them. Which of them is right nobody
 * says. Part of the vocabulary; offsets are UTF-16 code units, end exclusive; everything is plain JSON.
 */

/** What is asked of a topic's figures. */
export interface FiguresQuery {
  topicId: string;
  /** At most so many things; 10 when missing. */
  limit?: number;
}

/** What one article says of a thing. */
export interface FigureSaid {
  passageId: string;
  articleId: string;
  /** The day of the article (ISO 8601). */
  published: string;
  /** The figure as written: "2 percent", "28-member". */
  figure: string;
  /** The sentence it stands in, and where in it. */
  text: string;
  at: Span;
}

/** What several articles say of one thing: by day, the oldest first, and each differs from the one before. */
export interface DifferingFigures {
  /** At least two; of many the first one and the latest seven. */
  said: FigureSaid[];
}

/** The things about a topic whose figures differ. */
export interface ThenAndNow {
  topic: Topic;
  /** The longest time between the first and the last figure first. */
  things: DifferingFigures[];
  /** The articles of them, each once. */
  articles: Article[];
  /** How many things there are, shown or not. */
  total: number;
}
