/** An ISO 8601 date (`YYYY-MM-DD`) as a locale writes it, month as a word; the text itself when it is no date. */
export function formatDate(date: string, locale: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(time);
}
