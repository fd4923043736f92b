import './SinceLine.css';
import { formatDay } from './date.ts';
import { useTexts } from './texts.ts';

/** How many articles have come since the reader last read about a topic, and when that was (ms since 1970). */
export function SinceLine({ since: { time, count } }: { since: { time: number; count: number } }) {
  const { t, locale } = useTexts();
  return <p class="since">{t('cardSince', count, [count, formatDay(time, locale)])}</p>;
}
