import { describePage, describeSelection, type ExtractedArticle, type PageDescription } from './extract.ts';
import { plainPage } from './plain-page.ts';
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
 * edited: what changes a tree works on a clone. It throws for no page: of one that fails us it says `unreadable`.
 * @param isTyped Says of an element whether a person writes into it: what is typed there is not read.
 */
export function readOpenPage(
  page: Document,
  url: string,
  selected: string,
  now: number,
  isTyped?: (element: Element) => boolean,
): PageReading {
  try {
    const whole = plainPage(page, isTyped);
    const part = weightOf(selected.trim()) >= SHORTEST_SELECTION ? describeSelection(whole, url, selected, now) : null;
    return { page: describePage(whole, url, now), selected: part, type: whole.contentType };
  } catch {
    // The browser would tell a script's failure only in the console of the page; here the reader hears of it.
    return { page: { state: 'none', reason: 'unreadable' }, selected: null, type: '' };
  }
}
