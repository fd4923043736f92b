import type { KeptArticle, Printing } from '../engine/model/article.ts';
import type { StorageProblem } from '../engine/model/storage-problem.ts';
import type { TextChange } from '../engine/text/compare-texts.ts';

/**
 * Why nothing of a tab can be saved: it is a page of ours (`own`) or one of the browser's (`barred`), a PDF, a tab that
 * is not loaded (`asleep`), a page that hangs (`silent`), one that made the reading fail
 * (`unreadable`), or a page without an article.
 */
export type NotSaved =
  | 'own'
  | 'barred'
  | 'pdf'
  | 'asleep'
  | 'silent'
  | 'unreadable'
  | 'no-text'
  | 'list'
  | 'video'
  | 'too-large';

/** An article that is not saved yet, as it would be. */
export interface Draft extends Printing {
  credits: string[];
  /** BCP 47 tag; `null` when not known. */
  language: string | null;
  /** Paragraphs with an empty line between. */
  text: string;
  /** Only what the reader selected of the page. */
  excerpt?: true;
}

/** An article of the library that has the address of a page, or its text. */
export interface SavedVersion extends Printing {
  articleId: string;
  /** When it was saved (ms since 1970); `null` for what came with Backstory. */
  added: number | null;
  /** Where else the same text was printed. */
  also: Printing[];
  /** When it was last read (ms since 1970), if it was remembered by itself and nobody saved it. */
  remembered?: number;
  /** It is only a part of the page, which the reader selected. */
  excerpt?: true;
}

/** What would be saved of a tab: the whole article, or only what is selected. */
export type Part = 'page' | 'selection';

/** A tab as it would be saved. */
export type SavePreview =
  | { state: 'none'; reason: NotSaved }
  | {
      state: 'article';
      draft: Draft;
      part: Part;
      /** The parts there are to choose from. */
      parts: Part[];
      /** Only the beginning is on the page: the rest is behind a paywall. */
      isStub: boolean;
      words: number;
      /** Labels of the topics that it names as far as the library knows them, most often named first. */
      names: string[];
      /** The versions in the library, those that came with Backstory last, else newest first. Parts of it are none. */
      versions: SavedVersion[];
      /** The version with this very text; `null` when there is none. */
      current: SavedVersion | null;
      /** How the text differs from the newest version's, when that has another; empty when there is none. */
      changes: TextChange[];
    };

/** What came of saving. */
export type Saved =
  | { state: 'saved'; version: SavedVersion; isNew: boolean }
  | { state: 'failed'; problem: StorageProblem };

/** What came of saving a tab at one press. */
export type QuickSaved =
  | (Extract<Saved, { state: 'saved' }> & {
      part: Part;
      isStub: boolean;
      /** The library has an older version of the page as well. */
      isUpdate: boolean;
    })
  | Extract<Saved, { state: 'failed' }>
  | { state: 'none'; reason: NotSaved };

/** An article that was removed, with all that the library knew of it: so it is put back as it was. */
export interface Removed extends Printing {
  credits: string[];
  /** BCP 47 tag. */
  language: string;
  inferred: string[];
  excerpt?: true;
  kept: Required<Pick<KeptArticle, 'whole' | 'added' | 'collection' | 'also'>> &
    Pick<KeptArticle, 'corrected' | 'asRead' | 'starred' | 'remembered'>;
}

/** What came of removing. */
export type Removal = { state: 'removed'; removed: Removed | null } | Extract<Saved, { state: 'failed' }>;

/** What came of correcting. */
export type Corrected = { state: 'corrected' } | Extract<Saved, { state: 'failed' }>;

/** How far the saving of all tabs of a window is. */
export interface TabsProgress {
  total: number;
  done: number;
  saved: number;
  /** In the library already. */
  known: number;
  /** Tabs of which nothing was saved, with the title that the tab has. */
  none: { title: string; reason: NotSaved }[];
  /** The library could not take them; the tabs after it were not tried. */
  problem: StorageProblem | null;
  isDone: boolean;
}

/** The longest text that is saved (UTF-16 units): books, not articles, are longer. */
export const LONGEST_ARTICLE = 3_000_000;

/** The questions to the background about saving; see `Messages`. */
export interface SaveMessages {
  /** Tells what the library has of the page in a tab, by its address; the page is not read. From our own pages only. */
  savedVersions(question: { tabId: number }): SavedVersion[];
  /** Reads a tab's page and tells what would be saved of it; from our own pages only, cards not among them. */
  previewPage(question: { tabId: number; part?: Part }): SavePreview;
  /** Saves an article as it was shown, with what the reader corrected; from our own pages only, but no card. */
  saveArticle(question: { draft: Draft }): Saved;
  /** Reads and saves a tab's page at one press; a card may only speak for its own tab, and names none. */
  savePage(question: { tabId?: number }): QuickSaved;
  /** Corrects what is known of a saved article; from our own pages only, but no card, as are the next three. */
  correctArticle(question: { articleId: string; correction: Partial<Printing> }): Corrected;
  /** Takes an article out of the library, and hands it back so that it can be restored. */
  removeArticle(question: { articleId: string }): Removal;
  /** Puts back an article that was removed, with the day on which it was saved. */
  restoreArticle(question: { removed: Removed }): Saved;
  /** Begins to save all tabs of a window, or tells how far that is; `null` when nothing was begun. */
  saveTabs(question: { windowId?: number }): TabsProgress | null;
}

/** How long the questions that wait for a page or for the disk may take (ms). */
export const SAVE_PATIENCE = {
  previewPage: 20_000,
  saveArticle: 20_000,
  savePage: 20_000,
  correctArticle: 20_000,
  removeArticle: 20_000,
  restoreArticle: 20_000,
} satisfies Partial<Record<keyof SaveMessages, number>>;
