import type { Printing } from './article.ts';

/** Texts that are being read, as a page has them: its paragraphs, in order. */
export interface ReadBeforeQuery {
  texts: readonly string[];
  /** The address of the page: what was saved from it is no news, and left out. */
  url?: string;
}

/** A printing of what is being read. */
export interface PrintedBefore extends Printing {
  articleId: string;
  passageId: string;
  /** Whether the passage has the words of the text one for one; else nearly all of them. */
  isExact: boolean;
}

/** A text that stands in the library, word for word or nearly. */
export interface ReadBefore {
  /** Which of the texts, counted from 0. */
  text: number;
  /** Where it was printed, the first first, undated last; at most one of a paper and a day, and at most twelve. */
  printed: PrintedBefore[];
}
