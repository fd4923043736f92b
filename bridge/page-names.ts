import type { PageInfo } from '../engine/model/answer.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';
import type { Mention, Span } from '../engine/model/mention.ts';

/** A mention as a page gets it. */
export interface FoundMention extends Mention {
  /** Its name stands everywhere: it is marked only where `judgeMarks` says that it is worth it. */
  isEveryday?: true;
}

/** A topic found on a page. */
export interface PageTopic {
  topicId: string;
  /** How often the page names it. */
  count: number;
  /** The paragraph of its first mention, and where in it the name stands, as `lookUp` takes them. */
  text: string;
  at: Span;
  /** Its name stands everywhere, and the library has nothing on what this page says of it: it is not marked. */
  isQuiet?: true;
}

/** The question that a page asks about marks: see `Messages`. */
export interface MarkMessages {
  /**
   * Says which of some topics, whose names stand everywhere, are worth a mark on a page: those whose card fits where they
   * are named, and those where too little is read to tell. A page asks once about each topic.
   */
  judgeMarks(question: { page: PageInfo; names: ({ topicId: string } & NamePlace)[] }): string[];
}

/** The most topics that are judged for a page in one question. */
export const MOST_JUDGED = 64;

/** Judging takes some ms for each name of a page, and gives way to what readers ask (ms). */
export const JUDGING_PATIENCE = { judgeMarks: 10_000 };
