import { describe, expect, test } from 'vitest';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { applyEdits, differInPassagesOnly, type LibraryEdit } from '../../engine/library/edits.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { createMemoryStorage } from './storage.ts';

// A passage that the reader said does not mean a topic, in a bundled library and in a stored one.

const articles = [
  {
    title: 'Two of a name',
    published: '2020-01-01',
    text: 'Ada Lindqvist opened the harbour of Norrvik. She waved.\n\nLindqvist is an oak in Norrvik, and no mayor.\n\nNobody else came.',
  },
  { title: 'Another day', published: '2020-02-01', text: 'Lindqvist is a street.\n\nThe quay is long.' },
];
const curated = {
  topics: [
    { label: 'Ada Lindqvist', kind: 'person' as const, aliases: ['Lindqvist'] },
    { label: 'Norrvik', kind: 'place' as const },
  ],
};

type Opened = { reader: LibraryReader; deny(edits: LibraryEdit[]): Promise<LibraryReader> };

const kinds: [string, () => Promise<Opened>][] = [
  [
    'a bundled library',
    async () => {
      const library = buildLibrary(articles, curated);
      return {
        reader: createBundledReader(library),
        deny: async (edits) => createBundledReader(applyEdits(library, edits).library),
      };
    },
  ],
  [
    'a stored library',
    async () => {
      const writer = await createLibraryWriter(createMemoryStorage(), { curated });
      await writer.add(articles);
      await writer.settle();
      const reader = writer.reader();
      await reader.refresh();
      return {
        reader,
        async deny(edits) {
          await writer.edit(edits);
          await reader.refresh();
          return reader;
        },
      };
    },
  ],
];

const all = { order: 'oldest', from: 0, count: 20 } as const;

describe.each(kinds)('in %s', (_, open) => {
  const textsOf = async (reader: LibraryReader, topicId: string) =>
    (await reader.profile({ topicId, passages: all })).shown?.snippets.map(({ text }) => text);
  const named = (reader: LibraryReader, label: string) => reader.topics.find((topic) => topic.label === label) as Topic;

  test('it is nowhere among what is known of the topic, and stays with others; taken back, all is as before', async () => {
    const { reader, deny } = await open();
    const [ada, norrvik] = [named(reader, 'Ada Lindqvist').id, named(reader, 'Norrvik').id];
    const before = await textsOf(reader, ada);
    expect(before?.filter((text) => text.includes('oak'))).toHaveLength(1);
    const { shown } = await reader.profile({ topicId: ada, passages: all });
    const oak = shown?.snippets.find(({ text }) => text.includes('oak'));
    const street = shown?.snippets.find(({ text }) => text.includes('street'));
    const { passages = [] } = (await reader.readArticle(oak?.articleId ?? '')) ?? {};
    const ordinal = passages.find(({ id }) => id === oak?.passageId)?.ordinal ?? -1;
    const other = (await reader.readArticle(street?.articleId ?? ''))?.passages.find(
      ({ id }) => id === street?.passageId,
    );
    const edits: LibraryEdit[] = [
      { type: 'deny', topicId: ada, articleId: oak?.articleId ?? '', passageId: oak?.passageId ?? '', ordinal },
      {
        type: 'deny',
        topicId: ada,
        articleId: street?.articleId ?? '',
        passageId: street?.passageId ?? '',
        ordinal: other?.ordinal ?? -1,
      },
    ];
    const edited = await deny(edits);
    expect(await textsOf(edited, ada)).toEqual(before?.filter((text) => !/oak|street/u.test(text)));
    expect((await textsOf(edited, norrvik))?.some((text) => text.includes('oak'))).toBe(true);
    expect((await edited.articlesNaming(ada)).map(({ title }) => title)).toEqual(['Two of a name']);
    expect(await edited.spreadOf(ada)).toEqual({ passages: 1, articles: 1 });
    const card = await edited.lookUp({ topicId: ada, text: 'An oak named Lindqvist stood there.', at: [13, 22] });
    expect(card.snippets.every(({ text }) => !/oak|street/u.test(text))).toBe(true);
    const beside = (await edited.profile({ topicId: norrvik, names: 9 })).names;
    expect(beside?.find(({ topic }) => topic.id === ada)?.passages).toBe(1);
    expect(await textsOf(await deny([]), ada)).toEqual(before);
  });
});

test('a stored library that knew all names knows them still when a passage was denied', async () => {
  const writer = await createLibraryWriter(createMemoryStorage(), { curated });
  const { ids } = await writer.add(articles);
  await writer.settle();
  const reader = writer.reader();
  await reader.refresh();
  const topicId = reader.topics[0]?.id ?? '';
  await writer.edit([{ type: 'deny', topicId, articleId: ids[0] ?? '', passageId: 'p', ordinal: 1 }]);
  await reader.refresh();
  expect(reader.isSettled()).toBe(true);
  await writer.edit([{ type: 'rename', topicId, label: 'The mayor' }]);
  await reader.refresh();
  expect(reader.isSettled()).toBe(false);
});

test('changes of passages are told from changes of names; the same changes are neither', () => {
  const deny: LibraryEdit = { type: 'deny', topicId: 't', articleId: 'a', passageId: 'p', ordinal: 1 };
  const rename: LibraryEdit = { type: 'rename', topicId: 't', label: 'The mayor' };
  expect(differInPassagesOnly([], [deny])).toBe(true);
  expect(differInPassagesOnly([rename, deny], [rename])).toBe(true);
  expect(differInPassagesOnly([], [rename, deny])).toBe(false);
  expect(differInPassagesOnly([rename], [rename])).toBe(false);
});
