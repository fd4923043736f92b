import type { PageInfo } from '../../engine/types.ts';
import type { PageMention } from './mention.ts';

/** No news page is older than the web (ISO 8601 date). */
const EARLIEST = '1990-01-01';

/** Where pages say when they were published, best first: Open Graph, schema.org, Dublin Core, and what publishers use. */
const META = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="dc.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="dc.date" i]',
  'meta[name="pubdate" i]',
  'meta[name="publishdate" i]',
  'meta[name="date" i]',
];

/** Where an article's own date stands among others on the page. */
const TIMES = ['time[itemprop="datePublished"]', 'time[pubdate]', 'article header time', 'article time', 'main time'];

/** What the page tells of itself. A date that is none, or lies in the future of `now` (ms since 1970), is not told. */
export function readPage(page: Document, now: number): PageInfo {
  const published = readDate(page, now);
  return { url: page.URL, title: page.title, ...(published === undefined ? {} : { published }) };
}

function readDate(page: Document, now: number): string | undefined {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    for (const date of datesIn(script.textContent ?? '')) {
      const day = dayOf(date, now);
      if (day !== undefined) return day;
    }
  }
  for (const selector of META) {
    const day = dayOf(page.querySelector(selector)?.getAttribute('content'), now);
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

/** The sentence that names the topic, then, after a line break, the rest of its paragraph. */
export function contextOf({ block, start, end }: Pick<PageMention, 'block' | 'start' | 'end'>): string {
  const [from, to] = sentenceAround(block, start, end);
  const rest = `${block.slice(0, from)} ${block.slice(to)}`;
  return `${tidy(block.slice(from, to))}\n${tidy(rest)}`.trim();
}

function sentenceAround(block: string, start: number, end: number): [from: number, to: number] {
  let from = 0;
  for (const { index, segment } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(block)) {
    if (index <= start) from = index;
    if (index + segment.length >= end) return [from, index + segment.length];
  }
  return [from, block.length];
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();
