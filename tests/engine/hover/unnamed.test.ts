import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';

const LIBRARY = buildLibrary(
  [
    {
      title: 'League chief warns of delays',
      published: '2020-01-06',
      text: [
        'Northern League Secretary-General Peter Varga opened the harbour on Monday.',
        'But he noted that the viaduct had collapsed in the storm.',
        'The secretary-general was also asked about the budget of the ferries.',
        'Norwegian engineers were praised for the lighthouse. They had come from the north.',
      ].join('\n\n'),
    },
    {
      title: 'Norway sends engineers',
      published: '2021-01-06',
      text: 'Engineers from Norway came to the islands to mend what had been broken.\n\nNobody spoke of Peter Varga.',
    },
  ],
  {
    topics: [
      { label: 'Peter Varga', kind: 'person', aliases: ['Varga'] },
      { label: 'Norway', kind: 'place' },
    ],
  },
);
const engine = createEngine(LIBRARY);
const idOf = (label: string) => LIBRARY.topics.find((topic) => topic.label === label)?.id ?? '';
const cardOf = (label: string, context: string) => engine.lookUp({ topicId: idOf(label), context, limit: 50 });

describe('passages that mean a topic and do not name it', () => {
  test('are on its card, and say who is meant', () => {
    const { snippets } = cardOf('Peter Varga', 'The viaduct collapsed in the storm, Varga said.');
    const [first] = snippets;
    expect(first?.text).toBe('But he [Varga] noted that the viaduct had collapsed in the storm.');
    expect(first?.marks.map((span) => first.text.slice(...span))).toEqual(['Varga']);
    expect(first?.added?.map((span) => first.text.slice(...span))).toEqual([' [Varga]']);
  });

  test('count, and none is shown twice', () => {
    const { snippets, total } = cardOf('Peter Varga', '');
    expect(total).toBe(snippets.length);
    expect(new Set(snippets.map(({ passageId }) => passageId)).size).toBe(total);
    expect(snippets.map(({ text }) => text)).toContain(
      'The secretary-general [Varga] was also asked about the budget of the ferries.',
    );
  });

  test('stand behind those that name it, all else being equal', () => {
    const texts = cardOf('Peter Varga', 'Varga left.').snippets.map(({ text }) => text);
    const at = (part: string) => texts.findIndex((text) => text.includes(part));
    expect(at('opened the harbour')).toBeLessThan(at('budget of the ferries'));
  });

  test('of a country have the words for its people and things, marked as they stand', () => {
    const { snippets } = cardOf('Norway', 'Who built the lighthouse? Norway did.');
    const found = snippets.find(({ text }) => text.includes('lighthouse'));
    expect(found?.text).toMatch(/^Norwegian engineers were praised/u);
    expect(found?.marks.map((span) => found.text.slice(...span))).toEqual(['Norwegian']);
  });

  test('are left out like others where their article is the one being read', () => {
    const page = { title: 'League chief warns of delays', published: '2020-01-06' };
    const text = 'Northern League Secretary-General Peter Varga opened the harbour on Monday.';
    const card = engine.lookUp({ topicId: idOf('Peter Varga'), text, at: [34, 45], page, limit: 50 });
    expect(card.snippets.map((snippet) => snippet.text)).toEqual(['Nobody spoke of Peter Varga.']);
    expect(card.total).toBe(1);
  });

  test('are none in a library made before that was known', () => {
    const { references: _, ...old } = LIBRARY;
    const card = createEngine(old).lookUp({ topicId: idOf('Peter Varga'), context: '', limit: 50 });
    expect(card.snippets.map(({ text }) => text).join(' ')).not.toContain('viaduct');
  });
});
