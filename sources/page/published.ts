import { dayOf, only } from './day.ts';
import { type Line, lettersOf, linesFrom, squeeze } from './dom.ts';
import type { PageMeta } from './meta.ts';
import { dayInData, dayInTimes } from './page-date.ts';
import { headingsOf, likeness } from './title.ts';
import { daysIn } from './written-day.ts';

/** `<meta>` names with the day of publication, by how much they say: each is asked only if none before it has a day. */
const META = [
  ['article:published_time', 'article:published'],
  ['datepublished'],
  ['parsely-pub-date', 'parsely:pub-date'],
  ['dc:date.issued', 'dc:issued', 'dc:date.created', 'dc:created', 'citation_publication_date'],
  ['pdate', 'ptime', 'pubdate', 'publishdate', 'publish_date', 'publish-date', 'published_at', 'publication_date'],
  ['article:publicationdate', 'article:publication_date', 'dcsext.articlefirstpublished', 'og:published_time'],
];

/** Names that say "date" and no more: of a page they may mean the day it was changed, so a line has to say nothing else. */
const VAGUE_META = ['dc:date', 'date'];

/** What a page says of a day that is not that of publication. */
const CHANGED =
  /updat|modif|revis|correct|edit|aktualis|geändert|stand:|mis à jour|mise à jour|actualiz|atualiz|aggiorn|bijgewerkt|oppdater|uppdater|opdater|redigert|تحديث|更新|修正|수정|обновл|aktualiz/iu;

/** Parts of a page that tell of other articles, of comments, of pictures. */
const ASIDE =
  'aside, nav, footer, figure, figcaption, [class*="comment" i], [id*="comment" i], [class*="related" i], ' +
  '[class*="recommend" i], [class*="sidebar" i], [class*="caption" i], [class*="popular" i]';

/** How far from the headline its line with the day may stand, in UTF-16 code units of text. */
const NEAR = 600;

/** Longer lines (UTF-16 code units) are prose. */
const LONGEST_LINE = 140;

/** What is known of the page by now. */
export interface Known {
  title: string | null;
  language: string | null;
  /** The page's address, which may complete a day without a year. */
  url: string;
  /** The first paragraph of the article, which may begin with its day: "May 3, 2020 -- The storm …". */
  opening: string;
}

/**
 * The day on which the page's article was published (ISO 8601), as the page has it: of its own time zone. It is taken,
 * in this order, from JSON-LD, from `<meta>`, from markup that says what it is (`itemprop`, `pubdate`, hAtom), from the
 * line beside the headline, from the start of the text. Where JSON-LD and Open Graph are days apart, the line beside the
 * headline decides. `null` for a day that is not certain: an order of day and month that nobody knows, several days, a
 * day of change.
 */
export function readPublished(page: Document, meta: PageMeta, known: Known, now: number): string | null {
  const machine = (text: unknown) => machineDay(text, known.language, now);
  // A headline with a day is of that day; another day beside it is a reason to doubt both.
  const own = daysIn(known.title ?? '', known.language, now);
  const beside = daysBesideHeadline(page, known, now);
  const seen = own.length > 0 && beside.length > 0 ? [...new Set([...own, ...beside])] : beside;
  const told = dayInData(page, machine);
  const graph = only((meta.get('article:published_time') ?? []).map(machine));
  if (told !== undefined && graph !== undefined && daysApart(told, graph) > 1) {
    return seen.find((day) => day === told || day === graph) ?? null;
  }
  const named = told ?? inMeta(meta, machine) ?? inMarkup(page, machine);
  if (named !== undefined) return named;
  const vague = only(VAGUE_META.flatMap((name) => meta.get(name) ?? []).map(machine));
  if (vague !== undefined) return seen.every((day) => daysApart(day, vague) <= 1) ? vague : (only(seen) ?? null);
  return only(seen) ?? inTimes(page, machine) ?? inOpening(known, now) ?? null;
}

const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;

/** The day of a value that is meant for machines; numbers in an order that nobody knows are none. */
function machineDay(text: unknown, language: string | null, now: number): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_LINE) return undefined;
  const day = dayOf(text, now) ?? only(daysIn(text, language, now));
  if (day !== undefined) return day;
  // The form of C and of e-mail has the year last: "Fri Mar 13 21:30:09 EST 2015".
  const unix = /^\p{L}{3} (\p{L}{3} \d{1,2}) [\d:]{5,8}(?: [\p{L}\d+:-]+)? (\d{4})$/u.exec(squeeze(text));
  return unix ? dayOf(`${unix[1]}, ${unix[2]}`, now) : undefined;
}

type DayIn = (text: unknown) => string | undefined;

function inMeta(meta: PageMeta, dayIn: DayIn): string | undefined {
  for (const names of META) {
    const day = only(names.flatMap((name) => meta.get(name) ?? []).map(dayIn));
    if (day !== undefined) return day;
  }
  return undefined;
}

/** Whether an element tells of another article, a comment or a picture. */
const isAside = (element: Element) => element.closest(ASIDE) !== null;

