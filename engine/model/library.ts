import type { Article, Passage } from './article.ts';
import type { Postings } from './mention.ts';
import type { Topic } from './topic.ts';

/**
 * All that the product knows, as it is stored and bundled. Part of the vocabulary, which is that of entity linking,
 * information retrieval and W3C Web Annotation. Offsets are UTF-16 code units, end exclusive; everything is plain JSON.
 */

/** What `Fuse.createIndex(…).toJSON()` gives and `Fuse.parseIndex` takes. */
export interface FuseIndexJson {
  keys: readonly unknown[];
  records: readonly unknown[];
}

/** An inverted index over the words of the passages, packed: typed arrays in little-endian order as base64. */
export interface PackedTerms {
  /** Sorted by UTF-16 code units, a line each. */
  terms: string;
  /** 32 bits a term: how many passages hold it. */
  df: string;
  /** 32 bits a term and one more: where its bytes begin, and where the last ones end. */
  starts: string;
  /** Delta-coded postings (see `TermIndex`). */
  bytes: string;
  /** 16 bits a passage: its words. */
  lengths: string;
  /** Words in all passages together. */
  total: number;
}

/**
 * A compiled matcher as plain JSON, typed arrays in base64, or with their bytes (little-endian). Good only for the topics
 * from which it was made.
 */
export interface PackedMatcher<T = string> {
  /** Fingerprint of the topics, in their order. */
  topics: string;
  /** How many slots the hash table has. */
  size: number;
  /** The used slots, the bits before them, and how names begin. */
  rows: Record<'slots' | 'prefixes' | 'starts', T>;
  /** Pairs of letters that names begin with (see `LetterPairs`). */
  pairs: T;
  /** The keys of other spellings (see `VariantIndex`). */
  keys: T;
  /** The topic (its index) of each of these keys. */
  owners: T;
}

/** All that the product knows, as plain JSON. */
export interface Library {
  /** Changes when the shape does: an engine refuses a library of another version than its own. */
  version: number;
  articles: Article[];
  passages: Passage[];
  topics: Topic[];
  postings: Postings;
  /**
   * Where passages stand for a person without naming them ("he", "the alliance's chief"), as `postings`. Missing in a
   * library made before that was known.
   */
  references?: Postings;
  /** A serialised Fuse.js index over topic names, for `Fuse.parseIndex`. */
  fuse: FuseIndexJson;
  /**
   * Groups of words that say nearly the same in this library and need not elsewhere, besides those that any newspaper
   * needs: "concertgoers" and "fans". Small words in any form.
   */
  kin?: string[][];
  /** Only in large libraries; the index of a small one is made when first needed, faster than it could be read. */
  terms?: PackedTerms;
  /**
   * The compiled matcher of a large library, so that a woken background need not compile it; made anew when missing.
   */
  matcher?: PackedMatcher;
}
