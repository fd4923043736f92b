/** How the answer to a typed query is ordered: what fits best first, or the newest first, undated last. */
export type SearchOrder = 'fit' | 'day';

/** What a search is asked for beside the words typed. */
export interface SearchWish {
  /** At most so many snippets; 20 when missing. */
  limit?: number;
  /**
   * The day on which it is asked (ISO 8601 date), from which "last year" and "yesterday" are counted. The engine has no
   * clock: without it such words are words like others.
   */
  today?: string;
  /** By fit when missing. */
  order?: SearchOrder;
  /** A publisher, as `Article.publisher` has it: only its articles are found. */
  paper?: string;
  /** First and last day of publication (ISO 8601 dates): only what came out then is found. */
  between?: [from: string, to: string];
}
