import { describe, expect, test } from 'vitest';
import { digestCard } from '../../../engine/answers/card-digest.ts';
import { LEAST_DISTANCE, layOutTimeline } from '../../../engine/answers/timeline.ts';
import type { Card } from '../../../engine/model/answer.ts';
import type { Article } from '../../../engine/model/article.ts';

const dated = (...days: (string | null)[]) => days.map((published) => ({ published }));
/** A day, so many days after the first of 2010. */
const day = (number: number) => new Date(Date.UTC(2010, 0, 1) + number * 86_400_000).toISOString().slice(0, 10);

describe('the timeline', () => {
  test('keeps the proportions of time', () => {
    const points = layOutTimeline(dated('2020-01-01', '2010-01-01', '2015-01-01'));
    expect(points.map(({ at }) => Math.round(at * 100))).toEqual([0, 50, 100]);
  });

  test('joins what stands too close to be hit, and says from when to when', () => {
    const points = layOutTimeline(dated('2010-01-01', '2020-01-01', '2020-01-09', '2020-01-05'));
    expect(points).toEqual([
      { at: 0, count: 1, from: '2010-01-01', to: '2010-01-01' },
      { at: expect.closeTo(1, 1), count: 3, from: '2020-01-01', to: '2020-01-09' },
    ]);
  });

  test('no two points are nearer than can be hit, however many articles, and every article is in one', () => {
    const days = Array.from({ length: 5000 }, (_, i) => day((i * 7919) % 3650));
    const points = layOutTimeline(dated(...days));
    for (const [i, { at, from }] of points.entries()) {
      if (i === 0) continue;
      expect(at - (points[i - 1]?.at ?? 0)).toBeGreaterThanOrEqual(LEAST_DISTANCE);
      expect(from > (points[i - 1]?.to ?? '')).toBe(true);
    }
    expect(points.reduce((sum, { count }) => sum + count, 0)).toBe(5000);
    for (const { from, to, count } of points) {
      expect(days.filter((each) => from <= each && each <= to)).toHaveLength(count);
    }
  });

  test('leaves the undated out, and needs no length', () => {
    expect(layOutTimeline(dated(null))).toEqual([]);
    expect(layOutTimeline(dated('2020-01-01', '2020-01-01'))).toHaveLength(1);
  });
});

test('a card of 5,000 articles is sent as what can be shown of it, with true counts', () => {
  const articles: Article[] = Array.from({ length: 5000 }, (_, i) => ({
    id: `a${i}`,
    title: `What the ministers said about the bridge on day ${i} of the talks`,
    publisher: 'The Courier',
    published: i < 4900 ? day(4900 - i) : null,
    url: `https://courier.example/${i}`,
    credits: [],
    language: 'en',
    inferred: [],
  }));
  const snippets = ['a7', 'a4950', 'a7'].map((articleId, i) => ({
    passageId: `p${i}`,
    articleId,
    text: 'Norrvik gets a bridge.',
    marks: [],
    shared: [],
    names: [],
    score: 1,
    reason: [],
  }));
  const topic = { id: 't', label: 'Norrvik', kind: 'place' as const, aliases: [] };
  const card: Card = {
    topic,
    verdict: 'fits',
    snippets,
    articles,
    total: 20_000,
    span: [day(1), day(4900)],
    related: [],
  };
  const sent = digestCard(card);
  expect(sent).toMatchObject({ topic, snippets, total: 20_000, span: card.span, articleCount: 5000 });
  expect(sent.newest?.id).toBe('a0');
  expect(sent.articles.map(({ id }) => id)).toEqual(['a7', 'a4950']);
  expect(sent.timeline.reduce((sum, { count }) => sum + count, 0)).toBe(4900);
  expect(JSON.stringify(card).length).toBeGreaterThan(500_000);
  expect(JSON.stringify(sent).length).toBeLessThan(5_000);
});
