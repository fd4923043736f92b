import type { SearchResult } from '../engine/model/answer.ts';
import type { SearchWish } from '../engine/model/search-wish.ts';

/** The messages of searching, from our own pages only. */
export interface SearchMessages {
  /** Searches topics and passages for typed words, in a paper or a time when one is chosen. */
  search(question: { query: string } & Omit<SearchWish, 'today'>): SearchResult;
  /** Tells by which papers and years a search can be narrowed down. */
  shelves(question: Record<string, never>): Shelves;
}

/** By what a search can be narrowed down: what the library has articles of. */
export interface Shelves {
  /** The publishers with the most articles, at most `MOST_PAPERS`. */
  papers: string[];
  /** The years in which articles came out, newest first. */
  years: number[];
  /** How many articles there are. */
  articles: number;
}

/** More papers than this are no menu; the others are found by their articles. */
export const MOST_PAPERS = 200;
