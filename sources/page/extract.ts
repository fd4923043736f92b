import { readAddress } from './address.ts';
import { readBody } from './body.ts';
import { readByline } from './byline.ts';
import { squeeze } from './dom.ts';
import { readLanguage } from './language.ts';
import { type DataNode, readData } from './linked-data.ts';
import { type PageMeta, readMeta } from './meta.ts';
import { readPublished } from './published.ts';
import { readPublisher, siteNames } from './publisher.ts';
import { readTitle } from './title.ts';
import { isStub, type NoArticle, whyNone } from './verdict.ts';

/** An article as a page has it. What the page does not say, or not for certain, is `null`. */
export interface ExtractedArticle {
  /** The headline, without the site's name; the opening words where the page has no title. */
  title: string;
  publisher: string | null;
  /** The day of publication, `YYYY-MM-DD`, as the page has it: of its own time zone. */
  published: string | null;
  /** Who wrote it, by name, several with ", " between. */
  byline: string | null;
  /** The canonical address where the page has one, else its own. */
  url: string;
  /** BCP 47 tag. */
  language: string | null;
  /** Paragraphs, subheadings, items of lists, quotations, with an empty line between. */
  text: string;
}

/** What a page has to be saved: an article, perhaps only the part before a paywall (`isStub`), or none, and why. */
export type PageDescription =
  | { state: 'article'; article: ExtractedArticle; isStub: boolean }
  | { state: 'none'; reason: NoArticle };

/** A title is made of so many opening characters (UTF-16 code units) where the page has none. */
const OPENING = 80;

/**
 * Reads the page's article and tells it apart from pages that have none: `{state: 'none', reason: 'list'}` for a front
 * page or the results of a search. `url` is the page's own address; `now` (ms since 1970) says what day is in the future.
 * It takes any standard DOM, edits nothing, runs no script, and throws for no page.
 */
export function describePage(page: Document, url: string, now: number = Date.now()): PageDescription {
  if (!page.documentElement) return { state: 'none', reason: 'no-text' };
  const meta = readMeta(page);
  const data = readData(page);
  const named = readTitle(page, meta, data, siteNames(page, meta, data, url));
  const body = readBody(page, named);
  if (typeof body === 'string') return { state: 'none', reason: body };
  const reason = whyNone(body, meta, data);
  if (reason !== null) return { state: 'none', reason };
  const article = articleOf(page, url, { ...body, named, meta, data }, now);
  return { state: 'article', article, isStub: isStub(page, body, meta, data) };
}

/**
 * A part of the page that the reader selected, as an article: title, publisher, day and address are the page's. `selected`
 * has its blocks on lines of their own, as a selection's `toString` gives it. Also of a page that has no article.
 */
export function describeSelection(
  page: Document,
  url: string,
  selected: string,
  now: number = Date.now(),
): ExtractedArticle {
  const paragraphs = selected
    .split(/\n+/u)
    .map((line) => squeeze(line))
    .filter((line) => /[\p{L}\p{N}]/u.test(line));
  const meta = readMeta(page);
  const data = readData(page);
  const named = readTitle(page, meta, data, siteNames(page, meta, data, url));
  return articleOf(page, url, { paragraphs, byline: null, named, meta, data }, now);
}

/** What is known of a page before its article is put together. */
interface Found {
  paragraphs: readonly string[];
  /** The line of the author beside the text. */
  byline: string | null;
  /** The title that the page has. */
  named: string | null;
  meta: PageMeta;
  data: readonly DataNode[];
}

function articleOf(page: Document, url: string, found: Found, now: number): ExtractedArticle {
  const { paragraphs, named, meta, data } = found;
  const text = paragraphs.join('\n\n');
  const language = readLanguage(page, meta, text);
  const publisher = readPublisher(page, meta, data, url, named);
  const address = readAddress(page, meta, url);
  const opening = paragraphs[0] ?? '';
  const published = readPublished(page, meta, { title: named, language, url: address, opening }, now);
  const title = named ?? (opening.length > OPENING ? `${opening.slice(0, OPENING - 1).trimEnd()}…` : opening);
  const byline = readByline(page, meta, data, publisher, found.byline);
  return { title, publisher, published, byline, url: address, language, text };
}

/**
 * The page's article: `{title: 'Storm hits coast', publisher: 'The Daily Post', published: '2020-05-03', …}`; `null` when
 * the page has none. As `describePage`, which says more.
 */
export function extractArticle(page: Document, url: string): ExtractedArticle | null {
  const found = describePage(page, url);
  return found.state === 'article' ? found.article : null;
}
