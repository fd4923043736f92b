import { lettersOf, squeeze } from './dom.ts';
import { ARTICLE_TYPE, type DataNode } from './linked-data.ts';
import { firstOf, type PageMeta, unescapeHtml } from './meta.ts';

/** What stands between a headline and the site's name: "Storm hits coast | The Daily Post", "嵐_社会_日報". */
const SEPARATOR = /\s+(?:[|·•»@~]|::|--?|[–—])\s+|\s*[|｜]\s*|\s*_+\s*|\s+::\s*$|\s*[–—-]\s+(?=[^–—|-]*$)/gu;

/** More headings than this are not looked at. */
const MOST = 200;

/** Titles longer than this (UTF-16 code units) are cut: no headline is so long. */
const LONGEST = 400;

/** Words of two texts that are the same, as a share of those of the shorter one: 0 to 1. Scripts without spaces: letters. */
export function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const less = Math.min(a.size, b.size);
  return less === 0 ? 0 : [...a].filter((word) => b.has(word)).length / less;
}

/** Whether two titles may be of one article: half of the one's words are in the other, or three words that are half of it. */
function isLike(title: string, other: string): boolean {
  const [own, theirs] = [wordsOf(title), wordsOf(other)];
  const shared = [...own].filter((word) => theirs.has(word)).length;
  return shared >= 0.5 * own.size || (shared >= 3 && shared >= 0.5 * theirs.size);
}

const wordsOf = (text: string) =>
  new Set(
    text.toLowerCase().match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+/gu) ?? [],
  );

/** A heading of a page, its text, and whether it is of the first rank. */
export interface Heading {
  element: Element;
  text: string;
  isFirst: boolean;
}

/** What a title can be checked by: the page's headings, and words that name sections of the site. */
interface Surroundings {
  headings: readonly Heading[];
  links: ReadonlySet<string>;
  /** Names of the site, as `lettersOf` has them. */
  site: ReadonlySet<string>;
}

/**
 * The headline of the page's article, without the site's name: what JSON-LD, Dublin Core and Open Graph say, in this
 * order, then the `<title>`. What no other place of the page agrees with is not taken when others agree among each other
 * ("Daily Post – Latest News" in Open Graph of every page). `null` when the page has no title at all.
 */
export function readTitle(
  page: Document,
  meta: PageMeta,
  data: readonly DataNode[],
  siteNames: readonly string[],
): string | null {
  const headings = headingsOf(page);
  const links = new Set(
    [...page.querySelectorAll('a')].slice(0, 3000).map((link) => lettersOf(link.textContent ?? '')),
  );
  const around: Surroundings = { headings, links, site: new Set(siteNames.map(lettersOf)) };
  const own = squeeze(page.querySelector('title')?.textContent);
  const articles = data.filter(({ node }) => ARTICLE_TYPE.test(String(node['@type'])));
  const top = Math.min(...articles.map(({ depth }) => depth));
  const first = articles.find(({ depth }) => depth === top)?.node ?? {};
  const told = [
    first.headline,
    first.name,
    firstOf(meta, 'dc:title'),
    firstOf(meta, 'og:title'),
    firstOf(meta, 'title', 'twitter:title', 'parsely-title', 'headline'),
    own,
  ]
    .filter((title) => typeof title === 'string')
    .map((title) => withoutSite(unescapeHtml(squeeze(title)), around))
    .filter((title) => title !== '');
  const seen = [...told.slice(-1), ...headings.map(({ text }) => text)];
  const agrees = (title: string) => seen.some((other) => isLike(title, other));
  const best = told.find((title, i) => i === told.length - 1 || agrees(title)) ?? onlyHeading(page);
  return best ? trimmed(best) : null;
}

/** Headings of a page in its order, with their text. */
export function headingsOf(page: Document): Heading[] {
  return [...page.querySelectorAll('h1, h2, h3')]
    .slice(0, MOST)
    .map((element) => ({
      element,
      text: squeeze(element.textContent).replace(/\s*¶$/u, ''),
      isFirst: element.localName === 'h1',
    }))
    .filter(({ text }) => text !== '');
}

/** The `<h1>` of a page that has one. */
function onlyHeading(page: Document): string | null {
  const [first, ...others] = [...page.querySelectorAll('h1')].map((h1) => squeeze(h1.textContent)).filter(Boolean);
  return first && others.length === 0 ? first : null;
}

const trimmed = (title: string) => (title.length > LONGEST ? `${title.slice(0, LONGEST - 1).trimEnd()}…` : title);

/**
 * A title without what follows the headline: where a heading of the page says where the headline ends, there; else while
 * the last part names the site, or then, one of its sections: by the words of a link, as a date, after "_".
 */
export function withoutSite(title: string, { headings, links, site }: Surroundings): string {
  const heading = headings.find(
    ({ text }) =>
      text.length >= 4 &&
      !site.has(lettersOf(text)) &&
      title.length > text.length &&
      title.toLowerCase().startsWith(text.toLowerCase()) &&
      /^\s*[|｜·•»@~_:[(（–—-]/u.test(title.slice(text.length)),
  );
  // What ends at a colon or a dash may be a part of the headline, unless it is the page's own heading.
  const isWhole = heading && (heading.isFirst || !/^(\s*:|\s+[–—-]\s)/u.test(title.slice(heading.text.length)));
  if (isWhole) return heading.text;
  const parts = [...title.matchAll(SEPARATOR)].filter(({ index }) => index > 0);
  let end = title.length;
  let isSiteGone = false;
  for (const found of parts.reverse()) {
    const part = lettersOf(title.slice(found.index + found[0].length, end));
    const names =
      part === '' ||
      isNameOf(part, site) ||
      (isSiteGone && (links.has(part) || /^\d{6,8}$/u.test(part) || /_/u.test(found[0])));
    if (!names) break;
    if (part !== '') isSiteGone = true;
    end = found.index;
  }
  return title.slice(0, end).trim();
}

/** Whether letters are a name of the site: one of them, or one that has more or less to it ("factorio", "factoriocom"). */
function isNameOf(part: string, site: ReadonlySet<string>): boolean {
  if (site.has(part)) return true;
  return [...site].some(
    (name) =>
      Math.min(name.length, part.length) >= 3 &&
      (name.startsWith(part) || part.startsWith(name) || part.endsWith(name)),
  );
}
