/** From here on an end is told with its day (ms). */
const DAY = 86_400_000;

/**
 * When a pause ends, as people write it: the time of day, with the date when it is a day away or more.
 * `null` for what is no time that a date can be, so that nothing that was ever stored keeps a page from being shown.
 */
export function formatEnd(until: number, now: number, locale: string): string | null {
  if (Number.isNaN(new Date(until).getTime())) return null;
  const style = until - now < DAY ? {} : { dateStyle: 'medium' as const };
  return new Intl.DateTimeFormat(locale, { ...style, timeStyle: 'short' }).format(until);
}
