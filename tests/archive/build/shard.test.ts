import { describe, expect, test } from 'vitest';
import { findInShard } from '../../../archive/build/find-in-shard.ts';
import { learnShard, type TaughtTopic } from '../../../archive/build/learn-shard.ts';
import { mergeTopics } from '../../../archive/build/merge-topics.ts';

const text = (...lines: string[]) => ({
  text: lines.join('\n\n'),
  published: '2031-04-02',
  publisher: 'The Lindwick Post',
});

const FIRST = [
  text(
    'The Lindwick Harbour Board met on Monday. Its chairman, Adaeze Okoro, said that the work on the quay takes a year.',
    'He added that ships would wait outside until the Lindwick Harbour Board had paid for the tugs.',
  ),
];
const SECOND = [text('Ships waited on Tuesday, and Mr. Okoro of the Lindwick Harbour Board said nothing about that.')];

describe('a shard', () => {
  const shards = [learnShard([...FIRST, ...FIRST]), learnShard(SECOND)];
  const taught = shards.flatMap(({ topics }) => topics);
  const topics = [...mergeTopics({ count: taught.length, at: (row) => taught[row] as TaughtTopic })];
  const labelOf = (id: string) => topics.find((topic) => topic.id === id)?.label;

  test('reads each article once and learns its names', () => {
    expect(shards.map(({ articles }) => articles.length)).toEqual([1, 1]);
    expect(topics.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Adaeze Okoro', 'Lindwick Harbour Board']),
    );
  });

  test('is found the names of the others', () => {
    const [one, two] = shards as [(typeof shards)[number], (typeof shards)[number]];
    const [found] = findInShard(two.articles, two.passages, topics);
    expect(found?.passage.names.map(({ topicId }) => labelOf(topicId))).toEqual([
      'Adaeze Okoro',
      'Lindwick Harbour Board',
    ]);
    const [first, second] = findInShard(one.articles, one.passages, topics);
    expect(second?.passage.means.map(({ topicId }) => labelOf(topicId))).toEqual(['Adaeze Okoro']);
    expect(second?.passage.before).toMatch(/^Its chairman, .* takes a year\.$/u);
    expect(first?.passage.before).toBeUndefined();
    expect(first?.worth).toBeGreaterThan(second?.worth ?? 9);
  });
});
