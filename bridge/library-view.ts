import type { LibraryEdit } from '../engine/library/edits.ts';
import type { Article } from '../engine/model/article.ts';
import type { StorageProblem } from '../engine/model/storage-problem.ts';
import type { NameOrigin, Topic } from '../engine/model/topic.ts';

/** What articles can be sorted by. */
export const ARTICLE_ORDERS = ['title', 'publisher', 'published', 'passages', 'topics'] as const;
export type ArticleOrder = (typeof ARTICLE_ORDERS)[number];

/** Which part of the library the options page shows: of thousands of articles and topics nobody looks at all. */
export interface LibraryQuery {
  /** Of articles with all these words in title, publisher or date, the first `count`. */
  articles: { words: string; by: ArticleOrder; down: boolean; count: number };
  /** Of topics with these words in one of their names, the first `count` as the reader's language sorts them. */
  topics: { words: string; count: number };
  /** What a topic is to be merged with, as far as typed. */
  others: string;
}

/** An article whose day the reader corrected, with what was read of it. */
export interface CorrectedDay {
  articleId: string;
  title: string;
  /** ISO 8601; `null` for not known. */
  published: string | null;
  asRead: string | null;
}

/** The most rows that are asked for at once. */
export const MOST_ROWS = 10_000;

/** The library as the options page shows it: what was asked for, and how much of it there is. */
export interface LibraryView {
  articles: {
    /** With the topics most often named in each; `others` counts the rest. */
    rows: { article: Article; passages: number; topics: { label: string; count: number }[]; others: number }[];
    total: number;
  };
  topics: {
    rows: {
      topic: Topic;
      names: { name: string; origin: NameOrigin }[];
      passages: number;
      articles: number;
      muted: boolean;
    }[];
    total: number;
  };
  /** Some topics with `LibraryQuery.others` in one of their names, those first whose label begins so. */
  others: { id: string; label: string }[];
  /** The topics that the reader knows and the library has. */
  muted: { id: string; label: string }[];
  /**
   * What the reader changed, oldest first. `label` is the topic's name when it was changed, `into` that of the topic
   * it was merged into; `applies` is false when the library no longer has the topic.
   */
  edits: { id: string; edit: LibraryEdit; label: string; into: string | null; applies: boolean }[];
  /** The articles whose day the reader corrected. */
  days: CorrectedDay[];
  /** So many stored changes could not be read; they are kept, and left out. */
  unreadableEdits: number;
  /** Why the reader's own articles are not among these; `null` when they are, or there are none. */
  problem: StorageProblem | null;
}
