import type { Article } from './article.ts';
import type { Span } from './mention.ts';
import type { Topic } from './topic.ts';

/**
 * What a hover and a typed query are answered with. Part of the vocabulary, which is that of entity linking,
 * information retrieval and W3C Web Annotation. Offsets are UTF-16 code units, end exclusive; everything is plain JSON.
 */

/** What is shown of a passage. */
export interface Snippet {
  passageId: string;
  articleId: string;
  /**
   * A stretch of the passage, cut at sentence ends, at most about 280 UTF-16 units. Only where one sentence is longer
   * than 320 is it cut at a comma, and "… " stands before or " …" after it. Where it says "he" of somebody who is known,
   * the name stands behind in brackets: see `added`. Where it begins so and nobody knows who that is, the last sentence
   * of the passage before stands before it.
   */
  text: string;
  /** Where `text` names the topic, also in what was added, or has the words typed; sorted, not overlapping. */
  marks: Span[];
  /** Where `text` has words that the article does not have: " [Stoltenberg]" after "he". Left out where there are none. */
  added?: Span[];
  /** Where `text` shares words or names with the context; sorted, not overlapping `marks`. */
  shared: Span[];
  /** The other topics that `text` names, sorted, not overlapping `marks`; none in the answer to a typed query. */
  names: SnippetName[];
  /** Higher is better; only comparable within one answer. */
  score: number;
  /**
   * Names and words that the passage shares with the context, as the passage writes them, best first, at most three;
   * words side by side make one phrase. Empty when nothing telling is shared.
   */
  reason: string[];
  /** Set where it has the very sentence that is being read, which is no news: it stands last. */
  isEcho?: true;
}

/** A place in a snippet's text where another topic is named. */
export interface SnippetName {
  topicId: string;
  start: number;
  end: number;
}

/** The page being read, as far as it tells. */
export interface PageInfo {
  url?: string;
  title?: string;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  published?: string;
  /** Some of its paragraphs: what it is about beyond the one being read. */
  text?: string;
}

/**
 * What a card's passages have to do with what is being read: they help with it (`fits`), they are older reports on the
 * same subject (`earlier`), or they only name the topic (`nothing`). Where too little is read to tell, they fit.
 */
export type CardVerdict = 'fits' | 'earlier' | 'nothing';

/** The one complete answer to a hover. */
export interface Card {
  topic: Topic;
  /** Of the best three passages, however many are asked for. */
  verdict: CardVerdict;
  /** Best first. */
  snippets: Snippet[];
  /** Every article that names the topic, newest first (undated last), but for the article being read. */
  articles: Article[];
  /**
   * How many passages name the topic or stand for it (with `between`: in those articles), near-duplicates counted once: what `limit`
   * could bring at most. Of a topic with more than 120 passages only the best 120 are compared with one another.
   */
  total: number;
  /** First and last date of `articles`; `null` when none is dated. */
  span: [from: string, to: string] | null;
  /** Topics named beside this one, most often first, at most eight. */
  related: Topic[];
}

/** The answer to a typed query. */
export interface SearchResult {
  topics: Topic[];
  snippets: Snippet[];
  /** The articles of `snippets`, in their order. */
  articles: Article[];
  /** How many passages match, shown or not. With exact words or `-not`, at most the best thousand are looked at. */
  total: number;
  /** The query as understood, when typing errors were repaired. */
  corrected?: string;
  /** The words typed that the library does not have, and those that were looked for without them, both as typed. */
  missing?: { words: string[]; found: string };
  /** An operator that says nothing and was left out ("before:foo"), as typed. */
  problem?: string;
}
