import type { SearchOrder, SearchWish } from '../../engine/model/search-wish.ts';

/** A time as it is chosen: any, the last days, or a year. */
export type TimeChoice = 'any' | 'week' | 'month' | 'year' | `${number}`;

/** What is chosen beside the typed words. */
export interface Narrowing {
  /** A publisher; `''` for any. */
  paper: string;
  time: TimeChoice;
  order: SearchOrder;
}

export const NOT_NARROWED: Narrowing = { paper: '', time: 'any', order: 'fit' };

/** How many days before today a choice goes back. */
const DAYS = { week: 7, month: 31, year: 365 };

/** A day in ms. */
const DAY = 86_400_000;

/** Whether a choice alone, with nothing typed, asks for articles: an order has nothing to put in order. */
export function asksByItself({ paper, time }: Narrowing): boolean {
  return paper !== '' || time !== 'any';
}

/** A choice as the search takes it; `now` in ms since 1970. */
export function wishOf(
  { paper, time, order }: Narrowing,
  now: number,
): Pick<SearchWish, 'paper' | 'between' | 'order'> {
  return {
    ...(paper === '' ? {} : { paper }),
    ...(time === 'any' ? {} : { between: daysOf(time, now) }),
    ...(order === 'fit' ? {} : { order }),
  };
}

function daysOf(time: Exclude<TimeChoice, 'any'>, now: number): [from: string, to: string] {
  if (time === 'week' || time === 'month' || time === 'year') {
    // A day more than today: where the reader is it may be tomorrow already.
    return [isoDay(now - DAYS[time] * DAY), isoDay(now + DAY)];
  }
  return [`${time}-01-01`, `${time}-12-31`];
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** A choice that was kept, where it is one. */
export function readNarrowing(kept: unknown): Narrowing {
  if (typeof kept !== 'object' || kept === null) return NOT_NARROWED;
  const { paper, time, order } = kept as Record<string, unknown>;
  return {
    paper: typeof paper === 'string' ? paper : '',
    time: typeof time === 'string' && /^(?:week|month|year|\d{4})$/u.test(time) ? (time as TimeChoice) : 'any',
    order: order === 'day' ? 'day' : 'fit',
  };
}
