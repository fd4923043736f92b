import { isIsoDate } from '../text/iso-date.ts';
import { foldedWords, wordsOf } from '../text/words.ts';

/** A word as typed: folded, with its place in the query. */
export interface TypedWord {
  text: string;
  /** Where it stands in the query, in UTF-16 units. */
  start: number;
  end: number;
}

/** A typed query, taken apart into words and operators. */
export interface Query {
  words: TypedWord[];
  /** Whether the last word may still be growing: nothing is typed after it. */
  growing: boolean;
  /** `"exact words"`, folded, in order. */
  phrases: string[][];
  /** What is typed without a space in letters or numbers of at most two signs ("S&P", "F-16"): one word to a reader. */
  joined: TypedWord[][];
  /** `-word` and `-"exact words"`: what a passage must not have. */
  without: string[][];
  /** `source:` values, folded words; a passage's article must fit one of them. */
  sources: string[][];
  /** Published on an earlier day than this one (ISO 8601 date). */
  before: string | null;
  /** Published on a later day than this one (ISO 8601 date). */
  after: string | null;
  /** An operator that says nothing, as typed; it is left out. */
  problem: string | null;
}

/** A quoted text or a run of non-space, either after `-` or a known operator. An unclosed quotation runs to the end. */
const TOKEN = /(-?)(?:(source|before|after):)?(?:["“”„]([^"“”„]*)(?:["“”„]|$)|([^\s"“”„]+)|(?=\s|$))/giu;

/** The longest sign group that says nothing by itself ("s", "16"), in UTF-16 units. */
const SHORTEST_WORD = 2;

/**
 * Takes a typed query apart. Words may stand in any order. `before:2018` is earlier than 2018 begins, `after:2018`
 * later than 2018 ends; months (`2018-05`) and days (`2018-05-24`) work the same way. Several `source:` mean any of
 * them. Never throws: an operator that says nothing is left out and named in `problem`.
 */
export function parseQuery(text: string): Query {
  const query: Query = {
    words: [],
    growing: false,
    phrases: [],
    joined: [],
    without: [],
    sources: [],
    before: null,
    after: null,
    problem: null,
  };
  for (const match of text.matchAll(TOKEN)) {
    const [whole, minus, operator, quoted, bare] = match;
    if (whole === '') continue;
    const value = quoted ?? bare ?? '';
    const folded = foldedWords(value);
    switch (operator?.toLowerCase()) {
      case 'source':
        if (folded.length > 0 && !minus) query.sources.push(folded);
        else query.problem = whole;
        break;
      case 'before':
      case 'after': {
        const range = minus ? null : dayRange(value);
        if (!range) query.problem = whole;
        else if (operator?.toLowerCase() === 'before') query.before = earlier(query.before, range[0]);
        else query.after = later(query.after, range[1]);
        break;
      }
      default:
        if (minus && folded.length > 0) query.without.push(folded);
        else if (quoted !== undefined && folded.length > 1) query.phrases.push(folded);
        else addWords(query, value, match.index + whole.indexOf(value));
    }
  }
  query.growing = query.words.at(-1)?.end === text.length;
  return query;
}

function addWords(query: Query, value: string, offset: number): void {
  const words = wordsOf(value).map(({ text, start, end }) => ({ text, start: start + offset, end: end + offset }));
  query.words.push(...words);
  if (words.length > 1 && words.every((word) => word.text.length <= SHORTEST_WORD)) query.joined.push(words);
}

/** First and last day of a year, month or day (`2018`, `2018-05`, `2018-05-24`); `null` when it is none. */
export function dayRange(value: string): [first: string, last: string] | null {
  const found = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u.exec(value.trim());
  if (!found) return null;
  const [, year, month, day] = found as unknown as [string, string, string | undefined, string | undefined];
  const first = `${year}-${(month ?? '1').padStart(2, '0')}-${(day ?? '1').padStart(2, '0')}`;
  const last = `${year}-${(month ?? '12').padStart(2, '0')}-${(day ?? '31').padStart(2, '0')}`;
  return isIsoDate(first) ? [first, last] : null;
}

const earlier = (a: string | null, b: string): string => (a !== null && a < b ? a : b);
const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);
