import { describe, expect, test } from 'vitest';
import type { Card } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { lastReadOf, newFirst, newSince, withShown } from '../../entrypoints/background/shown-topics.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = 1000 * DAY;

describe('when a topic was last read about', () => {
  test('never, before its first card', () => {
    expect(lastReadOf(undefined, NOW)).toBeNull();
  });

  test('is before this time of reading, however many cards it has', () => {
    const first = withShown(undefined, 'ada', ['p'], NOW - 3 * DAY);
    expect(lastReadOf(first, NOW - 3 * DAY + MINUTE)).toBeNull();
    expect(lastReadOf(first, NOW)).toBe(NOW - 3 * DAY);
    const again = withShown(first, 'ada', ['q'], NOW);
    expect(lastReadOf(again, NOW + MINUTE)).toBe(NOW - 3 * DAY);
    const third = withShown(again, 'ada', ['q'], NOW + 20 * MINUTE);
    expect(lastReadOf(third, NOW + 45 * MINUTE)).toBe(NOW - 3 * DAY);
    expect(lastReadOf(third, NOW + DAY)).toBe(NOW + 20 * MINUTE);
  });

  test('passages that were shown are kept once each, the newest of very many', () => {
    const first = withShown(undefined, 'ada', ['p', 'q'], NOW);
    expect(withShown(first, 'ada', ['p'], NOW).passageIds).toEqual(['q', 'p']);
    const many = withShown(
      first,
      'ada',
      Array.from({ length: 400 }, (_, i) => `m${i}`),
      NOW,
    ).passageIds;
    expect(many).toHaveLength(300);
    expect(many.at(-1)).toBe('m399');
  });
});

describe('what is new on a card', () => {
  const article = (id: string, added?: number) => ({ id, added }) as Article;
  const card = {
    articles: [article('bundled'), article('old', NOW - 9 * DAY), article('new', NOW - DAY)],
    snippets: ['old', 'new', 'new', 'bundled'].map((articleId, i) => ({ articleId, passageId: `p${i}` })),
  } as Card;

  test('are articles that came since, and no bundled ones', () => {
    expect([...newSince(card, NOW - 2 * DAY)]).toEqual(['new']);
    expect([...newSince(card, NOW)]).toEqual([]);
  });

  test('comes first, but for passages that were shown; the rest keeps its order', () => {
    const ids = (shown: string[], limit: number) =>
      newFirst(card, new Set(['new']), shown, limit).snippets.map(({ passageId }) => passageId);
    expect(ids([], 3)).toEqual(['p1', 'p2', 'p0']);
    expect(ids(['p1'], 3)).toEqual(['p2', 'p0', 'p1']);
  });
});
