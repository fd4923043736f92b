import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TaughtTopic } from '../../../archive/build/learn-shard.ts';
import { mergeTopics } from '../../../archive/build/merge-topics.ts';
import type { Topic, TopicKind } from '../../../engine/model/topic.ts';

const taught = (
  label: string,
  kind: TopicKind,
  aliases: string[],
  articles = 1,
  more: Partial<Topic> = {},
): TaughtTopic => ({
  topic: { id: `t${label}`, label, kind, aliases, ...more },
  articles,
});

function merged(...shards: TaughtTopic[][]): Topic[] {
  const rows = shards.flat();
  return [...mergeTopics({ count: rows.length, at: (row) => rows[row] as TaughtTopic })];
}

describe('topics of several shards', () => {
  test('of one label are one, with all their names and the kind that most articles give', () => {
    const [board, ...others] = merged(
      [taught('Harbour Board', 'thing', ['HB'], 1)],
      [taught('Harbour Board', 'organization', ['Board of the Harbour'], 4)],
    );
    expect(others).toEqual([]);
    expect(board).toMatchObject({
      label: 'Harbour Board',
      kind: 'organization',
      aliases: ['Board of the Harbour', 'HB'],
    });
  });

  test('are one where the label of the one is a name of a single other', () => {
    const topics = merged([taught('Adaeze Okoro', 'person', ['Okoro'])], [taught('Okoro', 'person', [], 9)]);
    expect(topics.map(({ label, aliases }) => [label, aliases])).toEqual([['Adaeze Okoro', ['Okoro']]]);
  });

  test('are one where a shard without the full name took a surname for a body; a place stays itself', () => {
    const topics = merged(
      [taught('Adaeze Okoro', 'person', ['Okoro'], 9), taught('Ida Lindwick', 'person', ['Lindwick'], 9)],
      [taught('Okoro', 'organization', [], 4), taught('Lindwick', 'place', [], 4)],
    );
    expect(topics.map(({ label, kind }) => [label, kind])).toEqual([
      ['Adaeze Okoro', 'person'],
      ['Ida Lindwick', 'person'],
      ['Lindwick', 'place'],
    ]);
  });

  test('are one with the full name, however that is spelled', () => {
    const [body, ...others] = merged(
      [taught('Organisation of Ports', 'organization', ['OP'], 5)],
      [taught('Organization of Ports', 'organization', ['OP', 'Organisation of Ports'], 2)],
      [taught('OP', 'organization', [], 3)],
    );
    expect(others).toEqual([]);
    expect(body).toMatchObject({ label: 'Organisation of Ports', aliases: ['OP', 'Organization of Ports'] });
  });

  test('stay two where two have that name: the surname is each one’s where a page introduces them', () => {
    const topics = merged([taught('Adaeze Okoro', 'person', ['Okoro'])], [taught('Chidi Okoro', 'person', ['Okoro'])]);
    expect(topics.map(({ label, introduced }) => [label, introduced])).toEqual([
      ['Adaeze Okoro', ['Okoro']],
      ['Chidi Okoro', ['Okoro']],
    ]);
  });

  test('give a name of two bodies to the one that more articles name', () => {
    const topics = merged(
      [taught('Harbour Board', 'organization', ['HB'], 2)],
      [taught('Hill Bank', 'organization', ['HB'], 5)],
    );
    expect(topics.map(({ label, aliases }) => [label, aliases])).toEqual([
      ['Harbour Board', []],
      ['Hill Bank', ['HB']],
    ]);
  });

  test('say who somebody is as it was said last', () => {
    const who = (text: string, said: string) => ({ who: { text, said } });
    const [topic] = merged(
      [taught('Adaeze Okoro', 'person', [], 5, who('harbour master', '2031-01-01'))],
      [taught('Adaeze Okoro', 'person', [], 1, who('minister of ports', '2033-01-01'))],
    );
    expect(topic?.who).toEqual({ text: 'minister of ports', said: '2033-01-01' });
  });

  test('are the same in whatever order the shards come', () => {
    const label = fc.constantFrom('Ada Okoro', 'Okoro', 'Chidi Okoro', 'Harbour Board', 'HB', 'Lindwick', 'Hill Bank');
    const kind = fc.constantFrom<TopicKind>('person', 'organization', 'place', 'thing');
    const topic = fc
      .record({
        label,
        kind,
        aliases: fc.uniqueArray(label, { maxLength: 3 }),
        articles: fc.integer({ min: 1, max: 3 }),
      })
      .map((one) =>
        taught(
          one.label,
          one.kind,
          one.aliases.filter((name) => name !== one.label),
          one.articles,
          { of: one.aliases },
        ),
      );
    const shard = fc.uniqueArray(topic, { maxLength: 4, selector: (one) => one.topic.label });
    fc.assert(
      fc.property(fc.array(shard, { maxLength: 4 }), (shards) => {
        const forward = merged(...shards);
        expect(merged(...[...shards].reverse())).toEqual(forward);
        const ids = forward.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});
