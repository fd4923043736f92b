import type { Article } from '../engine/types.ts';
import { formatDate } from './date.ts';
import { useTexts } from './texts.ts';
import { layOutTimeline, type TimelinePoint } from './timeline.ts';

/** The drawing's own units; it is drawn about as wide as this in px, and never below 270 (a card 320 px wide). */
const WIDTH = 320;
const HEIGHT = 32;
/** Room at each end for the last point's target. */
const EDGE = 16;
/** A target's side, and so the least distance of two points: at least 24 px where the card is narrowest. */
const TARGET = 29;

export interface TimelineProps {
  articles: readonly Article[];
  /** Ids of the articles whose passages are shown, or `null` when all are. */
  chosen: readonly string[] | null;
  /** The date of the page being read, if it tells one; it is marked on the line. */
  pageDate?: string;
  /** Called with the articles of a point, or `null` when the chosen point is chosen again. */
  onChoose: (articleIds: string[] | null) => void;
}

/** When the topic was reported: a small line with a point for each date. Nothing below two dates: no line, no story. */
export function Timeline({ articles, chosen, pageDate, onChoose }: TimelineProps) {
  const { t, locale } = useTexts();
  const points = layOutTimeline(articles, TARGET / (WIDTH - 2 * EDGE));
  const dates = points.flatMap((point) => point.articles.map((article) => article.published as string)).sort();
  const first = dates[0];
  const last = dates[dates.length - 1];
  if (points.length < 2 || !first || !last) return null;
  const x = (at: number) => EDGE + at * (WIDTH - 2 * EDGE);
  const here = placeOf(pageDate, first, last);
  return (
    <div class="timeline">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that holds buttons */}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('timeline')}>
        <path class="line" d={`M${EDGE} ${HEIGHT / 2}H${WIDTH - EDGE}`} />
        {here !== null && <path class="here" d={`M${x(here)} ${HEIGHT / 2 - 10}v20`} />}
        {points.map((point) => (
          <Point
            key={point.at}
            point={point}
            x={x(point.at)}
            name={nameOf(point, locale, t('dateRangeSeparator'))}
            count={t('timelinePoint', point.articles.length)}
            isChosen={chosen !== null && point.articles.some(({ id }) => chosen.includes(id))}
            onChoose={onChoose}
          />
        ))}
      </svg>
      <p class="ends">
        <bdi>
          <time dateTime={first}>{formatDate(first, locale)}</time>
        </bdi>
        <bdi>
          <time dateTime={last}>{formatDate(last, locale)}</time>
        </bdi>
      </p>
    </div>
  );
}

interface PointProps {
  point: TimelinePoint;
  x: number;
  name: string;
  count: string;
  isChosen: boolean;
  onChoose: (articleIds: string[] | null) => void;
}

function Point({ point, x, name, count, isChosen, onChoose }: PointProps) {
  const choose = () => onChoose(isChosen ? null : point.articles.map(({ id }) => id));
  const many = point.articles.length > 1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in SVG
    <g
      class="point"
      role="button"
      tabindex={0}
      aria-pressed={isChosen}
      aria-label={`${name}: ${count}`}
      transform={`translate(${x} ${HEIGHT / 2})`}
      onClick={choose}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        choose();
      }}
    >
      {/* For the pointer; with the number below it reads as the name begins. */}
      <title>{`${name}: `}</title>
      <rect class="target" x={-TARGET / 2} y={-TARGET / 2} width={TARGET} height={TARGET} rx="6" />
      <circle r={many ? 8.5 : 5} />
      {many && (
        <text y="3.5" text-anchor="middle">
          {point.articles.length}
        </text>
      )}
    </g>
  );
}

function nameOf({ articles }: TimelinePoint, locale: string, separator: string): string {
  const newest = formatDate(articles[0]?.published ?? '', locale);
  const oldest = formatDate(articles[articles.length - 1]?.published ?? '', locale);
  return newest === oldest ? newest : `${oldest}${separator}${newest}`;
}

/** Where the page's own date stands on the line; `null` outside it. */
function placeOf(date: string | undefined, first: string, last: string): number | null {
  const at = (Date.parse(date ?? '') - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
  return at >= 0 && at <= 1 ? at : null;
}
