import { squeeze } from './dom.ts';

/** What a page's `<meta>` elements say: values by name, in small letters, in the order of the page. */
export type PageMeta = ReadonlyMap<string, readonly string[]>;

/** More `<meta>` elements than any page needs are not read. */
const MOST = 500;

/**
 * Reads `<meta property | name | itemprop | http-equiv>`: `<meta property="og:title" content="Storm">` is "og:title" → ["Storm"]. An
 * attribute may hold several names; "." and ":" after a prefix mean the same ("dc.title" for "DC:title"). Empty values
 * are left out.
 */
export function readMeta(page: Document): PageMeta {
  const found = new Map<string, string[]>();
  for (const meta of [...page.querySelectorAll('meta[content]')].slice(0, MOST)) {
    const value = unescapeHtml(squeeze(meta.getAttribute('content')));
    if (value === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      for (const name of (meta.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/u)) {
        const key = name.replace(/^(dc|dcterms?|og|article|parsely)[:.]/u, '$1:');
        const values = found.get(key) ?? [];
        if (key !== '' && !values.includes(value)) found.set(key, [...values, value]);
      }
    }
  }
  return found;
}

/** The first value that one of some names has, in the order of the names; `undefined` when there is none. */
export function firstOf(meta: PageMeta, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = meta.get(name)?.[0];
    if (value !== undefined) return value;
  }
  return undefined;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Undoes an escape that pages make once too often: "Q&amp;amp;A" reaches us as "Q&amp;A" and means "Q&A". */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/giu, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole;
  });
}
