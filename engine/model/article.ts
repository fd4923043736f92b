/**
 * What comes in, and what is kept of it: articles and their passages. Part of the vocabulary, which is that of entity
 * linking, information retrieval and W3C Web Annotation. Offsets are UTF-16 code units, end exclusive; everything is
 * plain JSON.
 */

/** An article as it comes in: a text, and what is known about it. Missing and `null` both mean "not known". */
export interface RawArticle {
  text: string;
  title?: string | null;
  publisher?: string | null;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  published?: string | null;
  url?: string | null;
  /** Reporters, photographers and agencies named as sources. */
  credits?: string[];
  /** BCP 47 tag; English when missing. */
  language?: string;
  /** Which of the fields above the text does not say itself but somebody worked out. */
  inferred?: string[];
  /** Only a part of what stands at its address: somebody selected it. */
  excerpt?: boolean;
  /** What a library knew of it, when it comes back from one. */
  kept?: KeptArticle;
}

/** What a library gives along with an article, so that the article is the same when it comes back. */
export interface KeptArticle {
  /** The article as the library had it: with this, its text is neither cleaned nor cut again. */
  whole?: { id: string; passages: Pick<Passage, 'text' | 'kind'>[] };
  /** When it was added (ms since 1970). */
  added?: number;
  /** The collection that it was in, by name. */
  collection?: string;
  /** Which of its fields the reader corrected, and what stood there before. */
  corrected?: string[];
  asRead?: Partial<Printing>;
  /** Where else the same text was printed. */
  also?: Printing[];
  /** The reader put a star on it. */
  starred?: true;
  /** When the reader last read it (ms since 1970), where it was remembered by itself; see `Article.remembered`. */
  remembered?: number;
}

/** A cleaned article. What nobody said stays `null`; nothing is guessed. */
export interface Article {
  /** Derived from the cleaned text, so the same article has the same id in every build. */
  id: string;
  /** The headline; where there is none, the opening words with an ellipsis. */
  title: string;
  publisher: string | null;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  published: string | null;
  url: string | null;
  credits: string[];
  language: string;
  /** The collection of a stored library that it is in, by name. */
  collection?: string;
  /** The copy of another library that it is from, by the copy's name; missing for the reader's own. */
  copy?: string;
  /** The archive that it is from, by its title: a passage of it came with a name that was read; missing for the reader's own. */
  archive?: string;
  /** When it was added to a stored library (ms since 1970); 0 when nobody noted it. */
  added?: number;
  /** Where else the same text was printed, word for word. */
  also?: Printing[];
  /**
   * Of an article that a stored library has because it was read, and nobody saved it: when it was last read (ms since
   * 1970). Missing in all that the reader saved or brought in.
   */
  remembered?: number;
  /** Set where it is only a part of what stands at its address, which somebody selected: no version of that page. */
  excerpt?: true;
  /** Which of these fields the text does not say itself: they were worked out from what it says. */
  inferred: string[];
}

/** One printing of a text. */
export type Printing = Pick<Article, 'title' | 'publisher' | 'published' | 'url'>;

/** Where in an article a passage stands. */
export type PassageKind = 'headline' | 'body' | 'caption';

/** A paragraph of an article, or some sentences of a long one. */
export interface Passage {
  id: string;
  articleId: string;
  /** Position among the passages of its article, from 0. */
  ordinal: number;
  text: string;
  kind: PassageKind;
}
