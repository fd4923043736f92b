import type { Article } from './article.ts';
import type { Span } from './mention.ts';
import type { Topic } from './topic.ts';

/**
 * Who said what, as the passages of a library give it. Part of the vocabulary; offsets are UTF-16 code units, end
 * exclusive; everything is plain JSON.
 */

/** What is asked of a topic's statements. */
export interface StatementQuery {
  topicId: string;
  /** At most so many of each list; 20 when missing. */
  limit?: number;
  /** Only what came out from one day to another, both included (ISO 8601). */
  between?: [from: string, to: string];
  /** What is being read, as `NamePlace.text`: what shares most words with it comes first. */
  text?: string;
}

/** Something that an article gives as somebody's words. */
export interface Statement {
  /** Who says it: a person or a body. */
  speakerId: string;
  /** The speaker's name. */
  speaker: string;
  passageId: string;
  articleId: string;
  /** The sentences of the passage that say who says it and what, as they stand there: "“It sinks,” he said." */
  text: string;
  /** Where in `text` the speaker is named, or meant ("he"). */
  by: Span;
  /** Where in `text` the words themselves stand, quotation marks included; sorted. */
  words: Span[];
  /** Whether they are quoted whole; else they are reported, and may be quoted in part. */
  isDirect: boolean;
  /** How many telling words, the topic's names not among them, it shares with what is being read; 0 when nothing is. */
  shared: number;
}

/** What a library has of somebody's words, and of what others said about a topic. */
export interface Statements {
  topic: Topic;
  /** Said by the topic; none but of persons and bodies. Best first where something is read, else newest first, undated last. */
  by: Statement[];
  /** Said by others, in words that name the topic; in the same order. */
  about: Statement[];
  /** The articles of both, each once. */
  articles: Article[];
  /** How many there are of each, shown or not, the same words in two articles counted once. */
  total: { by: number; about: number };
}
