import type { Article, KeptArticle, Passage } from '../model/article.ts';
import type { LibraryEdit } from './edits.ts';

/** An article as it lies on the shelf. */
export type StoredArticle = Article &
  Required<Pick<KeptArticle, 'added' | 'collection'>> &
  Pick<KeptArticle, 'corrected' | 'asRead' | 'starred'>;

/** A stored library as its keeper sees it: everything, also what is switched off. */
export interface LibraryShelves {
  /** Every article, in no order that means anything. */
  shelved(): readonly StoredArticle[];
  /** The collections that are switched off. */
  hiddenCollections(): readonly string[];
  /** The reader's changes to the topics, oldest first. */
  edits(): readonly LibraryEdit[];
  /** Of each of them, whether it could be made. */
  applied(): readonly boolean[];
  /** Whether there is anything in it, or anything that is not to be shown. */
  isInUse(): boolean;
  /** How often the library has been changed: which of its states this is. */
  generation(): number;
  /** Whether nothing has changed since its names were learned from all articles. */
  isSettled(): boolean;
  /** Articles with their passages, in the order of the ids; those that the library does not have are left out. */
  readTexts(articleIds: readonly string[]): Promise<{ article: StoredArticle; passages: readonly Passage[] }[]>;
}
