import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { TopicKind } from '../../../engine/model/topic.ts';
import { givenNamesOf } from '../../../engine/names/given-names.ts';

const topic = (label: string, aliases: string[] = [], kind: TopicKind = 'person') => ({ id: '', label, kind, aliases });

describe('the given names of a topic', () => {
  test('are the words before the last in all its names', () => {
    expect([...givenNamesOf(topic('Jorge Luis Borges', ['Georgie Borges', 'Borges'])).names]).toEqual([
      'jorge',
      'luis',
      'georgie',
    ]);
  });

  test('are none where it is no person', () => {
    expect(givenNamesOf(topic('Anna Creek', [], 'place'))).toEqual({ names: new Set(), female: false });
  });

  test.each(['Jennifer Holm', 'Françoise Vidal', 'Anna Holm', 'Margaret Burns', 'Naomi Reyes'])(
    "%s: a woman's",
    (name) => expect(givenNamesOf(topic(name)).female).toBe(true),
  );

  // Those of the last two are women's in another language.
  test.each(['Peter Holm', 'Joshua Burns', 'Nikola Ilic', 'Anna', 'Daniele Conti', 'Valery Orlov'])(
    "%s: not known as a woman's",
    (name) => expect(givenNamesOf(topic(name)).female).toBe(false),
  );
});

test("a woman's title is hers, and names somebody else before a man's surname", () => {
  const text = 'Minister Jennifer Lindqvist spoke in Oslo. Minister Peter Brandvold listened to Lindqvist and left.';
  const engine = createEngine(buildLibrary([{ text }]));
  const found = (page: string) => engine.findMentions([page])[0]?.map(({ exact }) => exact);
  expect(found('On Monday Ms. Lindqvist resigned.')).toEqual(['Lindqvist']);
  expect(found('On Monday Ms. Brandvold resigned.')).toEqual([]);
});
