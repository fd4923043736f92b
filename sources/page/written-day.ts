import { realDay } from './day.ts';

/**
 * Languages whose names of months are known when a page does not say its own: of the six that the extension speaks, and
 * others with many newspapers. Their names come from the Unicode CLDR, through `Intl`.
 */
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'no',
  'ar',
  'pt',
  'it',
  'nl',
  'sv',
  'da',
  'fi',
  'pl',
  'cs',
  'ru',
  'uk',
  'tr',
];

/** Languages that write day, month, year with dots, so that "04.05.2015" is the 4th of May. */
const DAY_FIRST_WITH_DOTS = /^(de|fr|no|nb|nn|da|fi|pl|cs|sk|ru|uk|tr|it|is|et|lv|ro|bg|hr|sr|sl)\b/u;

/** Words that stand between the parts of a date: "3 de mayo de 2020", "May 3rd, 2020". */
const BETWEEN = new Set(['de', 'del', 'of', 'st', 'nd', 'rd', 'th', 'er', 'd', 'den', 'the']);

/** A day of the year, of which the year may be missing: "March 18". */
interface Written {
  year: number | null;
  month: number;
  day: number;
}

const names = new Map<string, ReadonlyMap<string, number>>();

/**
 * The words that name a month (1 to 12) in some languages, in small letters without dots: "mai" → 5, "sept" → 9. A word
 * that means different months in them is left out: "listopad" is October in Croatian and November in Polish.
 */
function monthNames(languages: readonly string[]): ReadonlyMap<string, number> {
  const key = languages.join();
  const known = names.get(key);
  if (known) return known;
  const found = new Map<string, number>();
  for (const language of languages) {
    for (const form of ['long', 'short'] as const) {
      for (const withDay of [true, false]) {
        const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, {
          month: form,
          timeZone: 'UTC',
          ...(withDay ? { day: 'numeric', year: 'numeric' } : {}),
        });
        for (let month = 1; month <= 12; month++) {
          const parts = format.formatToParts(Date.UTC(2001, month - 1, 15));
          const word = /^[\p{L}\p{M}]+/u.exec(
            parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '',
          )?.[0];
          if (word && word.length > 1) found.set(word, found.has(word) && found.get(word) !== month ? 0 : month);
        }
      }
    }
  }
  // What English newspapers write, beside the "Sep" of American English.
  found.set('sept', 9);
  names.set(key, found);
  return found;
}

/** ASCII digits for those of Arabic and Persian. */
const plainDigits = (text: string) =>
  text.replace(/[٠-٩۰-۹]/gu, (digit) => String((digit.codePointAt(0) as number) & 0xf));

/** Year, month, day as numbers or as in Chinese, Japanese and Korean. Nothing but a separator may stand beside a digit. */
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)(?:([./-])(\d{1,2})\2|\s?[年년]\s?(\d{1,2})\s?[月월]\s?)(\d{1,2})(?!\d)/gu;

/** Day and month as numbers in an order to be found out, then the year. */
const YEAR_LAST = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/gu;

/**
 * The days (ISO 8601) that a line of text names, each once, in the order of the text: "Posted on Sunday, May 3rd, 2020"
 * names 2020-05-03. Months are words of `language` (BCP 47) or of English, or of any language known when it is `null`. Of
 * "06/01/2020" nobody knows which is the month: it names none, and "13/01/2020" names one. An `address` completes a day
 * without a year: "March 18" is 2015-03-18 on a page at "/2015/03/18/museum".
 */
export function daysIn(line: string, language: string | null, now: number, address?: string): string[] {
  const text = plainDigits(line);
  const found = [...inNumbers(text, language), ...inWords(text, language, address)];
  const days = found.map((written) => realDay(isoOf(written), now)).filter((day) => day !== undefined);
  return [...new Set(days)];
}

const isoOf = ({ year, month, day }: Written) =>
  [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

function* inNumbers(text: string, language: string | null): Generator<Written> {
  for (const [, year, , month, cjkMonth, day] of text.matchAll(YEAR_FIRST)) {
    yield { year: Number(year), month: Number(month ?? cjkMonth), day: Number(day) };
  }
  for (const [, first, sign, second, year] of text.matchAll(YEAR_LAST)) {
    const [a, b] = [Number(first), Number(second)];
    const dayFirst = a > 12 || (sign === '.' && language !== null && DAY_FIRST_WITH_DOTS.test(language));
    if (dayFirst || a === b) yield { year: Number(year), month: b, day: a };
    else if (b > 12) yield { year: Number(year), month: a, day: b };
  }
}

/** Days with the month as a word, and the day on either side of it; the year after both. */
function* inWords(text: string, language: string | null, address?: string): Generator<Written> {
  const own = language?.toLowerCase().split('-')[0] ?? '';
  const months = monthNames(own === '' ? LANGUAGES : [...new Set(['en', known(own)])]);
  const tokens = (text.toLowerCase().match(/[\p{L}\p{M}]+|\d+/gu) ?? []).filter((token) => !BETWEEN.has(token));
  for (const [i, token] of tokens.entries()) {
    const month = months.get(token);
    if (!month) continue;
    const [before, after, later] = [tokens[i - 1], tokens[i + 1], tokens[i + 2]];
    if (isDay(before) && isYear(after)) yield { year: Number(after), month, day: Number(before) };
    else if (isDay(after) && isYear(later)) yield { year: Number(later), month, day: Number(after) };
    else if (address) {
      const day = isDay(before) ? before : after;
      const year = isDay(day) ? yearInAddress(address, month, Number(day)) : null;
      if (year !== null) yield { year, month, day: Number(day) };
    }
  }
}

/** A language that `Intl` can be asked for; English for what is no tag of a language. */
function known(language: string): string {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

const isDay = (token: string | undefined): token is string => /^\d{1,2}$/u.test(token ?? '');
const isYear = (token: string | undefined): token is string => /^(19|20)\d\d$/u.test(token ?? '');

/** The year of an address that has the same month and day: "/world/2015/03/18/museum" has 2015 for the 18th of March. */
function yearInAddress(address: string, month: number, day: number): number | null {
  for (const [, year, m, d] of address.matchAll(/\/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/gu)) {
    if (Number(m) === month && Number(d) === day) return Number(year);
  }
  return null;
}