/** Elements that say by markup that they hold the day of publication (schema.org, HTML 5's draft, hAtom). */
function inMarkup(page: Document, dayIn: DayIn): string | undefined {
  const selectors = [
    '[itemprop~="datePublished"]',
    'time[pubdate]',
    '.dt-published, .entry-date, time.published, abbr.published, .published[title], dd.published',
  ];
  const scopes = [page.querySelector('article:has(h1)'), page].filter((scope) => scope !== null);
  for (const selector of selectors) {
    for (const scope of scopes) {
      const days = [...scope.querySelectorAll(selector)]
        .slice(0, 50)
        .filter((element) => !isAside(element))
        .map((element) => dayOfElement(element, dayIn));
      const day = only(days);
      if (day !== undefined) return day;
    }
  }
  return undefined;
}

/** The day of an element, from where markup puts what is meant for machines, else from its text. */
function dayOfElement(element: Element, dayIn: DayIn): string | undefined {
  const told = ['datetime', 'content', 'title'].map((name) => element.getAttribute(name));
  return [...told, squeeze(element.textContent)].map(dayIn).find((day) => day !== undefined);
}

/** A `<time>` of the article that nothing says is of another day. */
function inTimes(page: Document, dayIn: DayIn): string | undefined {
  const times = [...page.querySelectorAll('time')].slice(0, 200);
  if (times.some((time) => isOfChange(time))) return undefined;
  return dayInTimes(page, dayIn);
}

/** Whether an element or the words just before it say that its day is one of change. */
function isOfChange(element: Element): boolean {
  const own = [element.getAttribute('itemprop'), element.getAttribute('class'), element.textContent].join(' ');
  return CHANGED.test(own) || CHANGED.test(squeeze(element.previousSibling?.nodeValue));
}

/**
 * The days in the lines that stand beside the headline: after it up to the first paragraph, else just before it. Words of
 * change end a line: "Dec. 6, 2024 / Updated Dec. 7, 2024" names one day.
 */
function daysBesideHeadline(page: Document, known: Known, now: number): string[] {
  const headline = headlineOf(page, known.title);
  if (!headline) return [];
  let root: Element = headline;
  while (root.parentElement) root = root.parentElement;
  // Tables beside a headline are of facts: "Founded: 28 February 1998".
  const table = headline.closest('table');
  const isOfText = ({ elements }: Line) => elements[0].closest('table') === table;
  const after = linesNear(linesFrom(headline, root)).filter(isOfText);
  const days = daysOf(after.slice(1), known, now);
  if (days.length > 0) return days;
  let scope = headline.parentElement;
  for (let up = 0; up < 2 && scope?.parentElement && scope.parentElement !== root; up++) scope = scope.parentElement;
  if (!scope) return [];
  const before: Line[] = [];
  for (const line of linesFrom(scope, scope, 400)) {
    if (headline.contains(line.elements[0])) return daysOf(linesNear(before.slice(-4)).filter(isOfText), known, now);
    before.push(line);
  }
  return [];
}

/** The heading with the title's words, the highest first. */
function headlineOf(page: Document, title: string | null): Element | null {
  if (title === null) return null;
  const headings = headingsOf(page)
    .filter(({ element }) => !isAside(element))
    .sort((a, b) => a.element.localName.localeCompare(b.element.localName));
  const same = headings.find(({ text }) => lettersOf(text) === lettersOf(title));
  const like = headings.find(({ text }) => text.length > 15 && likeness(text, title) > 0.8);
  const first = headings.filter(({ element }) => element.localName === 'h1');
  return same?.element ?? like?.element ?? (first.length === 1 ? (first[0]?.element ?? null) : null);
}

/** Lines until a paragraph begins, or too much else has come. */
function linesNear(lines: Iterable<Line>): Line[] {
  const near: Line[] = [];
  let length = 0;
  for (const line of lines) {
    if (isAside(line.elements[0])) continue;
    length += line.text.length;
    const isProse = near.length > 0 && line.text.length > LONGEST_LINE && /[.。!?]/u.test(line.text);
    if (isProse || length > NEAR || near.length > 30) break;
    near.push(line);
  }
  return near;
}

/** Whether a line has the words and the end of a sentence: what it says of a day may be of anything. */
const isSentence = (text: string) => /[.。!?]$/u.test(text) && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 8;

function daysOf(lines: readonly Line[], { language, url }: Known, now: number): string[] {
  const days: string[] = [];
  for (const { text, elements } of lines) {
    if (text.length > LONGEST_LINE || isSentence(text)) continue;
    const words = text.split(CHANGED)[0] ?? '';
    // A link with a day in it is another article, or an archive.
    const link = elements[0].closest('a');
    if (words === '' || (link && squeeze(link.textContent).length > 30)) continue;
    // What the element says to machines is exact: "2 days ago" is not.
    const time = elements.map((element) => element.closest('time[datetime]')).find((found) => found !== null);
    const exact =
      time && !CHANGED.test(squeeze(time.textContent)) ? dayOf(time.getAttribute('datetime'), now) : undefined;
    days.push(...(exact === undefined ? daysIn(words, language, now, url) : [exact]));
  }
  return [...new Set(days)];
}

/** A text that begins with its day and a dash, as releases and agencies do: "May 3, 2020 -- The storm …". */
function inOpening({ opening, language }: Known, now: number): string | undefined {
  const [, day] = /^(.{6,40}?)\s*(?:--|—|–)\s/u.exec(opening) ?? [];
  return day ? only(daysIn(day, language, now)) : undefined;
}
