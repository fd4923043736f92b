import { describe, expect, test } from 'vitest';
import { createBundledReader } from '../../../engine/bundled-reader.ts';
import { createEngine } from '../../../engine/engine.ts';
import { applyEdits, editTopics, type LibraryEdit } from '../../../engine/library/edits.ts';
import { originOf } from '../../../engine/library/name-origin.ts';
import { splitId } from '../../../engine/library/split-id.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { Library } from '../../../engine/model/library.ts';
import type { Topic } from '../../../engine/model/topic.ts';

const library: Library = buildLibrary(
  [
    {
      title: 'One',
      text: 'Ada Lindqvist opened the harbour of Norrvik.\n\nLindqvist thanked Karim Haddad.\n\nThe mayor of Norrvik waved.',
    },
  ],
  {
    topics: [
      { label: 'Ada Lindqvist', kind: 'person', aliases: ['Lindqvist'] },
      { label: 'Karim Haddad', kind: 'person' },
      { label: 'Norrvik', kind: 'place' },
    ],
  },
);
const idOf = (label: string) => library.topics.find((topic) => topic.label === label)?.id ?? '';
const ada = idOf('Ada Lindqvist');
const karim = idOf('Karim Haddad');
const norrvik = idOf('Norrvik');
const exactOf = (of: Library, topicId: string) =>
  (of.postings[topicId] ?? []).map(({ passageId, start, end }) =>
    of.passages.find(({ id }) => id === passageId)?.text.slice(start, end),
  );
const foundIn = (of: Library, text: string) =>
  createEngine(of)
    .findMentions([text])[0]
    ?.map(({ topicId, exact }) => [topicId, exact]);

describe('a renamed topic', () => {
  const { library: edited, applied } = applyEdits(library, [{ type: 'rename', topicId: ada, label: 'The mayor' }]);

  test('has its new name, the old ones as aliases, and the same id', () => {
    expect(applied).toEqual([true]);
    expect(edited.topics.find(({ id }) => id === ada)).toMatchObject({
      label: 'The mayor',
      aliases: ['Ada Lindqvist', 'Lindqvist'],
    });
  });

  test('is still found under its old names, and typed under its new one', () => {
    expect(foundIn(edited, 'Ada Lindqvist came.')).toEqual([[ada, 'Ada Lindqvist']]);
    expect(createEngine(edited).search('the mayor').topics[0]?.id).toBe(ada);
  });
});

describe('a topic merged into another', () => {
  const { library: edited } = applyEdits(library, [{ type: 'merge', topicId: karim, intoId: ada }]);

  test('is gone, and its names lead to the other', () => {
    expect(edited.topics.map(({ id }) => id)).not.toContain(karim);
    expect(foundIn(edited, 'Karim Haddad came.')).toEqual([[ada, 'Karim Haddad']]);
  });

  test('brings its passages along, in the order of the text', () => {
    expect(exactOf(edited, ada)).toEqual(['Ada Lindqvist', 'Lindqvist', 'Karim Haddad']);
    expect(createEngine(edited).lookUp({ topicId: ada, context: '' }).total).toBe(2);
  });
});

describe('a blocked name', () => {
  test('leads nowhere, and takes its passages along', () => {
    const { library: edited } = applyEdits(library, [{ type: 'block', topicId: ada, alias: 'Lindqvist' }]);
    expect(exactOf(edited, ada)).toEqual(['Ada Lindqvist']);
    expect(edited.topics.find(({ id }) => id === ada)?.aliases).toEqual([]);
  });

  test('that is the label lets the next name take its place', () => {
    const { library: edited } = applyEdits(library, [{ type: 'block', topicId: ada, alias: 'Ada Lindqvist' }]);
    expect(edited.topics.find(({ id }) => id === ada)?.label).toBe('Lindqvist');
  });

  test('that is the only one takes the topic along', () => {
    const { library: edited } = applyEdits(library, [{ type: 'block', topicId: norrvik, alias: 'Norrvik' }]);
    expect(edited.topics.map(({ id }) => id)).not.toContain(norrvik);
    expect(foundIn(edited, 'Norrvik waits.')).toEqual([]);
  });
});

describe('where names come from', () => {
  const originsOf = (edits: LibraryEdit[], topicId = ada) => {
    const topic = applyEdits(library, edits).library.topics.find(({ id }) => id === topicId) as Topic;
    return Object.fromEntries([topic.label, ...topic.aliases].map((name) => [name, originOf(topic, name)]));
  };

  test('a new name is the reader’s, and those that were there stay what they were', () => {
    expect(originsOf([{ type: 'rename', topicId: ada, label: 'The mayor' }])).toEqual({
      'The mayor': 'reader',
      'Ada Lindqvist': 'hand-made',
      Lindqvist: 'hand-made',
    });
  });

  test('a name that the topic had is the reader’s once the reader chose it', () => {
    expect(originsOf([{ type: 'rename', topicId: ada, label: 'Lindqvist' }])).toEqual({
      Lindqvist: 'reader',
      'Ada Lindqvist': 'hand-made',
    });
  });

  test('names that a merge brings are the reader’s', () => {
    expect(originsOf([{ type: 'merge', topicId: karim, intoId: ada }])).toEqual({
      'Ada Lindqvist': 'hand-made',
      Lindqvist: 'hand-made',
      'Karim Haddad': 'reader',
    });
  });

  test('nothing is kept of a name that is blocked', () => {
    const { library: edited } = applyEdits(library, [
      { type: 'rename', topicId: ada, label: 'The mayor' },
      { type: 'block', topicId: ada, alias: 'The mayor' },
    ]);
    expect(edited.topics.find(({ id }) => id === ada)?.origins).toEqual({
      'Ada Lindqvist': 'hand-made',
      Lindqvist: 'hand-made',
    });
  });

  test.each(['constructor', '__proto__', 'toString'])(
    'a name that objects have of their own is a name: %s',
    (label) => {
      const before = library.topics.find(({ id }) => id === norrvik) as Topic;
      expect(originOf(before, label)).toBe('derived');
      const { library: edited } = applyEdits(library, [{ type: 'rename', topicId: norrvik, label }]);
      const after = JSON.parse(JSON.stringify(edited)).topics.find(({ id }: Topic) => id === norrvik) as Topic;
      expect(originOf(after, label)).toBe('reader');
    },
  );
});

