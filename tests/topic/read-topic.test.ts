import { describe, expect, test } from 'vitest';
import type { TopicQuery, TopicView } from '../../bridge/topic-view.ts';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import { viewTopic } from '../../entrypoints/background/topic.ts';
import { ALL, isNarrowed, questionOf } from '../../entrypoints/topic/filter.ts';
import { groupByArticle } from '../../entrypoints/topic/group-by-article.ts';
import { formatPeriod } from '../../entrypoints/topic/period.ts';
import { readTopic } from '../../entrypoints/topic/read-topic.ts';
import { knowledge } from '../background/fixture.ts';

/** 150 days with a passage each about one harbour. */
const library = buildLibrary(
  Array.from({ length: 150 }, (_, i) => ({
    title: `Report ${i}`,
    publisher: i % 3 === 0 ? 'The Courier' : 'Evening Post',
    published: new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10),
    text: `On day ${i} the harbour master counted ${i} boats in Norrvik before the fog came back.`,
  })),
  { topics: [{ label: 'Norrvik', kind: 'place' }] },
);
const reader = createBundledReader(library);
const topicId = reader.topics[0]?.id ?? '';
const known = { ...knowledge, reader };

function asking() {
  const asked: TopicQuery[] = [];
  const ask = async (question: TopicQuery): Promise<TopicView> => {
    asked.push(question);
    return viewTopic(known, question, new Set());
  };
  return { asked, ask };
}

describe('a topic is read', () => {
  test('with one question at first', async () => {
    const { asked, ask } = asking();
    const found = await readTopic(ask, topicId, ALL, { passages: 20, articles: 12 });
    expect(asked).toHaveLength(1);
    expect(found).toMatchObject({ total: 150, isMore: true, listed: 150 });
    if ('status' in found) throw new Error('gone');
    expect([found.snippets.length, found.rows.length]).toEqual([20, 12]);
    expect(found.snippets[0]?.text).toMatch(/^On day 149/);
  });

  test('as far as wanted in parts that are no larger than a message may be, each passage once', async () => {
    const { asked, ask } = asking();
    const found = await readTopic(ask, topicId, ALL, { passages: 130, articles: 140 });
    if ('status' in found) throw new Error('gone');
    expect(new Set(found.snippets.map(({ passageId }) => passageId)).size).toBe(130);
    expect(found.snippets.every(({ articleId }) => found.articles.has(articleId))).toBe(true);
    expect(new Set(found.rows.map(({ article }) => article.id)).size).toBe(140);
    expect(Math.max(...asked.map(({ passages }) => passages?.count ?? 0))).toBe(60);
    expect(Math.max(...asked.map(({ articles }) => articles?.count ?? 0))).toBe(100);
  });

  test('to its end and no further', async () => {
    const { ask } = asking();
    const found = await readTopic(ask, topicId, { order: 'oldest', words: '149' }, { passages: 500, articles: 500 });
    expect(found).toMatchObject({ total: 1, isMore: false, listed: 1 });
  });

  test('and may be gone, at first or between two parts', async () => {
    const gone: TopicView = { status: 'gone', edits: [] };
    expect(await readTopic(async () => gone, topicId, ALL, { passages: 20, articles: 12 })).toBe(gone);
    const { ask, asked } = asking();
    const later = async (question: TopicQuery) => (asked.length > 0 ? gone : ask(question));
    expect(await readTopic(later, topicId, ALL, { passages: 100, articles: 12 })).toBe(gone);
  });
});

test('what is not chosen is not asked for, and is no narrowing', () => {
  const passages = { from: 0, count: 20 };
  expect(questionOf('t', { ...ALL, words: '  ', between: undefined }, passages)).toEqual({
    topicId: 't',
    passages: { order: 'newest', ...passages },
  });
  expect(isNarrowed({ ...ALL, words: ' ' })).toBe(false);
  expect(isNarrowed({ ...ALL, paper: '' })).toBe(true);
});

test('passages of one article stand together where they follow one another', () => {
  const of = (...articleIds: string[]) =>
    groupByArticle(articleIds.map((articleId, i) => ({ articleId, passageId: `p${i}` }) as never)).map(
      ({ articleId, snippets }) => [articleId, snippets.length],
    );
  expect(of('a', 'a', 'b', 'a')).toEqual([
    ['a', 2],
    ['b', 1],
    ['a', 1],
  ]);
  expect(of()).toEqual([]);
});

test('a period is written in the fewest words', () => {
  const write = (from: string, to: string, locale = 'en') => formatPeriod({ from, to }, locale).replace(/\s/gu, ' ');
  expect(write('2017-01-01', '2017-12-31')).toBe('2017');
  expect(write('2015-01-01', '2019-12-31')).toBe('2015 – 2019');
  expect(write('2020-01-01', '2020-03-31')).toBe('Jan – Mar 2020');
  expect(write('2020-03-01', '2020-03-31')).toBe('March 2020');
  expect(write('2020-03-02', '2020-03-02')).toBe('Mar 2, 2020');
  expect(write('2020-03-01', '2020-03-31', 'de')).toBe('März 2020');
  expect(write('soon', 'later')).toBe('soon – later');
});
