import type { Article } from '../model/article.ts';

/**
 * The least distance of two points of a timeline, as a part of its length: each must be hit with a finger, on a card
 * 320 px wide as well. So there are eleven at most.
 */
export const LEAST_DISTANCE = 0.1;

/** A point of a timeline: one dated article, or several that stand too close to be told apart. */
export interface TimelinePoint {
  /** Where it stands between the oldest (0) and the newest (1) article. */
  at: number;
  /** How many articles it stands for. */
  count: number;
  /** The dates of the oldest and the newest of them; no other point has an article in between. */
  from: string;
  to: string;
}

/**
 * Lays dated articles out in true proportion of time, oldest first. Articles closer than {@link LEAST_DISTANCE} to the
 * first of a point join it. Undated articles have no place in time and are left out.
 */
export function layOutTimeline(articles: readonly Pick<Article, 'published'>[]): TimelinePoint[] {
  const dates = articles.flatMap(({ published }) =>
    Number.isNaN(Date.parse(published ?? '')) ? [] : [published ?? ''],
  );
  dates.sort();
  const first = Date.parse(dates[0] ?? '');
  const length = Date.parse(dates[dates.length - 1] ?? '') - first;
  const points: TimelinePoint[] = [];
  for (const date of dates) {
    const at = length === 0 ? 0.5 : (Date.parse(date) - first) / length;
    const last = points[points.length - 1];
    if (last && at - last.at < LEAST_DISTANCE) {
      last.count++;
      last.to = date;
    } else points.push({ at, count: 1, from: date, to: date });
  }
  return points;
}
