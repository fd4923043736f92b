import type { Article } from '../engine/model/article.ts';
import { inOneLine, isInferred } from './exported.ts';

/** Ways to cite a newspaper article; their own names are what people know them by. */
export const CITATION_STYLES = ['apa', 'chicago', 'mla', 'iso'] as const;
/** How they are called. */
export const STYLE_NAMES: Record<CitationStyle, string> = {
  apa: 'APA',
  chicago: 'Chicago',
  mla: 'MLA',
  iso: 'ISO 690',
};
/** One of them. */
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What goes with a citation. */
export interface CitationOptions {
  style: CitationStyle;
  /** Day of access, ISO 8601. */
  accessed: string;
  /** Whose words are quoted from the article. */
  quoted?: string;
}

/** The parts of a citation, '' where nothing is known; what the article does not say itself stands in square brackets. */
interface Parts {
  authors: readonly string[];
  title: string;
  publisher: string;
  published: string | null;
  url: string;
  accessed: string;
  bracket: (field: string, text: string) => string;
}

/**
 * An article cited: publisher, author, title, day, address, day of access, and who is quoted, in the order and with the
 * punctuation of a style (APA 7, section 10.1; Chicago 17, 14.191, as a note; MLA 9, 5.23; ISO 690:2021). Names stand as
 * the article writes them. What is not known is left out; what was worked out is in square brackets, as all of these
 * styles have it. English, as the styles are; a title that runs from right to left stands in isolates (UAX 9).
 */
export function cite(article: Article, { style, accessed, quoted }: CitationOptions): string {
  const parts: Parts = {
    authors: article.credits.map(written),
    title: written(article.title),
    publisher: written(article.publisher ?? ''),
    published: article.published,
    url: article.url ?? '',
    accessed,
    bracket: (field, text) => (text !== '' && isInferred(article, field) ? `[${text}]` : text),
  };
  const citation = STYLES[style](parts);
  return quoted === undefined ? citation : `${written(quoted)}, ${QUOTED[style]} ${citation}`;
}

/** How each style says that words are somebody else's than the author's. */
const QUOTED: Record<CitationStyle, string> = {
  apa: 'as cited in',
  chicago: 'quoted in',
  mla: 'qtd. in',
  iso: 'quoted in',
};

const STYLES: Record<CitationStyle, (parts: Parts) => string> = {
  apa({ authors, title, publisher, published, url, accessed, bracket }) {
    const day = published ? bracket('published', words(published, 'y, m d')) : 'n.d.';
    const paper = bracket('publisher', publisher);
    const address = url && `Retrieved ${words(accessed, 'm d, y')}, from ${url}`;
    const names = listed(authors, '&');
    const lead = names === '' ? [closed(title), `(${day}).`] : [`${names} (${day}).`, closed(title)];
    return joined([...lead, closed(paper), address]);
  },
  chicago({ authors, title, publisher, published, url, accessed, bracket }) {
    const day = published ? bracket('published', words(published, 'm d, y')) : 'n.d.';
    const rest = [bracket('publisher', publisher), day, `accessed ${words(accessed, 'm d, y')}`, url].filter(Boolean);
    const names = listed(authors, 'and');
    return `${names === '' ? '' : `${names}, `}“${within(nested(title))}” ${rest.join(', ')}.`;
  },
  mla({ authors, title, publisher, published, url, accessed, bracket }) {
    const day = published ? bracket('published', words(published, 'd m y')) : '';
    const rest = [bracket('publisher', publisher), day, url].filter(Boolean).join(', ');
    const names = listed(authors, 'and');
    return joined([closed(names), `“${closed(nested(title))}”`, closed(rest), `Accessed ${words(accessed, 'd m y')}.`]);
  },
  iso({ authors, title, publisher, published, url, accessed, bracket }) {
    const day = published ? bracket('published', published) : '[no date]';
    const place = joined([
      `${[bracket('publisher', publisher), day].filter(Boolean).join(', ')}`,
      `[viewed ${accessed}].`,
    ]);
    return joined([closed(authors.join('; ')), closed(title), place, url && `Available from: ${url}`]);
  },
};

/** "2021-05-03" as "m d, y": "May 3, 2021". */
function words(day: string, order: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    Date.UTC(2000, Number(month) - 1),
  );
  const say: Record<string, string> = { y: year, m: name, d: String(Number(date)) };
  return order.replace(/[ymd]/gu, (part) => say[part] ?? '');
}

/** "A", "A and B", "A, B and C". */
const listed = (names: readonly string[], and: string) =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;

const ENDS = /[.!?…؟。][\u2069”’")]*$/u;

/** With a full stop, where nothing ends it already. */
const closed = (text: string) => (text === '' || ENDS.test(text) ? text : `${text}.`);

/** With a comma inside the quotation marks, where nothing ends it already. */
const within = (title: string) => (ENDS.test(title) ? title : `${title},`);

/** A title as it stands within quotation marks: its own are single ones (Chicago 17, 13.30; MLA 9, 2.98). */
const nested = (title: string) =>
  title.replace(/“([^“”]*)”|"([^"]*)"/gu, (_, curly, straight) => `‘${curly ?? straight}’`);

const joined = (parts: readonly string[]) => parts.filter(Boolean).join(' ');

/** Letters of the scripts that run from right to left. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function written(text: string): string {
  const line = inOneLine(text);
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}
