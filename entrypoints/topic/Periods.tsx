import { useTexts } from '../../components/texts.ts';
import type { Profile, ProfilePeriod } from '../../engine/model/profile.ts';
import { formatPeriod } from './period.ts';

type Days = [from: string, to: string];

interface PeriodsProps {
  profile: Profile;
  /** The days of the period whose passages are shown. */
  chosen: Days | undefined;
  onChoose(days: Days | undefined): void;
}

/**
 * When a topic was reported: a bar for each period, as high as it has passages. A press on a bar shows its passages; the
 * menu among the passages does the same for those who cannot press so exactly, so the drawing itself is only seen.
 */
export function Periods({ profile: { periods, undated }, chosen, onChoose }: PeriodsProps) {
  const { t, locale } = useTexts();
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.length < 2) return null;
  const most = Math.max(...periods.map(({ passages }) => passages));
  const isChosen = ({ from, to }: ProfilePeriod) => chosen !== undefined && chosen[0] <= from && to <= chosen[1];
  return (
    <section class="topic-periods" aria-labelledby="periods">
      <h2 id="periods">{t('briefingTimeline')}</h2>
      <div class="bars" aria-hidden="true" data-chosen={chosen ? '' : undefined}>
        {periods.map((period) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the menu among the passages does the same.
          // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
          <div
            key={period.from}
            class="bar"
            data-chosen={isChosen(period) ? '' : undefined}
            title={`${formatPeriod(period, locale)}: ${t('passageCount', period.passages)}`}
            onClick={() => {
              if (isChosen(period)) onChoose(undefined);
              else if (period.passages > 0) onChoose([period.from, period.to]);
            }}
          >
            <span style={{ blockSize: `${(100 * period.passages) / most}%` }} />
          </div>
        ))}
      </div>
      <p class="ends">
        <bdi>{formatPeriod(first, locale)}</bdi>
        <bdi>{formatPeriod(last, locale)}</bdi>
      </p>
      {undated > 0 && <p class="quiet">{t('topicUndated', undated)}</p>}
    </section>
  );
}
