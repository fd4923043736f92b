import type { Printing } from '../model/article.ts';

/** What became of articles that were handed in. */
export interface Added {
  /** How many are new in the library. */
  added: number;
  /** How many it had already, word for word. */
  known: number;
  /** The ids of all of them, in their order. */
  ids: string[];
  /** The ids of those that are new. */
  fresh: string[];
  /** The ids of those that the library only remembered, and that are saved now. */
  saved: string[];
}

/** What of an article may be corrected. */
export type Correction = Partial<Printing>;

/** What goes with articles that are added. */
export interface AddOptions {
  /** The collection they belong to; `own` when missing. */
  collection?: string;
  /** When they were added (ms since 1970); 0 when missing, for the engine has no clock. */
  at?: number;
  /** They were read, and nobody saved them: see `Article.remembered`. */
  remembers?: boolean;
}
