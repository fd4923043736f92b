import { lettersOf, squeeze } from './dom.ts';
import { ARTICLE_TYPE, type DataNode } from './linked-data.ts';
import { firstOf, type PageMeta, unescapeHtml } from './meta.ts';

/** What schema.org calls who runs a site; what else has a name may be a person or a place. */
const ORGANIZATION = /Organization|NewsMedia|Corporation|WebSite|Newspaper|Periodical/u;

/** Names longer than this (UTF-16 code units) are sentences. */
const LONGEST = 80;

/** Words that a domain's name and a site's may leave out. */
const SMALL = new Set(['the', 'of', 'and', 'a', 'der', 'die', 'das', 'le', 'la', 'el', 'de', 'o']);

/** Parts of a host that are not its name: "www.daily.co.uk". */
const NOT_A_NAME = /^(www\d?|m|mobile|amp|edition|news|blog|com|co|org|net|gov|edu|ac|[a-z]{2})$/u;

/**
 * Who published the page's article, by its own words: the publisher in JSON-LD, the name of the site in Open Graph,
 * schema.org in the markup, `<meta>` with a publisher; else the end of the `<title>`, where the address or a link to the
 * front page says that it is the site's name ("Storm hits coast - The Daily Post" at dailypost.example). An address or a
 * person is none. `null` when the page names nobody: a bare host name is no publisher.
 */
export function readPublisher(
  page: Document,
  meta: PageMeta,
  data: readonly DataNode[],
  url: string,
  title: string | null,
): string | null {
  const told = [
    ...publishersIn(data),
    firstOf(meta, 'og:site_name'),
    nameInTitle(page, url),
    inMarkup(page),
    firstOf(meta, 'dc:publisher', 'publisher', 'citation_journal_title', 'article:publisher'),
    siteIn(data),
    withoutSlogan(firstOf(meta, 'application-name', 'apple-mobile-web-app-title')),
    nameOfHome(page, url),
  ];
  const headline = lettersOf(title ?? '');
  return told.map(clean).find((name) => name !== null && lettersOf(name) !== headline && !isHost(name, url)) ?? null;
}

/** The name of an application; none for what has more to it ("Daily - Latest News & Headlines"), which is of one page. */
const withoutSlogan = (name: string | undefined) => (name && /\s[|–—-]\s/u.test(name) ? undefined : name);

/** All that the page calls its site, to be taken from its title: "the Guardian", "The Guardian", "theguardian". */
export function siteNames(page: Document, meta: PageMeta, data: readonly DataNode[], url: string): string[] {
  const told = [
    ...publishersIn(data),
    siteIn(data),
    ...['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc:publisher', 'publisher'].map((name) =>
      firstOf(meta, name),
    ),
    inMarkup(page),
    nameInTitle(page, url),
  ];
  const headline = lettersOf(firstOf(meta, 'og:title', 'twitter:title') ?? '');
  const names = told.map((name) => clean(name)).filter((name) => name !== null && lettersOf(name) !== headline);
  return [...new Set([...(names as string[]), ...hostNames(page, url)])];
}

/** Publishers of articles in JSON-LD, the highest first. */
function publishersIn(data: readonly DataNode[]): unknown[] {
  const byId = new Map(data.map(({ node }) => [node['@id'], node]));
  return data
    .filter(({ node }) => ARTICLE_TYPE.test(String(node['@type'])))
    .sort((a, b) => a.depth - b.depth)
    .flatMap(({ node }) => [node.publisher ?? node.sourceOrganization].flat())
    .map((publisher) => {
      if (typeof publisher !== 'object' || publisher === null) return publisher;
      const { name, '@id': id } = publisher as Record<string, unknown>;
      return name ?? byId.get(id)?.name;
    });
}

/** The name of the site or its owner in JSON-LD, where it stands by itself. */
function siteIn(data: readonly DataNode[]): unknown {
  const named = data.filter(({ node, depth }) => depth < 2 && ORGANIZATION.test(String(node['@type'])) && node.name);
  return named.find(({ node }) => /WebSite/u.test(String(node['@type'])))?.node.name ?? named[0]?.node.name;
}

/** schema.org in the markup: `itemprop="publisher"` with a name in it. */
function inMarkup(page: Document): string | undefined {
  for (const publisher of page.querySelectorAll('[itemprop~="publisher"]')) {
    const named = publisher.querySelector('[itemprop~="name"]');
    const name = squeeze(named?.getAttribute('content') ?? named?.textContent ?? publisher.getAttribute('content'));
    if (name !== '') return name;
  }
  return undefined;
}

