import type {
  Corrected,
  Draft,
  NotSaved,
  Part,
  QuickSaved,
  Removal,
  Removed,
  Saved,
  SavedVersion,
  SavePreview,
} from '../../bridge/saving.ts';
import type { Correction } from '../../engine/library/additions.ts';
import type { Article, KeptArticle, Printing } from '../../engine/model/article.ts';
import type { ArticleText, LibraryReader } from '../../engine/model/library-reader.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import type { OwnLibrary } from './own-library.ts';
import type { TabReading } from './read-tab.ts';
import { choose, draftOf, previewOf, printingOf, rawOf, versionOf, versionsOf } from './save-view.ts';

/** What saving needs from outside. */
export interface SaveNeeds {
  library: OwnLibrary;
  /** The reader of all libraries, as it answers now. */
  reader(): Promise<LibraryReader>;
  /** The topics that the reader knows. */
  muted(): Promise<ReadonlySet<string>>;
  readTab(tabId: number): Promise<TabReading>;
  /** The address of a tab; empty when nobody may know. */
  addressOf(tabId: number): Promise<string>;
  /** The article that was remembered from an address, by id. */
  rememberedFrom(url: string): Promise<string | undefined>;
  /** The reader had an article forgotten that was remembered by itself. */
  forgot(article: Pick<Article, 'id' | 'url'>): Promise<void>;
  /** ms since 1970. */
  now(): number;
}

/** Saves pages, and takes them out again. */
export interface SaveDesk {
  /** What would be saved of a tab; nothing is. */
  preview(tabId: number, part?: Part): Promise<SavePreview>;
  /** What the library has of the page in a tab, by its address alone: the page is not read. */
  versions(tabId: number): Promise<SavedVersion[]>;
  save(draft: Draft): Promise<Saved>;
  /** Reads and saves a tab at one press. */
  saveTab(tabId: number): Promise<QuickSaved>;
  correct(articleId: string, correction: Correction): Promise<Corrected>;
  remove(articleId: string): Promise<Removal>;
  /** Puts back what was removed, with the day on which it was saved. */
  restore(removed: Removed): Promise<Saved>;
}

/** Makes what saves pages into the reader's own library. */
export function createSaveDesk(needs: SaveNeeds): SaveDesk {
  const { library } = needs;

  /** An article that was just stored, as the library has it. */
  async function versionOfId(articleId: string, draft: Printing, added: number): Promise<SavedVersion> {
    const article = (await needs.reader()).articles().find(({ id }) => id === articleId);
    // It is stored, whatever the reader of the library has read of it by now.
    return article ? versionOf(article) : { ...printingOf(draft), articleId, added, also: [] };
  }

  async function save(draft: Draft): Promise<Saved> {
    return orProblem(async () => {
      const at = needs.now();
      const { ids, added, saved } = await library.add([rawOf(draft)], { at });
      const version = await versionOfId(ids[0] as string, draft, at);
      return { state: 'saved', version, isNew: added + saved.length > 0 };
    });
  }

  return {
    save,
    async preview(tabId, part) {
      const found = await needs.readTab(tabId);
      if (found.state === 'none') return found;
      const [reader, muted] = await Promise.all([needs.reader(), needs.muted()]);
      return previewOf(found.reading, part, reader, muted);
    },
    async versions(tabId) {
      const [reader, url] = await Promise.all([needs.reader(), needs.addressOf(tabId)]);
      return versionsOf(reader.articles(), url === '' ? null : url, await needs.rememberedFrom(url));
    },
    async saveTab(tabId) {
      const found = await needs.readTab(tabId);
      if (found.state === 'none') return found;
      const chosen = choose(found.reading, undefined);
      if (!chosen) return { state: 'none', reason: reasonOf(found) };
      const { article, part, isStub } = chosen;
      const reader = await needs.reader();
      const older = versionsOf(reader.articles(), article.url).filter(
        ({ added, excerpt }) => added !== null && !excerpt,
      );
      const saved = await save(draftOf(article, part));
      if (saved.state === 'failed') return saved;
      const { articleId } = saved.version;
      const isUpdate = saved.isNew && part === 'page' && older.some((version) => version.articleId !== articleId);
      return { ...saved, part, isStub, isUpdate };
    },
    correct: (articleId, correction) =>
      orProblem(async () => {
        await library.correct(articleId, correction);
        return { state: 'corrected' };
      }),
    remove: (articleId) =>
      orProblem(async () => {
        const found = await needs.reader().then((reader) => reader.readArticle(articleId));
        await library.remove([articleId]);
        if (found?.article.remembered !== undefined) await needs.forgot(found.article);
        return { state: 'removed', removed: found ? removedOf(found) : null };
      }),
    restore: (removed) =>
      orProblem(async () => {
        const { ids } = await library.add([{ ...removed, text: '' }]);
        const version = await versionOfId(ids[0] as string, removed, removed.kept.added);
        return { state: 'saved', version, isNew: true };
      }),
  };
}

function reasonOf({ reading: { page } }: Extract<TabReading, { state: 'read' }>): NotSaved {
  return page.state === 'none' ? page.reason : 'no-text';
}

/** All that the library knew of an article that is taken out; `null` for what nobody can take out. */
function removedOf({ article, passages }: ArticleText): Removed | null {
  const { id, credits, language, inferred, also = [], added, collection, remembered, excerpt } = article;
  const { corrected, asRead, starred } = article as Pick<KeptArticle, 'corrected' | 'asRead' | 'starred'>;
  if (added === undefined || collection === undefined) return null;
  const whole = { id, passages: passages.map(({ text, kind }) => ({ text, kind })) };
  const kept = { whole, added, collection, also: also.map(printingOf) };
  const corrections = corrected ? { corrected, ...(asRead ? { asRead } : {}) } : {};
  const star = starred ? { starred } : {};
  const memory = remembered === undefined ? {} : { remembered };
  const part = excerpt ? { excerpt } : {};
  const all = { ...kept, ...corrections, ...star, ...memory };
  return { ...printingOf(article), credits, language, inferred, ...part, kept: all };
}

/** Does something to the library on this machine; what it cannot do is told as its reason. */
async function orProblem<T>(work: () => Promise<T>): Promise<T | { state: 'failed'; problem: StorageProblem }> {
  try {
    return await work();
  } catch (error) {
    return { state: 'failed', problem: problemOf(error) };
  }
}

/** Why the library failed: what its storage says, else what the browser calls the error. */
function problemOf(error: unknown): StorageProblem {
  const { problem, name } = (error ?? {}) as { problem?: StorageProblem; name?: unknown };
  if (typeof problem?.type === 'string') return problem;
  return { type: 'failed', name: typeof name === 'string' ? name : 'Error' };
}
