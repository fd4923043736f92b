import { findAll, matches, parentOf, textOf } from '../../bridge/dom.ts';

/** What may hold a paragraph of an article. */
const HOLDERS = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, td, dd, figcaption, div, section, article';

/** What stands in a paragraph without being one. */
const BLOCKS = 'p, li, blockquote, h1, h2, h3, h4, h5, h6, td, dd, figcaption, div, section, article, ul, ol, table';

/** Text without what writing it on a page adds: white space, and signs that nobody sees. */
export const bare = (text: string): string => text.replace(/[\s\u00ad\u200b-\u200d\u2060\ufeff]+/gu, '');

/**
 * Where texts of an article stand on a page: for each the innermost element that holds just it, or `null`. A text that
 * stands there twice is the first that no other text has.
 */
export function paragraphsOf(page: Document, texts: readonly string[]): (Element | null)[] {
  const wanted = new Set(texts.map(bare));
  const found = new Map<string, Element[]>();
  for (const element of findAll(page, HOLDERS)) {
    const text = bare(textOf(element));
    if (!wanted.has(text)) continue;
    const before = found.get(text) ?? [];
    // They come outermost first: one inside another that says the same is the paragraph itself.
    const last = before.at(-1);
    if (last && isInside(element, last) && matches(element, BLOCKS)) before[before.length - 1] = element;
    else before.push(element);
    found.set(text, before);
  }
  return texts.map((text) => found.get(bare(text))?.shift() ?? null);
}

function isInside(element: Element, outer: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) if (at === outer) return true;
  return false;
}
