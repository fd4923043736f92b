import type { PageInfo } from './answer.ts';
import type { Span } from './mention.ts';

/** What a hover asks for, wherever the name stands. */
export interface LookUpWish {
  topicId: string;
  page?: PageInfo;
  /** The most snippets wanted; 3 when missing. */
  limit?: number;
  /** Only snippets of articles from one day to another, both included (ISO 8601). `articles` and `span` stay whole. */
  between?: [from: string, to: string];
  /** Ids of passages that other cards of the page have just shown: they stand back. */
  seen?: readonly string[];
}

/** Where a name is being read: the text around it, and its place there. The engine finds the sentence. */
export interface NamePlace {
  /** A paragraph, as the page has it: line ends count as spaces. May be empty. */
  text: string;
  /** Where in `text` the name stands: its span, or one offset in it. What lies beyond the text is its end. */
  at: Span | number;
  /**
   * The passage that `text` is from, where the library's own words are read, as in a card: it is shown again only where
   * there is nothing else to show, and its article is the one being read only if `page` says so.
   */
  passageId?: string;
}

/** A context that is cut already. */
interface CutContext {
  /** The sentence hovered, then, after a line break, the rest of its paragraph. May be empty. */
  context: string;
}

/** The one question that a hover asks. */
export type LookUpQuery = LookUpWish & (NamePlace | CutContext);
