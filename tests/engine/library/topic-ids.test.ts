import { describe, expect, test } from 'vitest';
import { keepIds, type LastingTopics } from '../../../engine/library/topic-ids.ts';
import type { Topic } from '../../../engine/model/topic.ts';

const topic = (id: string, label: string, ...aliases: string[]): Topic => ({ id, label, kind: 'person', aliases });
const knownAs = (...topics: Topic[]): LastingTopics => ({ topics, redirects: {}, past: [] });
const ids = ({ topics }: LastingTopics) => Object.fromEntries(topics.map(({ id, label }) => [label, id]));

describe('ids of topics', () => {
  test('stay when a topic is renamed', () => {
    const kept = keepIds([topic('new', 'Jan Brandt', 'Brandt')], knownAs(topic('old', 'Brandt')));
    expect(ids(kept)).toEqual({ 'Jan Brandt': 'old' });
    expect(kept.redirects).toEqual({});
  });

  test('lead to one topic when several became one', () => {
    const kept = keepIds(
      [topic('n', 'Kestrel Council', 'KC', 'Council')],
      knownAs(topic('a', 'KC'), topic('b', 'Kestrel Council', 'Council')),
    );
    expect(ids(kept)).toEqual({ 'Kestrel Council': 'b' });
    expect(kept.redirects).toEqual({ a: 'b' });
  });

  test('go with most of the names when one became several', () => {
    const kept = keepIds(
      [topic('x', 'Jan Brandt', 'Brandt'), topic('y', 'Eva Brandt')],
      knownAs(topic('a', 'Jan Brandt', 'Brandt', 'Eva Brandt')),
    );
    expect(ids(kept)).toEqual({ 'Jan Brandt': 'a', 'Eva Brandt': 'y' });
  });

  test('are remembered when nothing names the topic any more', () => {
    const gone = keepIds([], knownAs(topic('a', 'Brandt')));
    expect(gone.topics).toEqual([]);
    expect(ids(keepIds([topic('n', 'Jan Brandt', 'Brandt')], gone))).toEqual({ 'Jan Brandt': 'a' });
  });

  test('given before all was learned lead to the id that the topic has then', () => {
    const kept = keepIds([topic('n', 'Jan Brandt', 'Brandt')], knownAs(topic('p', 'Brandt')), new Set(['p']));
    expect(ids(kept)).toEqual({ 'Jan Brandt': 'n' });
    expect(kept.redirects).toEqual({ p: 'n' });
  });

  test('lead through chains to where the last one leads', () => {
    const one = keepIds(
      [topic('b', 'Kestrel Council', 'KC')],
      knownAs(topic('a', 'KC'), topic('b', 'Kestrel Council')),
    );
    const two = keepIds([topic('c', 'Great Kestrel Council', 'Kestrel Council', 'Great Council')], {
      ...one,
      topics: [...one.topics, topic('c', 'Great Kestrel Council', 'Great Council')],
    });
    expect(two.redirects).toEqual({ a: 'c', b: 'c' });
  });

  test('are never the same for two topics', () => {
    const kept = keepIds([topic('a', 'Eva Brandt'), topic('n', 'Jan Brandt', 'Brandt')], knownAs(topic('a', 'Brandt')));
    expect(new Set(Object.values(ids(kept))).size).toBe(2);
    expect(ids(kept)['Jan Brandt']).toBe('a');
  });
});
