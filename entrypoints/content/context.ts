import type { PageInfo, Span } from '../../engine/types.ts';
import type { PageMention } from './mention.ts';

/** No news page is older than the web (ISO 8601 date). */
const EARLIEST = '1990-01-01';

/** What messages carry at most (UTF-16 units): a `data:` URL can be of any length. */
const LONGEST_URL = 8192;
const LONGEST_TITLE = 2000;

/** What pages call the `<meta>` with their date, best first: Open Graph, schema.org, then what publishers use. */
const META = [
  'article:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'date',
];

/** Where an article's own date stands among others on the page. */
const TIMES = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article header time', 'article time', 'main time'];

/** What the page tells of itself. A date that is none, or lies in the future of `now` (ms since 1970), is not told. */
export function readPage(page: Document, now: number): PageInfo {
  const published = readDate(page, now);
  const url = page.URL.length <= LONGEST_URL ? { url: page.URL } : {};
  return { ...url, title: page.title.slice(0, LONGEST_TITLE), ...(published === undefined ? {} : { published }) };
}

function readDate(page: Document, now: number): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const date of datesIn(script.textContent ?? '')) {
      const day = dayOf(date, now);
      if (day !== undefined) return day;
    }
  }
  const told = new Map<string, string | null>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('name');
    if (name && !told.has(name.toLowerCase())) told.set(name.toLowerCase(), meta.getAttribute('content'));
  }
  for (const name of META) {
    const day = dayOf(told.get(name), now);
    if (day !== undefined) return day;
  }
  for (const selector of TIMES) {
    const day = dayOf(page.querySelector(selector)?.getAttribute('datetime'), now);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Every `datePublished` of a JSON-LD text, in document order; nothing when it is no JSON. */
function datesIn(json: string): unknown[] {
  const found: unknown[] = [];
  try {
    JSON.parse(json, function collect(this: unknown, key: string, value: unknown) {
      if (key === 'datePublished') found.push(value);
      return value;
    });
  } catch {
    // Broken JSON-LD is common and tells nothing.
  }
  return found;
}

/** The day of a date as pages write it; `undefined` for what is no date between 1990 and tomorrow. */
function dayOf(text: unknown, now: number): string | undefined {
  if (typeof text !== 'string') return undefined;
  // The day as written: turning "2020-01-06T22:00-05:00" into UTC would move it to the day after.
  const written = /^\s*(\d{4}-\d{2}-\d{2})(?!\d)/u.exec(text)?.[1];
  const time = Date.parse(written ?? text);
  if (Number.isNaN(time)) return undefined;
  const day = written ?? localDay(time);
  // "2020-02-30" parses in some engines and names no day.
  if (written !== undefined && new Date(time).toISOString().slice(0, 10) !== written) return undefined;
  return day >= EARLIEST && time <= now + 86_400_000 ? day : undefined;
}

function localDay(time: number): string {
  const date = new Date(time);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How much text around a mention is told (UTF-16 units each way): more than any sentence, a good part of a paragraph. */
const AROUND = 1500;

/**
 * The paragraph of a mention and where the mention is in it, as `lookUp` takes them. The background cuts the sentence:
 * what abbreviations do not end one is a long list, and this script is in every tab.
 */
export function paragraphOf({ block, start, end }: Where): { context: string; at: Span } {
  const from = Math.max(0, start - AROUND);
  return { context: block.slice(from, end + AROUND), at: [start - from, end - from] };
}

type Where = Pick<PageMention, 'block' | 'start' | 'end'>;
