import { browser } from 'wxt/browser';
import type { ChangeName, LibraryCaller } from '../../bridge/library-worker.ts';
import type { Added, AddOptions, Correction } from '../../engine/library/additions.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import { StoreError } from '../../store/store-error.ts';

/**
 * The reader's own articles, changed by the one writer, wherever it runs. What is confirmed is stored, and answered
 * from. Each rejects with a StoreError that says why, when the library on this machine cannot be used.
 */
export interface OwnLibrary {
  /** As `LibraryWriter.add`; the time is now when missing, the language that of the text. */
  add(articles: readonly RawArticle[], options?: AddOptions): Promise<Added>;
  /** As `LibraryWriter.remove`. */
  remove(articleIds: readonly string[]): Promise<void>;
  /** As `LibraryWriter.correct`. */
  correct(articleId: string, correction: Correction): Promise<void>;
  /** As `LibraryWriter.show`. */
  show(collection: string, isShown: boolean): Promise<void>;
  /** As `LibraryWriter.expire`. */
  expire(before: number): Promise<number>;
  /** As `LibraryWriter.settle`. */
  settle(): Promise<void>;
}

/**
 * Makes the reader's library over the way to its worker.
 * @param stored Called when a change has been stored, before it is confirmed.
 */
export function createOwnLibrary(call: LibraryCaller, stored: () => Promise<unknown>): OwnLibrary {
  async function ask<T>(name: ChangeName, ...args: unknown[]): Promise<T> {
    const value = await answerOf(call(name, ...args));
    await stored();
    return value as T;
  }
  return {
    async add(articles, options = {}) {
      const told = await Promise.all(articles.map(withLanguage));
      return ask('add', told, { at: Date.now(), ...options });
    },
    remove: (articleIds) => ask('remove', articleIds),
    correct: (articleId, correction) => ask('correct', articleId, correction),
    show: (collection, isShown) => ask('show', collection, isShown),
    expire: (before) => ask('expire', before),
    settle: () => ask('settle'),
  };
}

/** Makes the reader's changes of topics known to the library's worker. @throws StoreError when they cannot be stored. */
export async function storeEdits(call: LibraryCaller, edits: readonly LibraryEdit[]): Promise<void> {
  await answerOf(call('edit', edits));
}

/** What was answered. @throws StoreError or Error saying why there is nothing. */
async function answerOf(calling: ReturnType<LibraryCaller>): Promise<unknown> {
  const outcome = await calling;
  if (outcome.ok) return outcome.value;
  throw outcome.problem ? new StoreError(outcome.problem) : new Error(outcome.error);
}

/** So much of a text tells its language (UTF-16 units). */
const ENOUGH = 4000;

/** An article that says its language: the browser can tell, where the page or the file did not. */
async function withLanguage(article: RawArticle): Promise<RawArticle> {
  if (article.language !== undefined) return article;
  const { isReliable, languages } = await browser.i18n.detectLanguage(article.text.slice(0, ENOUGH));
  const [first] = languages;
  return isReliable && first ? { ...article, language: first.language } : article;
}
