import { describe, expect, test } from 'vitest';
import type { Topic } from '../../engine/model/topic.ts';
import { type TopicsWanted, topicMarks, topicRows, topicsWanted } from '../../entrypoints/library/topics/topic-rows.ts';

const TOPICS: Record<string, Topic> = {
  nato: { id: 'nato', label: 'NATO', aliases: ['North Atlantic Treaty Organization'], kind: 'organization' },
  oslo: { id: 'oslo', label: 'Oslo', aliases: [], kind: 'place' },
  aland: { id: 'aland', label: 'Åland', aliases: [], kind: 'place' },
};
const topicOf = (id: string) => TOPICS[id];
const ARTICLES = [
  { id: 'a', published: '2020-05-03' },
  { id: 'b', published: null },
  { id: 'c', published: '2021-01-01' },
];
const CONTENTS = new Map([
  [
    'a',
    new Map([
      ['nato', 3],
      ['oslo', 1],
      ['gone', 2],
    ]),
  ],
  ['b', new Map([['nato', 1]])],
  ['c', new Map([['aland', 1]])],
]);
const NONE = topicMarks([], [], (id) => id);
const listed = (wanted: Partial<TopicsWanted>, marks = NONE, articles = ARTICLES) =>
  topicsWanted(topicRows(articles, CONTENTS, topicOf), { words: '', by: 'articles', share: 'all', ...wanted }, marks, {
    locale: 'en',
    count: 9,
  })
    .first.map(({ topic }) => topic.id)
    .join(' ');

describe('the topics of articles', () => {
  test('have how many name them, how often, and the newest day', () => {
    const rows = topicRows(ARTICLES, CONTENTS, topicOf);
    expect(rows.find(({ topic }) => topic.id === 'nato')).toMatchObject({
      articles: 2,
      mentions: 4,
      last: '2020-05-03',
    });
    // What is only named by articles that are filtered out is not there.
    expect(listed({}, NONE, ARTICLES.slice(0, 2))).toBe('nato oslo');
  });

  test('stand by how many articles name them, by name as the language sorts, or by day', () => {
    expect([listed({}), listed({ by: 'label' }), listed({ by: 'last' })]).toEqual([
      'nato aland oslo',
      'aland nato oslo',
      'aland nato oslo',
    ]);
  });

  test('are counted, also where only the first are wanted', () => {
    const rows = topicRows(ARTICLES, CONTENTS, topicOf);
    const wanted = { words: '', by: 'articles', share: 'all' } as const;
    const { first, total } = topicsWanted(rows, wanted, NONE, { locale: 'en', count: 2 });
    expect([first.map(({ topic }) => topic.id), total]).toEqual([['nato', 'aland'], 3]);
  });

  test('are found by any of their names, without accents', () => {
    expect([listed({ words: ' atlantic' }), listed({ words: 'aland' }), listed({ words: 'x' })]).toEqual([
      'nato',
      'aland',
      '',
    ]);
  });

  test('can be those that the reader changed, knows, or has blocked names of, also by the ids that they once had', () => {
    const marks = topicMarks(
      [
        { type: 'rename', topicId: 'old', label: 'The alliance' },
        { type: 'merge', topicId: 'gone', intoId: 'aland' },
        { type: 'block', topicId: 'oslo', alias: 'Christiania' },
      ],
      ['old', 'oslo'],
      (id) => (id === 'old' ? 'nato' : id),
    );
    expect([
      listed({ share: 'renamed' }, marks),
      listed({ share: 'known' }, marks),
      listed({ share: 'blocked' }, marks),
      marks.blocked.get('oslo'),
    ]).toEqual(['nato aland', 'nato oslo', 'oslo', ['Christiania']]);
  });
});
