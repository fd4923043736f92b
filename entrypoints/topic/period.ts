import type { ProfilePeriod } from '../../engine/model/profile.ts';

/**
 * A period as a locale writes it: "2017", "2015 – 2019", "Jan – Mar 2020", "March 2020" or "2 Mar 2020", whatever says
 * it in the fewest words.
 */
export function formatPeriod({ from, to }: Pick<ProfilePeriod, 'from' | 'to'>, locale: string): string {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  if (Number.isNaN(first) || Number.isNaN(last)) return from === to ? from : `${from} – ${to}`;
  const format = new Intl.DateTimeFormat(locale, { ...formOf(from, to), timeZone: 'UTC' });
  return format.formatRange(first, last);
}

function formOf(from: string, to: string): Intl.DateTimeFormatOptions {
  if (from === to) return { dateStyle: 'medium' };
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return { year: 'numeric' };
  return { year: 'numeric', month: from.slice(0, 7) === to.slice(0, 7) ? 'long' : 'short' };
}
