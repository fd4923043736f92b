import { dayOf, only } from './day.ts';
import { ARTICLE_TYPE, dataScripts, visitData } from './linked-data.ts';

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

/** More elements of a kind are not looked at. */
const MOST = 300;

/**
 * The day on which the page's article was published (ISO 8601), as the page has it: of its own time zone, not of the
 * reader's. `undefined` when it tells none between 1990 and tomorrow (`now` is in ms since 1970), or when it tells of
 * several articles and not which one it is.
 */
export function dayOfPage(page: Document, now: number): string | undefined {
  const dayIn = (text: unknown) => dayOf(text, now);
  return dayInData(page, dayIn) ?? dayInMeta(page, dayIn) ?? dayInTimes(page, dayIn);
}

export type DayIn = (text: unknown) => string | undefined;

/** JSON-LD: of what is nearest to the top, for comments and other articles lie deeper. */
export function dayInData(page: Document, dayIn: DayIn): string | undefined {
  const found: { day: string; depth: number }[] = [];
  const isAll = visitData(dataScripts(page), ({ '@type': type, datePublished }, depth) => {
    const day = dayIn(Array.isArray(datePublished) ? datePublished[0] : datePublished);
    // A page or site is dated too, but less to the point than its article.
    if (day !== undefined) found.push({ day, depth: ARTICLE_TYPE.test(String(type)) ? depth : depth + 100 });
  });
  // A page that has more to say than anyone could look through does not say which article it is.
  if (!isAll) return undefined;
  const top = found.reduce((least, { depth }) => Math.min(least, depth), Number.POSITIVE_INFINITY);
  return only(found.flatMap(({ day, depth }) => (depth === top ? [day] : [])));
}

function dayInMeta(page: Document, dayIn: DayIn): string | undefined {
  const told = new Map<string, (string | undefined)[]>();
  for (const meta of [...page.querySelectorAll('meta[content]')].slice(0, MOST)) {
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
export function dayInTimes(page: Document, dayIn: DayIn): string | undefined {
  const days = (root: ParentNode, selector: string) =>
    [...root.querySelectorAll(selector)]
      .slice(0, MOST)
      .map((time) => dayIn(time.getAttribute('datetime') ?? time.textContent));
  const articles = page.querySelectorAll('article');
  const article =
    page.querySelector('article:has(h1)') ?? (articles.length < 2 ? (articles[0] ?? page.querySelector('main')) : null);
  return (
    only(days(page, 'time[itemprop="datePublished"], time[pubdate]')) ??
    (article ? days(article, 'time').find((day) => day !== undefined) : undefined)
  );
}
