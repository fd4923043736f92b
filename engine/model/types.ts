/**
 * The vocabulary, from entity linking, information retrieval and W3C Web Annotation, and nothing else.
 * All offsets are UTF-16 code units, end exclusive. Everything here is plain JSON.
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
  /** Which of these fields the text does not say itself: they were worked out from what it says. */
  inferred: string[];
}

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

/** Where a name of a topic comes from: found in the articles, written by hand in the project, or by the reader. */
export type NameOrigin = 'derived' | 'hand-made' | 'reader';

/** What kind of thing a topic is; `thing` where nothing tells. */
export type TopicKind = 'person' | 'organization' | 'place' | 'law' | 'event' | 'thing';

/** Something that the passages name and a reader may want to look up. */
export interface Topic {
  id: string;
  label: string;
  kind: TopicKind;
  /** Every other spelling that names this topic; the label is not repeated here. */
  aliases: string[];
  /**
   * For a numbered law: what it is a part of, as names ("North Atlantic Treaty", "NATO") and as common nouns in small
   * letters ("treaty"). "Article 5 of the …" is this law only where one of them stands there. For a place: the state
   * and the country it is in, as they are labelled, where the articles say so; "Springfield, Ill." is no other one's.
   */
  of?: string[];
  /** Where those of its names come from that were not found in the articles; missing when all of them were. */
  origins?: Record<string, Exclude<NameOrigin, 'derived'>>;
}

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

/** A stretch of a text: start and end offset. */
export type Span = [start: number, end: number];

/** A place in a snippet's text where another topic is named. */
export interface SnippetName {
  topicId: string;
  start: number;
  end: number;
}

/** What is shown of a passage. */
export interface Snippet {
  passageId: string;
  articleId: string;
  /**
   * A stretch of the passage, cut at sentence ends, at most about 280 UTF-16 units. Only where one sentence is longer
   * than 320 is it cut at a comma, and "… " stands before or " …" after it.
   */
  text: string;
  /** Where `text` names the topic, or has the words typed; sorted, not overlapping. */
  marks: Span[];
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
}

/** The page being read, as far as it tells. */
export interface PageInfo {
  url?: string;
  title?: string;
  /** ISO 8601 date, `YYYY-MM-DD`. */
  published?: string;
}

/** The one complete answer to a hover. */
export interface Card {
  topic: Topic;
  /** Best first. */
  snippets: Snippet[];
  /** Every article that names the topic, newest first (undated last), but for the article being read. */
  articles: Article[];
  /**
   * How many passages name the topic (with `between`: in those articles), near-duplicates counted once: what `limit`
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
  /** An operator that says nothing and was left out ("before:foo"), as typed. */
  problem?: string;
}

/** A hand-made entry; it wins over what is derived. */
export interface CuratedTopic {
  label: string;
  kind: TopicKind;
  /** Names to add. A derived topic with one of these names is merged into this one. */
  aliases?: string[];
  /** Names that must not lead here. */
  block?: string[];
  /** For a numbered law, what it is a part of: see `Topic.of`. Learned from the passages when missing. */
  of?: string[];
}

/** The hand-made part of the topics. */
export interface CuratedTopics {
  topics: CuratedTopic[];
  /** Names that are no topic at all. */
  block?: string[];
  /** See `Library.kin`. */
  kin?: string[][];
}

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

/** A compiled matcher as plain JSON: typed arrays in base64. Good only for the topics from which it was made. */
export interface PackedMatcher {
  /** Fingerprint of the topics, in their order. */
  topics: string;
  /** How many slots the hash table has. */
  size: number;
  /** The used slots, the bits before them, and how names begin. */
  rows: Record<'slots' | 'prefixes' | 'starts', string>;
  pairs: string;
  /** The keys of other spellings, and the topic of each. */
  keys: string;
  owners: string;
}

/** All that the product knows, as plain JSON. */
export interface Library {
  /** Changes when the shape does: an engine refuses a library of another version than its own. */
  version: number;
  articles: Article[];
  passages: Passage[];
  topics: Topic[];
  postings: Postings;
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
