import type { RawArticle } from '../../engine/model/article.ts';
import {
  type Added,
  type AddOptions,
  type Correction,
  createLibraryWriter,
  type LibraryWriter,
} from '../../engine/writer.ts';
import { openLibraryStorage } from '../../store/library-storage.ts';

/**
 * The reader's own articles, changed by the one writer, wherever it runs. What is confirmed is stored. Each rejects with
 * a StoreError that says why, when the library on this machine cannot be used.
 */
export interface OwnLibrary {
  /** As `LibraryWriter.add`. */
  add(articles: readonly RawArticle[], options?: AddOptions): Promise<Added>;
  /** As `LibraryWriter.remove`. */
  remove(articleIds: readonly string[]): Promise<void>;
  /** As `LibraryWriter.correct`. */
  correct(articleId: string, correction: Correction): Promise<void>;
  /** As `LibraryWriter.show`. */
  show(collection: string, isShown: boolean): Promise<void>;
  /** As `LibraryWriter.settle`. */
  settle(): Promise<void>;
}

/** Makes the reader's library over the storage of this browser, which is opened when it is first needed. */
export function createOwnLibrary(): OwnLibrary {
  let opening: Promise<LibraryWriter> | undefined;

  /** What fails is not kept, so that the next question tries again. */
  function writer(): Promise<LibraryWriter> {
    if (opening) return opening;
    const mine = openLibraryStorage().then((storage) => createLibraryWriter(storage));
    opening = mine;
    mine.catch(() => {
      if (opening === mine) opening = undefined;
    });
    return mine;
  }

  return {
    add: async (articles, options) => (await writer()).add(articles, options),
    remove: async (articleIds) => (await writer()).remove(articleIds),
    correct: async (articleId, correction) => (await writer()).correct(articleId, correction),
    show: async (collection, isShown) => (await writer()).show(collection, isShown),
    settle: async () => (await writer()).settle(),
  };
}
