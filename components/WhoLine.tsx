import type { WhoIs } from '../engine/model/topic.ts';
import { formatYears } from './date.ts';
import { useTexts } from './texts.ts';

/** Who or what a topic is, as the library says it, and the year in which it was last said: "NATO secretary-general, in 2020". */
export function WhoLine({ who: { text, said } }: { who: WhoIs }) {
  const { t } = useTexts();
  return (
    <p class="who">
      <span dir="auto">{text}</span>
      {said && <span class="who-said">{t('whoSaid', [formatYears([said, said])])}</span>}
    </p>
  );
}
