import { MONTH_NAMES } from '../../engine/lists/calendar.ts';

/** No news page is older than the web (ISO 8601 date). */
const EARLIEST = '1990-01-01';

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

/** A date is short (UTF-16 units). */
const LONGEST_DATE = 200;

/** The only one of some days; `undefined` when there are others, or none: "2020-05-03" twice is one, two days are none. */
export function only(days: readonly (string | undefined)[]): string | undefined {
  const [day, ...others] = new Set(days.filter((told) => told !== undefined));
  return others.length === 0 ? day : undefined;
}

/**
 * The day of a date as pages write it for machines, or in English words: "2020-05-03T23:10:00-07:00" and "May 3, 2020"
 * are 2020-05-03. It is the day that is written, in the page's own time zone. `undefined` for what is no date between
 * 1990 and tomorrow (`now` is in ms since 1970).
 */
export function dayOf(text: unknown, now: number): string | undefined {
  if (typeof text !== 'string' || text.length > LONGEST_DATE) return undefined;
  const [, year, , month, date] = NUMBERS.exec(text) ?? [];
  return realDay(year ? `${year}-${month}-${date}` : dayInWords(text), now);
}

/** A day of the calendar between 1990 and tomorrow, as it came; `undefined` for any other: "2020-02-30" is none. */
export function realDay(day: string, now: number): string | undefined {
  const time = Date.parse(day);
  // "2020-02-30" parses in some engines and names no day.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) return undefined;
  return day >= EARLIEST && time <= now + 86_400_000 ? day : undefined;
}

function dayInWords(text: string): string {
  const [, before, month = '', after, year] = WORDS.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return [year, number, after ?? before].map((part) => String(part).padStart(2, '0')).join('-');
}