/** The last or first part of the `<title>` when the address or a link to the front page says that it names the site. */
function nameInTitle(page: Document, url: string): string | undefined {
  const title = squeeze(page.querySelector('title')?.textContent);
  const parts = title
    .split(/\s+(?:[|·•»@]|::|--?|[–—])\s+|\s*[|｜_]\s*|\s*\[(?=[^[\]]*\]$)/u)
    .map((part) => part.replace(/\s*\]$/u, ''));
  const labels = hostLabels(page, url);
  const home = new Set(homeLinks(page, url).map(lettersOf));
  const [before, after] = title.split(/:\s/u);
  const ends = parts.length > 1 ? [parts.at(-1), parts[0]] : [];
  return [...ends, after && before].find(
    (part) => part && (labels.some((label) => isSpelledBy(label, part)) || home.has(lettersOf(part))),
  );
}

/** What links to front pages are called: the words of the link, of its picture, of its tip. */
function homeLinks(page: Document, url: string): string[] {
  const base = addressesOf(page, url)[0]?.href;
  return [...page.querySelectorAll('a[href]')].slice(0, 3000).flatMap((link) => {
    try {
      const to = new URL(link.getAttribute('href') ?? '', base);
      if (to.pathname !== '/' || to.search !== '' || to.hash !== '') return [];
    } catch {
      return [];
    }
    const picture = link.querySelector('img')?.getAttribute('alt');
    return [link.textContent, link.getAttribute('title'), picture].map(squeeze).filter((name) => name !== '');
  });
}

/** What a link to the front page is called, when the address spells it: "WebMD" at webmd.example. */
function nameOfHome(page: Document, url: string): string | undefined {
  // The last part is the site's: "daily" of "sport.daily.example", whose front page is called "Sport" as well.
  const labels = addressesOf(page, url).map(({ hostname }) => nameLabels(hostname).at(-1));
  return homeLinks(page, url).find((name) => labels.some((label) => label && isSpelledBy(label, name)));
}

/** The page's own address, and those that it says it is known by. */
function addressesOf(page: Document, url: string): URL[] {
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const told = page.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return [canonical, told, url].flatMap((address) => {
    try {
      return address ? [new URL(address, url)] : [];
    } catch {
      return [];
    }
  });
}

/** The parts of a host that may be a name, without what it ends in: "town" and "dailypost" of "town.dailypost.co.uk". */
const nameLabels = (hostname: string) =>
  hostname.split('.').filter((part, i, parts) => i < Math.max(1, parts.length - 1) && !NOT_A_NAME.test(part));

/** Those of all hosts that the page is known by. */
const hostLabels = (page: Document, url: string) => [
  ...new Set(addressesOf(page, url).flatMap(({ hostname }) => nameLabels(hostname))),
];

/** Hosts as names to be taken from titles: "dailypost", "dailypost.example". */
const hostNames = (page: Document, url: string) => [
  ...hostLabels(page, url).filter((label) => label.length > 3),
  ...addressesOf(page, url).map(({ hostname }) => hostname.replace(/^www\./u, '')),
];

/**
 * Whether a host's name is made of a site's: of the beginnings of its words, in their order ("nytimes" for "The New York
 * Times"); small words may be missing. What the host ends in may belong to the name ("Salon.com").
 */
export function isSpelledBy(label: string, name: string): boolean {
  const words = (
    name
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).slice(0, 6);
  const last = words.length > 1 && NOT_A_NAME.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  const letters = label.replaceAll('-', '');
  const fits = (at: number, word: number): boolean => {
    const next = last[word];
    if (next === undefined) return at === letters.length;
    if (SMALL.has(next) && fits(at, word + 1)) return true;
    for (let length = next.length; length > 0; length--) {
      if (letters.startsWith(next.slice(0, length), at) && fits(at + length, word + 1)) return true;
    }
    return false;
  };
  // One letter a word is no evidence: "cnn" may be anything's.
  return letters.length >= 3 && fits(0, 0);
}

/** A name as a person would write it; `null` for what is no name: an address, an account, a sentence. */
function clean(name: unknown): string | null {
  const text = typeof name === 'string' ? unescapeHtml(squeeze(name)) : '';
  const isName = /\p{L}/u.test(text) && text.length <= LONGEST && !/^@|:\/\/|^www\.|^\w+:\w/u.test(text);
  return isName ? text : null;
}

/** Whether a name is nothing but the host: "daily.example", "www.daily.example". */
function isHost(name: string, url: string): boolean {
  try {
    return new URL(url).hostname.replace(/^www\./u, '') === name.replace(/^www\./u, '');
  } catch {
    return false;
  }
}
