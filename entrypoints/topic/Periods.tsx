import { useTexts } from '../../components/texts.ts';
import type { Profile, ProfilePeriod } from '../../engine/model/profile.ts';
import type { Story } from '../../engine/model/story.ts';
import { formatPeriod } from './period.ts';
import { storyLines } from './story-lines.ts';

type Days = [from: string, to: string];

interface PeriodsProps {
  profile: Profile;
  /** The days of the period whose passages are shown. */
  chosen: Days | undefined;
  onChoose(days: Days | undefined): void;
  /** The stories that name the topic, each with a line of its own; what is said of them stands below. */
  stories: readonly Story[];
  onStory(id: string): void;
}

/**
 * When a topic was reported: a bar for each period, as high as it has passages. A press on a bar shows its passages; the
 * menu among the passages does the same for those who cannot press so exactly, so the drawing itself is only seen.
 */
export function Periods({ profile, chosen, onChoose, stories, onStory }: PeriodsProps) {
  const { periods, undated } = profile;
  const { t, locale } = useTexts();
  const [first, last] = [periods[0], periods.at(-1)];
  if (!first || !last || periods.length < 2) return null;
  const most = Math.max(...periods.map(({ passages }) => passages));
  const lines = storyLines(stories, periods);
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
      {lines.length > 0 && (
        <div
          class="story-lines"
          aria-hidden="true"
          style={{ blockSize: `calc(${1 + Math.max(...lines.map(({ row }) => row))} * var(--story-row))` }}
        >
          {lines.map(({ story, start, length, row }) => (
            // biome-ignore lint/a11y/noStaticElementInteractions: the list of stories does the same.
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
            <div
              key={story.id}
              class="story-line"
              style={{
                insetInlineStart: `${100 * start}%`,
                inlineSize: `${100 * length}%`,
                insetBlockStart: `calc(${row} * var(--story-row))`,
              }}
              title={`${story.names.map(({ label }) => label).join(t('listSeparator'))}: ${t('articleCount', story.articles.length)}`}
              onClick={() => onStory(story.id)}
            >
              <span class="thread" />
            </div>
          ))}
        </div>
      )}
      <p class="ends">
        <bdi>{formatPeriod(first, locale)}</bdi>
        <bdi>{formatPeriod(last, locale)}</bdi>
      </p>
      {undated > 0 && <p class="quiet">{t('topicUndated', undated)}</p>}
    </section>
  );
}
