import { dayPattern, monthNumber, monthPattern } from '../lexicon/calendar.ts';
import { isIsoDate } from '../text/iso-date.ts';

const PREFIX = `^(?:(?:published|posted|updated|last updated|first published|modified|date)\\b:?\\s*(?:on|at)?\\s*)?(?:${dayPattern()},?\\s+)?`;
const SUFFIX =
  '(?:,?\\s*(?:at|[-–—|·])?\\s*\\d{1,2}[:.]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:\\(?[A-Z]{2,5}\\)?)?)?$';
const MONTH_FIRST = new RegExp(
  `${PREFIX}${monthPattern()}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d{2})${SUFFIX}`,
  'iu',
);
const DAY_FIRST = new RegExp(
  `${PREFIX}(\\d{1,2})(?:st|nd|rd|th)?\\s+${monthPattern()},?\\s+((?:19|20)\\d{2})${SUFFIX}`,
  'iu',
);
const NUMERIC = new RegExp(
  `${PREFIX}((?:19|20)\\d{2})-(\\d{2})-(\\d{2})(?:T[\\d:.]+(?:Z|[+-]\\d{2}:?\\d{2})?)?${SUFFIX}`,
  'iu',
);

/**
 * Reads a line that is nothing but a date, with a time or "Published" around it at most: "January 8, 2020 at 9:09 pm".
 * Returns an ISO 8601 date, or `null` when the line is something else or names no real day.
 */
export function dateOfLine(line: string): string | null {
  const whole = readDate(line.replace(CLOCK, '$1'));
  if (whole !== null || !/[|·•/]/u.test(line) || line.length > LONGEST_DATE_LINE) return whole;
  const [date] = line.split(/\s+[|·•/]\s+/u).flatMap((part) => readDate(part.replace(CLOCK, '$1')) ?? []);
  return date ?? null;
}

/** A time of day before the date: "Updated 11:02 AM EDT, Thu September 14, 2023". */
const CLOCK =
  /^((?:(?:published|posted|updated)\b:?\s*)?)\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5})?,?\s+(?:on\s+)?/iu;
/** A line of such parts, "By Ole Berg | May 12, 2022", is no longer than this (UTF-16 units). */
const LONGEST_DATE_LINE = 120;

function readDate(line: string): string | null {
  let match = MONTH_FIRST.exec(line);
  if (match) return isoDate(match[3], monthNumber(match[1] ?? ''), match[2]);
  match = DAY_FIRST.exec(line);
  if (match) return isoDate(match[3], monthNumber(match[2] ?? ''), match[1]);
  match = NUMERIC.exec(line);
  return match ? isoDate(match[1], Number(match[2]), match[3]) : null;
}

function isoDate(year = '', month: number, day = ''): string | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(text) ? text : null;
}
