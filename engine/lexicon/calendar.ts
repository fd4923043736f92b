import { DAY_NAMES, DAY_SHORTS, MONTH_NAMES, MONTH_SHORTS } from '../lists/calendar.ts';
import { foldWord } from '../text/code-units.ts';

const list = (words: string) => words.split(' ');
const folded = (words: readonly string[]) => new Set(words.map((word) => foldWord(word)));

/** The days of the week, folded. Their short forms are words too often ("sun", "sat") to be among them. */
export const WEEKDAYS: ReadonlySet<string> = /* @__PURE__ */ folded(/* @__PURE__ */ list(DAY_NAMES));

/** The months, folded, with their short forms. */
export const MONTHS: ReadonlySet<string> = /* @__PURE__ */ folded(
  /* @__PURE__ */ list(`${MONTH_NAMES} ${MONTH_SHORTS}`),
);

/** Days and months as written, several days too ("Mondays"), with their short forms, with or without a dot. */
export const CALENDAR: ReadonlySet<string> = /* @__PURE__ */ readCalendar();

function readCalendar(): Set<string> {
  const days = list(DAY_NAMES);
  const shorts = list(`${DAY_SHORTS} ${MONTH_SHORTS}`);
  return new Set([
    ...days.flatMap((day) => [day, `${day}s`]),
    ...list(MONTH_NAMES),
    ...shorts.flatMap((short) => [short, `${short}.`]),
  ]);
}

/** A pattern for any day of the week, in full or short, with or without a dot. */
export const dayPattern = (): string => `(?:${longestFirst(`${DAY_NAMES} ${DAY_SHORTS}`)})\\.?`;

/** A pattern that captures any month, in full or short; a dot may follow. */
export const monthPattern = (): string => `(${longestFirst(`${MONTH_NAMES} ${MONTH_SHORTS}`)})\\.?`;

function longestFirst(words: string): string {
  return list(words)
    .sort((a, b) => b.length - a.length)
    .join('|');
}

/** The number of a month, from 1, by its name or short form in any case; 0 for what is none. */
export function monthNumber(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return list(MONTH_NAMES).findIndex((month) => month.slice(0, 3).toLowerCase() === start) + 1;
}
