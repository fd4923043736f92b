import type { Card, SearchResult } from './answer.ts';
import type { Article, Passage } from './article.ts';
import type { LookUpQuery } from './look-up-query.ts';
import type { Mention } from './mention.ts';
import type { Profile, ProfileQuery } from './profile.ts';
import type { ReadBefore, ReadBeforeQuery } from './read-before.ts';
import type { SearchWish } from './search-wish.ts';
import type { StatementQuery, Statements } from './statement.ts';
import type { Stories, StoriesQuery, Story } from './story.ts';
import type { FiguresQuery, ThenAndNow } from './then-and-now.ts';
import type { Topic } from './topic.ts';

/** An article with its text. */
export interface ArticleText {
  article: Article;
  passages: readonly Passage[];
  /** One list for each passage. */
  mentions: readonly (readonly Mention[])[];
}

/** What is in an article, in numbers. */
export interface ArticleContents {
  article: Article;
  /** How many passages it has. */
  passages: number;
  /** How often each topic is named in it, by id. */
  topics: ReadonlyMap<string, number>;
}

/**
 * A library as it answers: `findMentions` at once, from names that are in memory; what shows texts when they
 * have been read. It shows the library as it was at the last `refresh`.
 */
export interface LibraryReader {
  /** The topics that have something to show. */
  readonly topics: readonly Topic[];
  /** Every article, in no order that means anything. */
  articles(): readonly Article[];
  /** As `Engine.findMentions`. */
  findMentions(texts: readonly string[], named?: readonly string[]): Mention[][];
  /** As `Engine.lookUp`; rejects with a RangeError when no topic has the id. An id that a topic once had leads to it. */
  lookUp(query: LookUpQuery): Promise<Card>;
  /** What is known of one topic, in parts; rejects, and takes ids, as `lookUp`. */
  profile(query: ProfileQuery): Promise<Profile>;
  /** As `Engine.search`. */
  search(query: string, wish?: number | SearchWish): Promise<SearchResult>;
  /** Who said what: a topic, and others about it. Rejects with a RangeError when no topic has the id. */
  statements(query: StatementQuery): Promise<Statements>;
  /** Figures about a topic that differ over time. Rejects with a RangeError when no topic has the id. */
  thenAndNow(query: FiguresQuery): Promise<ThenAndNow>;
  /** The stories among the newest articles that name a topic. Rejects with a RangeError when no topic has the id. */
  storiesOf(query: StoriesQuery): Promise<Stories>;
  /** The story that an article belongs to; `null` when it stands alone, has no day or is unknown. */
  storyOf(articleId: string): Promise<Story | null>;
  /** Which texts of a page stand in the library, word for word or nearly; in the order of the texts. */
  readBefore(query: ReadBeforeQuery): Promise<ReadBefore[]>;
  /** How many passages and articles name a topic. */
  spreadOf(topicId: string): Promise<{ passages: number; articles: number }>;
  /** The articles that name a topic, newest first, undated last. */
  articlesNaming(topicId: string): Promise<readonly Article[]>;
  /**
   * What is in each article, in the order of `articles`.
   * @param pause Awaited now and then, for whoever has something else to do in between.
   */
  contents(pause?: () => Promise<void>): Promise<readonly ArticleContents[]>;
  /** The topic of an id, also of one that it once had. */
  topicOf(topicId: string): Topic | undefined;
  /** An article with its text; `undefined` when the library does not have it. */
  readArticle(articleId: string): Promise<ArticleText | undefined>;
  /** Reads what was written since; says whether that was anything. */
  refresh(): Promise<boolean>;
}
