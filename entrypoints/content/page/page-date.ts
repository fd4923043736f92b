import { MONTH_NAMES } from '../../../engine/lists/calendar.ts';

/** No news page is older than the web (ISO 8601 date). */
const EARLIEST = '1990-01-01';

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

/** What schema.org calls an article: `NewsArticle`, `ReportageNewsArticle`, `LiveBlogPosting`, `Report`. */
const ARTICLE = /Article|Posting|Report/u;

/** The year first, as ISO 8601 has it, in pieces or not; what follows may be a time, but no digit of a longer number. */
const NUMBERS = /^\s*(\d{4})([-/]?)(\d{2})\2(\d{2})(?!\d)/u;

/** The first three letters of each month, by which any form of it is known. */
const MONTHS = MONTH_NAMES.toLowerCase()
  .split(' ')
  .map((month) => month.slice(0, 3));

/** The month as an English word, the day on either side of it. Of "06/01/2020" nobody knows which is the month. */
const WORDS = new RegExp(
  `(?:\\b(\\d{1,2})(?:st|nd|rd|th)?\\.?\\s+)?\\b(${MONTHS.join('|')})[a-z]*\\.?\\s+(?:(\\d{1,2})(?:st|nd|rd|th)?,?\\s+)?(\\d{4})\\b`,
  'iu',
);

/**
 * What a page may say of itself has no end, and a card shall not wait for it: so many scripts with data, so much text of
 * one and of all (UTF-16 units), so many things in them and so deep, and so many elements of a kind are looked at.
 * Pages of the news have some ten kilobytes and some hundred things.
 */
const MOST = { scripts: 50, script: 300_000, text: 600_000, things: 5000, depth: 50, elements: 300 };

/** A date is short (UTF-16 units). */
const LONGEST_DATE = 200;

/** What the documents told when last asked, and what they then had to tell it with. */
const known = new WeakMap<Document, { signs: string; day: string | undefined }>();

/**
 * The day on which the page's article was published (ISO 8601), as the page has it: of its own time zone, not of the
 * reader's. `undefined` when it tells none between 1990 and tomorrow (`now` is in ms since 1970), or when it tells of
 * several articles and not which one it is. The page is looked at again only when its address or its data have changed.
 */
export function readDate(page: Document, now: number): string | undefined {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST.scripts);
  const signs = [page.URL, page.querySelectorAll('meta').length, ...scripts.map(lengthOf)].join(' ');
  const before = known.get(page);
  if (before?.signs === signs) return before.day;
  const dayIn = (text: unknown) => dayOf(text, now);
  const day = dayInData(scripts, dayIn) ?? dayInMeta(page, dayIn) ?? dayInTimes(page, dayIn);
  known.set(page, { signs, day });
  return day;
}

type DayIn = (text: unknown) => string | undefined;

/** The length of a script, without bringing its text into our world. */
const lengthOf = ({ firstChild }: Element): number => (firstChild instanceof Text ? firstChild.length : 0);

/** The only one of some days; `undefined` when there are others, or none. */
function only(days: readonly (string | undefined)[]): string | undefined {
  const told = new Set(days.filter((day) => day !== undefined));
  return told.size === 1 ? [...told][0] : undefined;
}

/** JSON-LD: of what is nearest to the top, for comments and other articles lie deeper. */
function dayInData(scripts: readonly Element[], dayIn: DayIn): string | undefined {
  const found: { day: string; depth: number }[] = [];
  let things = 0;
  const look = (node: unknown, depth: number, nesting: number): void => {
    if (typeof node !== 'object' || node === null || nesting > MOST.depth || ++things > MOST.things) return;
    if (Array.isArray(node)) {
      for (const item of node) {
        if (things > MOST.things) return;
        look(item, depth, nesting + 1);
      }
      return;
    }
    const { '@type': type, datePublished } = node as Record<string, unknown>;
    const day = dayIn(Array.isArray(datePublished) ? datePublished[0] : datePublished);
    // A page or site is dated too, but less to the point than its article.
    if (day !== undefined) found.push({ day, depth: ARTICLE.test(String(type)) ? depth : depth + 100 });
    for (const [key, value] of Object.entries(node)) look(value, key === '@graph' ? depth : depth + 1, nesting + 1);
  };
  let left = MOST.text;
  for (const script of scripts) {
    const length = lengthOf(script);
    if (length > MOST.script || length > left) continue;
    left -= length;
    try {
      look(JSON.parse((script.firstChild as Text | null)?.data ?? ''), 0, 0);
    } catch {
      // Broken JSON-LD is common and tells nothing.
    }
  }
  // A page that has more to say than anyone could look through does not say which article it is.
  if (things > MOST.things) return undefined;
  const top = found.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  return only(found.flatMap(({ day, depth }) => (depth === top ? [day] : [])));
}

function dayInMeta(page: Document, dayIn: DayIn): string | undefined {
  const told = new Map<string, (string | undefined)[]>();
  for (const meta of [...page.querySelectorAll('meta[content]')].slice(0, MOST.elements)) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('name');
    const key = name?.toLowerCase() ?? '';
    if (!META.includes(key)) continue;
    const days = told.get(key) ?? [];
    days.push(dayIn(meta.getAttribute('content')));
    told.set(key, days);
  }
  for (const name of META) {
    const day = only(told.get(name) ?? []);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** `<time>`: the one said to be it, else the first in the article with the page's heading, or in the only article. */
function dayInTimes(page: Document, dayIn: DayIn): string | undefined {
  const days = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)]
      .slice(0, MOST.elements)
      .map((time) => dayIn(time.getAttribute('datetime') ?? time.textContent));
  const articles = page.querySelectorAll('article');
  const article =
    page.querySelector('article:has(h1)') ?? (articles.length < 2 ? (articles[0] ?? page.querySelector('main')) : null);
  return (
    only(days(page, 'time[itemprop="datePublished"], time[pubdate]')) ??
    (article ? days(article, 'time').find((day) => day !== undefined) : undefined)
  );
}

/** The day of a date as pages write it; `undefined` for what is no date between 1990 and tomorrow. */
function dayOf(text: unknown, now: number): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_DATE) return undefined;
  const [, year, , month, date] = NUMBERS.exec(text) ?? [];
  const day = year ? `${year}-${month}-${date}` : dayInWords(text);
  const time = Date.parse(day);
  // "2020-02-30" parses in some engines and names no day.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return day >= EARLIEST && time <= now + 86_400_000 ? day : undefined;
}

function dayInWords(text: string): string {
  const [, before, month = '', after, year] = WORDS.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  const two = (part: number | string) => String(part).padStart(2, '0');
  return `${year}-${two(number)}-${two(after ?? before ?? '')}`;
}
