import type { Snippet } from './answer.ts';
import type { Article } from './article.ts';
import type { Topic } from './topic.ts';

/**
 * What a library knows of one topic, asked and answered in parts: a topic of thousands of passages is never sent whole.
 * Days are ISO 8601 dates.
 */

/** How the passages of a topic are ordered: what says most of it first, or by day, undated last. */
export type ProfileOrder = 'fit' | 'newest' | 'oldest';

/** Which of a topic's passages are meant; all where nothing is said. */
export interface ProfileFilter {
  /** Words that a passage must have all of, in any form; the beginning of a word will do. */
  words?: string;
  /** First and last day of publication, both included. */
  between?: [from: string, to: string];
  /** A publisher as `Article.publisher` has it; the empty text for articles that tell none. */
  paper?: string;
  /** The id of another topic that the passage must name. */
  beside?: string;
  /** Only what came into the library after this time (ms since 1970). */
  addedAfter?: number;
}

/** What is asked about one topic. */
export interface ProfileQuery extends ProfileFilter {
  topicId: string;
  /** Some of the passages, in an order: `count` of them from the place `from`, counted from 0. */
  passages?: { order: ProfileOrder; from: number; count: number };
  /** Some of the articles, newest first, undated last. */
  articles?: { from: number; count: number };
  /** At most so many of the topics that are named with it. */
  names?: number;
}

/** A topic that is named in the same passages. */
export interface NamedWith {
  topic: Pick<Topic, 'id' | 'label' | 'kind'>;
  /** In how many passages both are named. */
  passages: number;
  /** First and last day of their articles; `null` when none is dated. */
  span: [from: string, to: string] | null;
}

/** A period of a topic's history. */
export interface ProfilePeriod {
  /** Its first and its last day. */
  from: string;
  to: string;
  /** How many passages came out in it. */
  passages: number;
}

/** The answer: what is true of all passages, and the parts that were asked for. */
export interface Profile {
  topic: Topic;
  /** How many passages name it or stand for it, and in how many articles. */
  passages: number;
  articles: number;
  /** First and last day of these articles; `null` when none is dated. */
  span: [from: string, to: string] | null;
  /** Periods of the same kind from the first day to the last, empty ones too: years, months, or days. */
  periods: ProfilePeriod[];
  /** How many passages are of articles without a day. */
  undated: number;
  /** The papers by how many of these articles each had, most first; `null` for articles that tell none. */
  papers: { publisher: string | null; articles: number }[];
  /** The passages asked for, of those that the filter lets through. */
  shown?: {
    snippets: Snippet[];
    /** The articles of the snippets. */
    articles: Article[];
    /** How many the filter lets through in all. */
    total: number;
    /** Whether more follow in this order; by fit only the best are told. */
    isMore: boolean;
  };
  /** The articles asked for, with how many passages of each there are, and how many articles there are in all. */
  listed?: { rows: { article: Article; passages: number }[]; total: number };
  /** Those named with it most often, in the passages that the filter lets through. */
  names?: NamedWith[];
}
