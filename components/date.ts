import type { Texts } from './texts.ts';

/** An ISO 8601 date (`YYYY-MM-DD`) as a locale writes it, month as a word; the text itself when it is no date. */
export function formatDate(date: string, locale: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}

/** The day of a time (ms since 1970) where the reader is, as a locale writes it, month as a word. */
export function formatDay(time: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(time);
}

/** Writes a span of dates as years: "2016–2020", or "2020" for one year. */
export function formatYears([from, to]: [from: string, to: string]): string {
  const first = from.slice(0, 4);
  const last = to.slice(0, 4);
  return first === last ? first : `${first}–${last}`;
}

/** "in 5 articles, 2016–2020"; without the years when no article is dated. */
export function formatSpread(count: number, span: [from: string, to: string] | null, { t }: Texts): string {
  return span ? t('cardSpread', count, [count, formatYears(span)]) : t('cardArticles', count);
}
