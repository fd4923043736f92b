import type { Article } from '../engine/types.ts';

/** A point of a timeline: one article, or several that stand too close to be told apart. */
export interface TimelinePoint {
  /** Newest first. */
  articles: Article[];
  /** Where it stands between the oldest (0) and the newest (1) article. */
  at: number;
}

/**
 * Lays dated articles out in true proportion of time, oldest first. Articles closer than `gap` to the point before
 * them join it, so that each point can be hit with a finger. Undated articles have no place in time and are left out.
 * @param gap The least distance of two points, as a part of the whole line (0 to 1).
 */
export function layOutTimeline(articles: readonly Article[], gap: number): TimelinePoint[] {
  const dated = articles
    .flatMap((article) => {
      const time = Date.parse(article.published ?? '');
      return Number.isNaN(time) ? [] : [{ article, time }];
    })
    .sort((a, b) => a.time - b.time);
  const first = dated[0]?.time ?? 0;
  const length = (dated[dated.length - 1]?.time ?? 0) - first;
  const points: TimelinePoint[] = [];
  for (const { article, time } of dated) {
    const at = length === 0 ? 0.5 : (time - first) / length;
    const last = points[points.length - 1];
    if (last && at - last.at < gap) last.articles.unshift(article);
    else points.push({ articles: [article], at });
  }
  return points;
}
