import { isIsoDate } from '../../../engine/text/iso-date.ts';
import { daysIn } from '../../page/written-day.ts';

/** Whether a file writes the day before the month; `null` where nothing in it tells. */
export type DayOrder = 'day-first' | 'month-first' | null;

/** What a date says. */
export type DateReading =
  /** The day as it is written, in its own time zone; ISO 8601, `YYYY-MM-DD`. */
  | { state: 'day'; day: string }
  /** Both are numbers up to 12, and nothing tells which is the month. */
  | { state: 'unclear'; dayFirst: string; monthFirst: string }
  | { state: 'unknown' }
  /** Nothing is written. */
  | { state: 'none' };

const ISO = /^([12]\d{3})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)/u;
const NUMBERS = /^(?:\p{L}+,?\s+)?(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;
/** The two-digit year of old mail: "Mon, 03 May 99 08:00:00 GMT". */
const SHORT_YEAR = /^(\p{L}+,?\s+\d{1,2}\s+\p{L}{3}\s+)(\d{2})(?=\s+\d{2}:)/u;

/** The time in the middle of a date, as C prints it: "Mon May  3 08:00:00 2021". */
const TIME = /\s+\d{1,2}:\d{2}(?::\d{2})?(?=\s)(?:\s+[A-Z]{2,4}(?=\s+\d{4}))?/u;

/** No article is from later than so many ms from now: somewhere it is tomorrow already. */
const AHEAD = 2 * 24 * 3600 * 1000;

/**
 * Reads a date in any of the orders that files have: ISO 8601 ("2021-05-03T08:00:00+02:00", "20210503T080000"), mail
 * (RFC 2822, "Mon, 03 May 2021 08:00:00 +0200"), seconds, milliseconds or microseconds since 1970 (as a day of UTC), words
 * ("3 May 2021", "May 3, 2021"), numbers ("13/05/2021", "05/13/2021"; "03.05.2021" has the day first, as everywhere with
 * dots). Of "03/05/2021" the `order` decides.
 */
export function readWrittenDate(value: unknown, order: DayOrder): DateReading {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text === '') return { state: 'none' };
  if (/^\d{9,10}(?:\.\d+)?$|^\d{12,13}$|^\d{15,16}$/u.test(text)) return sinceEpoch(Number(text));
  let match = ISO.exec(text);
  if (match) return asDay(match[1], Number(match[3]), match[4]);
  match = NUMBERS.exec(text);
  if (match) {
    const [, first = '', sign, second = '', year] = match;
    const [a, b] = [Number(first), Number(second)];
    if (sign === '.' || a > 12 || a === b || (b <= 12 && order === 'day-first')) return asDay(year, b, first);
    if (b > 12 || order === 'month-first') return asDay(year, a, second);
    const dayFirst = asDay(year, b, first);
    const monthFirst = asDay(year, a, second);
    if (dayFirst.state !== 'day' || monthFirst.state !== 'day') return { state: 'unknown' };
    return { state: 'unclear', dayFirst: dayFirst.day, monthFirst: monthFirst.day };
  }
  // A name of a month in any of many languages.
  const words = text
    .replace(SHORT_YEAR, (_, before: string, year: string) => before + wholeYear(year))
    .replace(TIME, '');
  const [day, other] = daysIn(words, null, Date.now() + AHEAD);
  return day !== undefined && other === undefined ? { state: 'day', day } : { state: 'unknown' };
}

/**
 * What all dates of a file tell about its order: one "13/05/2021" among them, and no "05/13/2021", says that the day comes
 * first.
 */
export function orderOfDates(values: Iterable<unknown>): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const [, first, sign, second] = (typeof value === 'string' && NUMBERS.exec(value.trim())) || [];
    if (first === undefined || sign === '.') continue;
    if (Number(first) > 12 && Number(second) <= 12) dayFirst = true;
    if (Number(second) > 12 && Number(first) <= 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

function asDay(year = '', month: number, day = ''): DateReading {
  const text = `${wholeYear(year)}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) && Date.parse(text) < Date.now() + AHEAD ? { state: 'day', day: text } : { state: 'unknown' };
}

/** RFC 2822 counts 00 to 49 from 2000, and the rest from 1900. */
const wholeYear = (year: string) => (year.length > 2 ? year : `${Number(year) < 50 ? '20' : '19'}${year}`);

function sinceEpoch(value: number): DateReading {
  const ms = value > 1e14 ? value / 1000 : value > 1e11 ? value : value * 1000;
  const [year, month = '', day] = new Date(ms).toISOString().slice(0, 10).split('-');
  return asDay(year, Number(month), day);
}
