import { lettersOf, squeeze } from './dom.ts';
import { ARTICLE_TYPE, type DataNode } from './linked-data.ts';
import { type PageMeta, unescapeHtml } from './meta.ts';

/** Longer bylines, and longer names in them (UTF-16 code units), are paragraphs. */
const LONGEST = 200;
const LONGEST_NAME = 100;

/** What stands before a name in the line of its author. */
const BY = /^(by|von|par|por|av|di|door|written by|text:?|from|بقلم|文[／/:：]|作者[：:])\s+/iu;

/**
 * Who wrote the page's article, by name, several with ", " between: the authors in JSON-LD, `<meta>`, the markup, else
 * the line that was found beside the text. Addresses, accounts, days and the publisher are no authors. `null` when nobody
 * is named.
 */
export function readByline(
  page: Document,
  meta: PageMeta,
  data: readonly DataNode[],
  publisher: string | null,
  found: string | null | undefined,
): string | null {
  const articles = data
    .filter(({ node }) => ARTICLE_TYPE.test(String(node['@type'])))
    .sort((a, b) => a.depth - b.depth);
  const places: (() => unknown[])[] = [
    () => [articles[0]?.node.author ?? articles[0]?.node.creator].flat().map(nameOf),
    () => [...(meta.get('dc:creator') ?? [])],
    () => [...(meta.get('author') ?? []), ...(meta.get('parsely-author') ?? [])],
    () => [...(meta.get('article:author') ?? []), ...(meta.get('article:author_name') ?? [])],
    () =>
      [...page.querySelectorAll('[itemprop~="author"]')]
        .slice(0, 5)
        .map((author) => (author.querySelector('[itemprop~="name"]') ?? author).textContent),
    () => [...page.querySelectorAll('a[rel~="author"]')].slice(0, 5).map((author) => author.textContent),
    () => [found],
  ];
  for (const place of places) {
    const names = [...new Set(place().map(clean))].filter(
      (name) => name !== null && (publisher === null || lettersOf(name) !== lettersOf(publisher)),
    );
    if (names.length > 0) return names.join(', ').slice(0, LONGEST);
  }
  return null;
}

const nameOf = (author: unknown): unknown =>
  typeof author === 'object' && author !== null ? (author as Record<string, unknown>).name : author;

function clean(name: unknown): string | null {
  if (typeof name !== 'string') return null;
  const text = unescapeHtml(squeeze(name)).replace(BY, '');
  const isName = /\p{L}{2}/u.test(text) && text.length <= LONGEST_NAME && !/:\/\/|^@|^www\.|\d{4}|\d:\d\d/u.test(text);
  return isName ? text : null;
}
