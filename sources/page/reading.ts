import { describePage, describeSelection, type ExtractedArticle, type PageDescription } from './extract.ts';
import { NO_SIGNS, type PageSigns } from './page-signs.ts';
import { plainPage } from './plain-page.ts';
import { readSigns } from './signs.ts';
import { weightOf } from './verdict.ts';

/** What is read of an open page to be saved. */
export interface PageReading {
  page: PageDescription;
  /** What the reader selected of it, as an article; `null` when that is nothing or hardly anything. */
  selected: ExtractedArticle | null;
  /** What the document is, as the browser has it: `text/html`; of a PDF there is no document to read. */
  type: string;
  /** The address that was read. */
  address: string;
  /** What tells whether it may be saved by itself. */
  signs: PageSigns;
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
    const { contentType: type } = whole;
    return { page: describePage(whole, url, now), selected: part, type, address: url, signs: signsOf(page) };
  } catch {
    // The browser would tell a script's failure only in the console of the page; here the reader hears of it.
    const nothing = { page: { state: 'none', reason: 'unreadable' }, selected: null } as const;
    return { ...nothing, type: '', address: url, signs: NO_SIGNS };
  }
}

/** A page that cannot be told apart, for names of its own stand in the way, is saved when somebody asks for it. */
function signsOf(page: Document): PageSigns {
  try {
    return readSigns(page);
  } catch {
    return NO_SIGNS;
  }
}
