import { describePage, describeSelection, type ExtractedArticle, type PageDescription } from './extract.ts';
import { weightOf } from './verdict.ts';

/** What is read of an open page to be saved. */
export interface PageReading {
  page: PageDescription;
  /** What the reader selected of it, as an article; `null` when that is nothing or hardly anything. */
  selected: ExtractedArticle | null;
  /** What the document is, as the browser has it: `text/html`; of a PDF there is no document to read. */
  type: string;
}

/** A shorter selection (see `weightOf`) is a word or a line that was pressed twice, and not meant to be saved. */
const SHORTEST_SELECTION = 100;

/**
 * Reads an open page to be saved. `selected` is its selection as text, blocks on lines of their own. The page is not
 * edited: what changes a tree works on a clone. It throws for no page: one that cannot be read has no article.
 */
export function readOpenPage(page: Document, url: string, selected: string, now: number): PageReading {
  const type = page.contentType;
  try {
    const part = weightOf(selected.trim()) >= SHORTEST_SELECTION ? describeSelection(page, url, selected, now) : null;
    return { page: describePage(page, url, now), selected: part, type };
  } catch {
    // A page may put names of its own in the place of a document's; no reader can tell it apart from any other tree.
    return { page: { state: 'none', reason: 'no-text' }, selected: null, type };
  }
}
