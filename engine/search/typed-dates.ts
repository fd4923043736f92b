import { MONTHS, monthNumber } from '../lexicon/calendar.ts';
import { STOP_WORDS } from '../lists/words.ts';
import { isIsoDate } from '../text/iso-date.ts';
import { dateLists, endingAt, longestAt } from './date-words.ts';
import { dayRange, type TypedWord } from './query.ts';

/**
 * Days of publication that a query asks for: from the first to the last (ISO 8601 dates), or, where no year is typed,
 * a month or a day of any year (`every`, as `05` or `05-24`).
 */
export type AskedDays = { from: string; to: string } | { every: string };

/** A date among typed words. */
export interface TypedDate {
  /** The positions of its first word and of its last one, "in" and "since" before it among them. */
  first: number;
  last: number;
  days: AskedDays;
  /** The date itself as folded words, as a text may have it; none of a date counted from today. */
  written: string[];
}

/** The years that a number of four digits may mean. */
const YEARS = /^(?:19|20)\d\d$/u;
/** The day of a month: "8", "8th", "1er". */
const DAY = /^(\d{1,2})(?:st|nd|rd|th|er|re)?$/u;
const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

/** A date, before the words beside it are read. */
interface DateFound extends TypedDate {
  /** Whether it is a month alone, which may be another word ("march"). */
  isBare?: boolean;
}

/**
 * Reads the dates among the words of a query: `2017`, `May 2017`, `8 January 2020`, `2020-01-08`, "last year", "since
 * 2016", "between 2016 and 2017", in the languages of the interface. `today` is an ISO 8601 date; without one, what is
 * counted from today is no date. A month alone counts only after a word such as "in", or when nothing else is typed.
 * `isTaken` says of a position that the word belongs to a name ("September 11 attacks").
 */
export function readDates(
  words: readonly TypedWord[],
  today: string | null,
  isTaken: (position: number) => boolean,
): TypedDate[] {
  const dates: TypedDate[] = [];
  for (let i = 0; i < words.length; i++) {
    const found = dateAt(words, i, today, isTaken);
    if (!found) continue;
    const whole = withBorders(words, found, today, isTaken);
    if (whole.isBare && whole.first === found.first && words.length > whole.last - whole.first + 1) continue;
    if (whole.isBare && words.length === 1 && isAlsoWord(words[0]?.text ?? '')) continue;
    dates.push(whole);
    i = whole.last;
  }
  return dates;
}

/** Whether a day of publication is among those asked for; an undated article never is. */
export function isAskedDay(days: readonly AskedDays[], published: string | null): boolean {
  if (published === null) return false;
  return days.some((one) => {
    if ('every' in one) return published.slice(5).startsWith(one.every);
    return published >= one.from && published <= one.to;
  });
}

function dateAt(
  words: readonly TypedWord[],
  at: number,
  today: string | null,
  isTaken: (position: number) => boolean,
): DateFound | null {
  if (isTaken(at)) return null;
  const counted = today === null ? null : countedAt(words, at, today);
  if (counted) return counted;
  const text = (i: number) => (isTaken(i) ? '' : latinDigits(words[i]?.text ?? ''));
  const make = (length: number, days: AskedDays, isBare = false): DateFound => ({
    first: at,
    last: at + length - 1,
    days,
    written: words.slice(at, at + length).map((word) => word.text),
    isBare,
  });
  const one = text(at);
  const dotted = /^(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)$/u.exec(one);
  if (dotted) return day(dotted[3], Number(dotted[2]), dotted[1], 1);
  if (YEARS.test(one)) {
    const [month, number] = [text(at + 1), text(at + 2)];
    // As ISO 8601 has it: the parts stand together, with a hyphen between them.
    const together = (i: number) => words[i]?.start === (words[i - 1]?.end ?? 0) + 1;
    if (/^\d\d$/u.test(month) && together(at + 1)) {
      if (/^\d\d$/u.test(number) && together(at + 2)) return day(one, Number(month), number, 3);
      return range(dayRange(`${one}-${month}`), 2);
    }
    return range(dayRange(one), 1);
  }
  const month = monthAt(words, at, text);
  if (month) {
    let next = at + month.length;
    const number = DAY.exec(text(next));
    if (number) {
      next = skipped(words, next + 1, isTaken);
      if (YEARS.test(text(next))) return day(text(next), month.number, number[1], next - at + 1);
      return day(undefined, month.number, number[1], month.length + 1);
    }
    next = skipped(words, next, isTaken);
    if (YEARS.test(text(next))) return range(dayRange(`${text(next)}-${month.number}`), next - at + 1);
    return make(month.length, { every: twoDigits(month.number) }, true);
  }
  const number = DAY.exec(one);
  if (!number) return null;
  const later = skipped(words, at + 1, isTaken);
  const after = monthAt(words, later, text);
  if (!after) return null;
  const end = later + after.length;
  const year = skipped(words, end, isTaken);
  if (YEARS.test(text(year))) return day(text(year), after.number, number[1], year - at + 1);
  return day(undefined, after.number, number[1], end - at);

  function day(year: string | undefined, month: number, typed: string | undefined, length: number): DateFound | null {
    const date = `${year ?? '2000'}-${twoDigits(month)}-${twoDigits(Number(typed))}`;
    if (!isIsoDate(date)) return null;
    return make(length, year === undefined ? { every: date.slice(5) } : { from: date, to: date });
  }
  function range(days: [string, string] | null, length: number): DateFound | null {
    return days && make(length, { from: days[0], to: days[1] });
  }
}

