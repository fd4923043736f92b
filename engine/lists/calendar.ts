// Made by `npm run words` from calendar.tsv in engine/lexicon/data/. Change those, not this file.

/** The days of the week from Monday on, a space between. */
export const DAY_NAMES = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday';

/** The months from January on, a space between. */
export const MONTH_NAMES = 'January February March April May June July August September October November December';

/** Short forms of days, without dots. */
export const DAY_SHORTS = 'Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun';

/** Short forms of months, without dots. */
export const MONTH_SHORTS = 'Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec';
