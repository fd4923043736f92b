import { squeeze } from './dom.ts';
import { firstOf, type PageMeta } from './meta.ts';

/** What links are given to follow readers; it names no other page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|msclkid|mc_[ce]id|igshid)$/u;

/**
 * The address by which the article is known: the canonical one that the page declares (RFC 6596), on whatever site; else
 * the page's own without what follows readers around. A canonical address that names a front page or a section while the
 * page itself is deeper is a mistake of the site and is not taken: "https://daily.example/news/" for
 * "https://daily.example/news/storm-3".
 */
export function readAddress(page: Document, meta: PageMeta, url: string): string {
  const own = parse(url, undefined);
  const links = [...page.querySelectorAll('link[rel][href]')].filter((link) =>
    squeeze(link.getAttribute('rel')).toLowerCase().split(' ').includes('canonical'),
  );
  // Two different canonical addresses are none (RFC 6596, section 4).
  const told = new Set(links.map((link) => squeeze(link.getAttribute('href'))));
  for (const wish of [told.size === 1 ? [...told][0] : undefined, firstOf(meta, 'og:url')]) {
    const address = wish ? parse(wish, own?.href) : null;
    if (address && !isAbove(address, own)) return address.href;
  }
  if (!own) return url;
  // Not by its iterator: in Firefox a content script's `URLSearchParams` has none that can be iterated.
  const names: string[] = [];
  own.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) own.searchParams.delete(name);
  return own.href;
}

/** An address of the web without its fragment; `null` for any other. */
function parse(text: string, base: string | undefined): URL | null {
  try {
    const url = new URL(text, base);
    url.hash = '';
    return /^https?:$/u.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** Whether an address is a front page, or a folder that the page itself lies in. */
function isAbove(address: URL, own: URL | null): boolean {
  if (address.pathname === '/' && address.search === '') return own?.pathname !== '/';
  return Boolean(
    own &&
      address.pathname.endsWith('/') &&
      own.pathname !== address.pathname &&
      own.pathname.startsWith(address.pathname),
  );
}
