import type { Article } from '../engine/model/article.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';
import type { ReadBefore } from '../engine/model/read-before.ts';
import type { Statement, StatementQuery, Statements } from '../engine/model/statement.ts';
import type { Stories, StoriesQuery, Story } from '../engine/model/story.ts';
import type { FiguresQuery, ThenAndNow } from '../engine/model/then-and-now.ts';
import type { TextChange } from '../engine/text/compare-texts.ts';
import type { NotSaved } from './saving.ts';

/** The messages of what the library remembers beyond passages, from our own pages only. */
export interface MemoryMessages {
  /** Tells what a topic said, and what others said about it; fails where no topic has the id. */
  whoSaid(question: StatementQuery): Statements;
  /**
   * Brings what a topic said, in words that are quoted whole, about the same as the sentence that its name is read in; `null`
   * in doubt. Fails where no topic has the id.
   */
  saidOnThis(question: { topicId: string } & Pick<NamePlace, 'text' | 'at'>): SaidOnThis | null;
  /** Brings figures about a topic that differ over time; fails where no topic has the id. */
  thenAndNow(question: FiguresQuery): ThenAndNow;
  /** Brings the stories that name a topic; fails where no topic has the id. */
  stories(question: StoriesQuery): Stories;
  /** Brings the story that an article belongs to, or `null` when it stands alone. */
  storyOf(question: { articleId: string }): Story | null;
  /** Forgets what cards have shown; from our own pages only, but no card. */
  forgetShown(question: Record<string, never>): null;
  /** Compares two articles of the library, an older and a newer version of one page; `null` when either is gone. */
  changesBetween(question: { before: string; after: string }): TextChange[] | null;
  /**
   * Reads the article of a tab's page, as saving does, and tells which of its paragraphs stand in the library. Nothing is
   * stored. Not from a card.
   */
  readBefore(question: { tabId: number }): PageReadBefore;
  /**
   * As `readBefore`, and puts a mark in the page's margin beside each paragraph that was found, or takes the marks away;
   * answers how many there are now. Not from a card.
   */
  markReadBefore(question: { tabId: number; isOn: boolean }): number;
  /** Tells how many paragraphs of a tab's page are marked now; 0 where Backstory does not run. Nothing is read. Not from a card. */
  marksInMargin(question: { tabId: number }): number;
}

/** A statement with the article that has it. */
export interface SaidOnThis {
  statement: Statement;
  article: Article;
}

/** Which paragraphs of a page stand in the library, or why its article was not read. */
export type PageReadBefore =
  | { state: 'none'; reason: NotSaved }
  | {
      state: 'read';
      /** How many paragraphs were looked for. */
      paragraphs: number;
      /** Those that were found, in the order of the page, each as the page has it. */
      found: { text: string; printed: ReadBefore['printed'] }[];
    };

/** Reading a page takes longer than other questions (ms): see `SAVE_PATIENCE`. */
export const MEMORY_PATIENCE = { readBefore: 20_000, markReadBefore: 20_000 } satisfies Partial<
  Record<keyof MemoryMessages, number>
>;

/** Their names; none changes anything, so each may be asked again. */
export const MEMORY_QUESTIONS = [
  'whoSaid',
  'saidOnThis',
  'thenAndNow',
  'stories',
  'storyOf',
  'changesBetween',
  'marksInMargin',
] as const satisfies readonly (keyof MemoryMessages)[];
