import type { ComponentChildren } from 'preact';
import type { TimelinePoint } from '../engine/answers/timeline.ts';
import type { Days } from './card-view.ts';
import { formatDate } from './date.ts';
import { byKey } from './press.ts';
import { useTexts } from './texts.ts';

/** The drawing's own units; it is drawn about as wide as this in px, and never below 270 (a card 320 px wide). */
const WIDTH = 322;
const HEIGHT = 32;
/** Room at each end for the last point's target. */
const EDGE = 16;
/** A target's side: the least distance of two points, a tenth of the line, is at least 24 px on the narrowest card. */
const TARGET = 29;

/** A point's radius by the length of the number in it; `MOST` for longer ones leaves a gap to the next point. */
const RADII = [5, 8.5, 8.5, 12];
const MOST = 13;

export interface TimelineProps {
  points: readonly TimelinePoint[];
  /** The days of the point whose passages are shown, or `null` when all are. */
  chosen: Days | null;
  /** The date of the page being read, if it tells one; it is marked on the line. */
  pageDate?: string;
  /** Called with the days of a point, or `null` when the chosen point is chosen again. */
  onChoose: (days: Days | null) => void;
  /** What stands between its first and its last day. */
  children?: ComponentChildren;
}

/** When the topic was reported: a small line with a point for each date. Nothing below two dates: no line, no story. */
export function Timeline({ points, chosen, pageDate, onChoose, children }: TimelineProps) {
  const { t, locale } = useTexts();
  const first = points[0]?.from;
  const last = points[points.length - 1]?.to;
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
            count={t('timelinePoint', point.count)}
            isChosen={chosen !== null && chosen[0] <= point.from && point.to <= chosen[1]}
            onChoose={onChoose}
          />
        ))}
      </svg>
      <p class="ends">
        <bdi>
          <time dateTime={first}>{formatDate(first, locale)}</time>
        </bdi>
        {children && <span>{children}</span>}
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
  onChoose: (days: Days | null) => void;
}

function Point({ point, x, name, count, isChosen, onChoose }: PointProps) {
  const choose = () => onChoose(isChosen ? null : [point.from, point.to]);
  const { locale } = useTexts();
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 0 });
  const inside = point.count > 1 ? compact.format(point.count) : '';
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
      onKeyDown={byKey(choose)}
    >
      {/* For the pointer; with the number below it reads as the name begins. */}
      <title>{`${name}: `}</title>
      <rect class="target" x={-TARGET / 2} y={-TARGET / 2} width={TARGET} height={TARGET} rx="6" />
      <circle r={RADII[inside.length] ?? MOST} />
      {inside && (
        <text y="3.5" text-anchor="middle">
          {inside}
        </text>
      )}
    </g>
  );
}

function nameOf({ from, to }: TimelinePoint, locale: string, separator: string): string {
  const newest = formatDate(to, locale);
  const oldest = formatDate(from, locale);
  return newest === oldest ? newest : `${oldest}${separator}${newest}`;
}

/** Where the page's own date stands on the line; `null` outside it. */
function placeOf(date: string | undefined, first: string, last: string): number | null {
  const at = (Date.parse(date ?? '') - Date.parse(first)) / (Date.parse(last) - Date.parse(first));
  return at >= 0 && at <= 1 ? at : null;
}