/** "yesterday", "last year": counted from today. */
function countedAt(words: readonly TypedWord[], at: number, today: string): DateFound | null {
  const found = longestAt(words, at, dateLists().counted);
  if (!found) return null;
  const [kind, back] = found.value;
  const date = new Date(`${today}T00:00:00Z`);
  const days = (from: Date, to: Date): AskedDays => ({ from: iso(from), to: iso(to) });
  const made = { first: at, last: at + found.length - 1, written: [] };
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const at0 = (y: number, m: number, d: number) => new Date(Date.UTC(y, m, d));
  if (kind === 'day') return { ...made, days: days(at0(year, month, day - back), at0(year, month, day - back)) };
  if (kind === 'week') {
    // A week begins on Monday (ISO 8601).
    const monday = day - ((date.getUTCDay() + 6) % 7) - 7 * back;
    return { ...made, days: days(at0(year, month, monday), at0(year, month, monday + 6)) };
  }
  if (kind === 'month-back') {
    return { ...made, days: days(at0(year, month - back, 1), at0(year, month - back + 1, 0)) };
  }
  return { ...made, days: days(at0(year - back, 0, 1), at0(year - back, 11, 31)) };
}

/** Takes in the words that stand beside a date: "in", "since", "after", "between … and …". */
function withBorders(
  words: readonly TypedWord[],
  found: DateFound,
  today: string | null,
  isTaken: (position: number) => boolean,
): DateFound {
  let whole = found;
  const before = (kind: string) => endingAt(words, whole.first - 1, dateLists().borders.get(kind) ?? []);
  const isRange = 'from' in whole.days;
  const next = whole.last + 1;
  const hyphen = words[next]?.start === (words[whole.last]?.end ?? 0) + 1;
  const joint = (kind: string) => longestAt(words, next, dateLists().bordersByWords.get(kind) ?? new Map())?.length;
  const between = before('between');
  const step = isRange
    ? (joint('to') ?? (between > 0 ? joint('and') : undefined) ?? (hyphen ? 0 : undefined))
    : undefined;
  const other = step === undefined ? null : dateAt(words, next + step, today, isTaken);
  if (other && 'from' in other.days && 'from' in whole.days && other.days.from > whole.days.to) {
    whole = { ...whole, last: other.last, days: { from: whole.days.from, to: other.days.to }, written: [] };
    if (between > 0) return { ...whole, first: whole.first - between };
  }
  if ('from' in whole.days) {
    const { from, to } = whole.days;
    const borders: Record<string, AskedDays> = {
      since: { from, to: LAST_DAY },
      after: { from: dayAfter(to), to: LAST_DAY },
      before: { from: FIRST_DAY, to: dayBefore(from) },
      until: { from: FIRST_DAY, to },
    };
    for (const [kind, days] of Object.entries(borders)) {
      const length = before(kind);
      if (length > 0) return { ...whole, first: whole.first - length, days, written: [] };
    }
  }
  const length = before('in');
  return length > 0 ? { ...whole, first: whole.first - length } : whole;
}

/** Passes by "of", "de" and what else stands between the parts of a date. */
function skipped(words: readonly TypedWord[], at: number, isTaken: (position: number) => boolean): number {
  const length = longestAt(words, at, dateLists().bordersByWords.get('in') ?? new Map())?.length ?? 0;
  return isTaken(at) ? at : at + length;
}

function monthAt(words: readonly TypedWord[], at: number, text: (i: number) => string) {
  const word = text(at);
  if (word === '') return null;
  if (MONTHS.has(word)) return { number: monthNumber(word), length: 1 };
  const found = longestAt(words, at, dateLists().months);
  return found ? { number: found.value, length: found.length } : null;
}

/** Whether a month's name is also another word, which somebody who types it alone may mean. */
function isAlsoWord(word: string): boolean {
  return STOP_WORDS.has(word) || word === 'march' || word === 'mars';
}

/** Arabic and Persian digits as those of ASCII. */
function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) % 16));
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
const iso = (date: Date) => date.toISOString().slice(0, 10);
const moved = (day: string, by: number) => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return iso(date);
};
const dayAfter = (day: string) => (day === LAST_DAY ? day : moved(dayOf(day), 1));
const dayBefore = (day: string) => moved(dayOf(day), -1);

/** The last day of a month that has fewer than 31: the range of a month ends with "31" (see `dayRange`). */
function dayOf(day: string): string {
  if (isIsoDate(day)) return day;
  const [year = '', month = ''] = day.split('-');
  return iso(new Date(Date.UTC(Number(year), Number(month), 0)));
}