describe('changes', () => {
  test('follow one another', () => {
    const edits: LibraryEdit[] = [
      { type: 'rename', topicId: karim, label: 'The engineer' },
      { type: 'merge', topicId: karim, intoId: ada },
      { type: 'rename', topicId: ada, label: 'The two' },
    ];
    const { library: edited, applied } = applyEdits(library, edits);
    expect(applied).toEqual([true, true, true]);
    expect(edited.topics.find(({ id }) => id === ada)?.aliases).toContain('The engineer');
  });

  test.each<[string, LibraryEdit]>([
    ['of a topic that is not there', { type: 'rename', topicId: 'gone', label: 'X' }],
    ['into a topic that is not there', { type: 'merge', topicId: ada, intoId: 'gone' }],
    ['of a topic into itself', { type: 'merge', topicId: ada, intoId: ada }],
    ['of a name that the topic does not have', { type: 'block', topicId: ada, alias: 'Nobody' }],
    ['to the name it has', { type: 'rename', topicId: ada, label: 'Ada Lindqvist' }],
  ])('%s are left out and said to be', (_, edit) => {
    const { library: edited, applied } = applyEdits(library, [edit]);
    expect(applied).toEqual([false]);
    expect(edited.topics).toEqual(library.topics);
    expect(edited.postings).toEqual(library.postings);
  });

  test('leave the library handed in as it was', () => {
    const before = JSON.stringify(library);
    applyEdits(library, [
      { type: 'merge', topicId: karim, intoId: ada },
      { type: 'block', topicId: norrvik, alias: 'Norrvik' },
    ]);
    expect(JSON.stringify(library)).toBe(before);
  });
});

describe('names that are split off', () => {
  const intoId = splitId(ada, ['Lindqvist']);
  const change: LibraryEdit = { type: 'split', topicId: ada, intoId, names: ['Lindqvist'] };
  const { library: edited, applied } = applyEdits(library, [change]);

  test('are a topic of their own of the same kind, and the places where they stand are its', () => {
    expect(applied).toEqual([true]);
    expect(edited.topics.find(({ id }) => id === intoId)).toMatchObject({
      label: 'Lindqvist',
      kind: 'person',
      aliases: [],
    });
    expect(exactOf(edited, intoId)).toEqual(['Lindqvist']);
    expect(exactOf(edited, ada)).toEqual(['Ada Lindqvist']);
    expect(foundIn(edited, 'Then Lindqvist spoke.')).toEqual([[intoId, 'Lindqvist']]);
    expect(createEngine(edited).lookUp({ topicId: intoId, context: '' }).total).toBe(1);
  });

  test('can be changed further, by the id that was given', () => {
    const { library: both } = applyEdits(library, [change, { type: 'rename', topicId: intoId, label: 'Another one' }]);
    expect(both.topics.find(({ id }) => id === intoId)).toMatchObject({ label: 'Another one', aliases: ['Lindqvist'] });
  });

  test('are not split off where the topic would have none left, or does not have them', () => {
    const no = (names: string[]) => applyEdits(library, [{ ...change, names }]).applied;
    expect(no(['Ada Lindqvist', 'Lindqvist'])).toEqual([false]);
    expect(no(['Karim Haddad'])).toEqual([false]);
    expect(no([])).toEqual([false]);
    expect(applyEdits(library, [change, change]).applied).toEqual([true, false]);
  });

  test('lose what was said of the whole, and no longer ask for an introduction', () => {
    const whole: Topic = {
      id: 'x',
      label: 'Ada Lindqvist',
      kind: 'person',
      aliases: ['Lindqvist'],
      introduced: ['Lindqvist'],
      who: { text: 'mayor', said: null },
    };
    const { topics } = editTopics([whole], [{ type: 'split', topicId: 'x', intoId: 'y', names: ['Lindqvist'] }]);
    expect(topics.map(({ id, who }) => [id, who?.text])).toEqual([
      ['x', 'mayor'],
      ['y', undefined],
    ]);
    expect(topics[1]).not.toHaveProperty('introduced');
  });
});

test('the id of a merged topic leads on, through several changes', () => {
  const { library: edited, merged } = applyEdits(library, [
    { type: 'merge', topicId: karim, intoId: ada },
    { type: 'merge', topicId: ada, intoId: norrvik },
  ]);
  const reader = createBundledReader(edited, merged);
  expect(reader.topicOf(karim)?.id).toBe(norrvik);
  expect(createBundledReader(edited, { a: 'b', b: 'a' }).topicOf('a')).toBeUndefined();
});
