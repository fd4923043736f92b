import { describePage } from '../page/extract.ts';
import { plainPage } from '../page/plain-page.ts';
import type { NoArticle } from '../page/verdict.ts';
import type { FileItem } from './item.ts';
import { blockText } from './parse/html-text.ts';
import type { SourceFile } from './source-file.ts';

/** What programs that save pages write at the beginning: the page's address, in SingleFile's comment or the browser's. */
const SAVED_FROM = [
  /<!--\s*Page saved with SingleFile\s[\s\S]{0,300}?\burl:\s*(https?:\S+)/iu,
  /<!--\s*saved from url=\(\d+\)(https?:\S+?)\s*-->/iu,
];

/** Such comments stand in so many characters. */
const HEAD = 4096;

/** Where a page is read that says nothing of its address. No page is there (RFC 2606). */
const NOWHERE = 'https://page.invalid/';

/** A short note that somebody saved is kept: a line of so many characters that ends as a sentence (UTF-16 code units). */
const PROSE = /^.{100,}[.!?…]$/mu;

/** Why there is no article, in words. */
const REASONS: Record<NoArticle, string> = {
  'no-text': 'it has hardly any text',
  list: 'it is a list of links',
  video: 'it is the page of a film',
  'too-large': 'it has too many elements',
  unreadable: 'reading it failed',
};

/**
 * Reads a saved page, whose article is found as on an open one. `address` is where it was, if something besides the page
 * says so: a web archive. The day of saving is not the article's.
 */
export function* readPage(file: SourceFile, address?: string): Generator<FileItem> {
  const html = file.whole();
  if (html === null) {
    yield file.problem('too-large', undefined, 'a page may be');
    return;
  }
  const head = html.slice(0, HEAD);
  const url = address ?? SAVED_FROM.map((pattern) => pattern.exec(head)?.[1]).find((found) => found) ?? NOWHERE;
  const document = plainPage(file.reading.parseHtml(html));
  const found = describePage(document, url);
  if (found.state === 'none') {
    const isShort = found.reason === 'no-text' || found.reason === 'unreadable';
    const note = isShort ? blockText(document) : '';
    if (document.title && PROSE.test(note)) {
      yield* file.give({ title: document.title, plain: note, url: url === NOWHERE ? '' : url });
    } else yield file.problem('no-article', undefined, REASONS[found.reason]);
    return;
  }
  const { title, publisher, published, byline, language, text, url: own } = found.article;
  yield* file.give({
    title,
    // A host that does not exist is nobody's name.
    publisher: publisher === null || publisher.includes('page.invalid') ? '' : publisher,
    date: published ?? '',
    byline: byline ?? '',
    language: language ?? '',
    url: own.startsWith(NOWHERE) ? '' : own,
    // It is text already: what looks like a tag was written about.
    plain: text,
  });
}
