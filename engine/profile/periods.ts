import type { ProfilePeriod } from '../model/profile.ts';

/** More periods than this are no picture any more, and too narrow to be hit. */
const MOST_PERIODS = 36;

/** How long a day is (ms). */
const DAY_LENGTH = 86_400_000;

/** The kinds of period, the shortest first: how many months one has, and at the end decades and centuries. */
const PERIOD_MONTHS = [1, 3, 12, 60, 120, 600, 1200];

/**
 * Lays days out in periods of the same kind, without a gap from the first to the last: single days for up to 36 days,
 * else months, quarters, years or more of them, whatever makes 36 at most. `2017-03-02` and `2020-01-08` give the
 * quarters from `2017-01-01` to `2020-03-31`.
 * @param days ISO 8601 dates with how many passages came out on each; what is no date is left out.
 */
export function periodsOf(days: ReadonlyMap<string, number>): ProfilePeriod[] {
  const dated = [...days].filter(([day]) => !Number.isNaN(Date.parse(day))).sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const [first, last] = [dated[0]?.[0], dated.at(-1)?.[0]];
  if (first === undefined || last === undefined) return [];
  const periods = spread(first, last);
  let at = 0;
  for (const [day, count] of dated) {
    while ((periods[at] as ProfilePeriod).to < day.slice(0, 10)) at++;
    (periods[at] as ProfilePeriod).passages += count;
  }
  return periods;
}

/** The empty periods from one day to another. */
function spread(first: string, last: string): ProfilePeriod[] {
  const length = Math.round((Date.parse(last.slice(0, 10)) - Date.parse(first.slice(0, 10))) / DAY_LENGTH) + 1;
  if (length <= MOST_PERIODS) {
    return Array.from({ length }, (_, i) => {
      const day = isoOf(Date.parse(first.slice(0, 10)) + i * DAY_LENGTH);
      return { from: day, to: day, passages: 0 };
    });
  }
  const [from, to] = [monthOf(first), monthOf(last)];
  const step =
    PERIOD_MONTHS.find((months) => Math.floor(to / months) - Math.floor(from / months) < MOST_PERIODS) ?? 1200;
  const begin = Math.floor(from / step) * step;
  return Array.from({ length: Math.floor(to / step) - Math.floor(from / step) + 1 }, (_, i) => ({
    from: firstDayOf(begin + i * step),
    to: isoOf(Date.parse(firstDayOf(begin + (i + 1) * step)) - DAY_LENGTH),
    passages: 0,
  }));
}

/** Months since the year 0. */
function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** The first day of a month, counted since the year 0. */
function firstDayOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

function isoOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
