import type { Texts } from './texts.ts';

/** Writes an ISO 8601 date as the reader's language has it: "6 Jan 2020". The day is the day, in every time zone. */
export function formatDate(iso: string, locale: string): string {
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
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
