/**
 * Where topics are named: in a text, and in the passages of a library. Part of the vocabulary, which is that of entity
 * linking, information retrieval and W3C Web Annotation. Offsets are UTF-16 code units, end exclusive; everything is
 * plain JSON.
 */

/** A stretch of a text: start and end offset. */
export type Span = [start: number, end: number];

/** A place in a text where a topic is named; `exact` is the text between `start` and `end`. */
export interface Mention {
  topicId: string;
  start: number;
  end: number;
  exact: string;
}

/** A place in a passage where a topic is named. */
export interface Posting {
  passageId: string;
  start: number;
  end: number;
}

/** Topic id to its postings, in the order of articles and passages. */
export type Postings = Record<string, Posting[]>;
