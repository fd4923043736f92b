import { describe, expect, test } from 'vitest';
import { createBundledReader } from '../../../engine/bundled-reader.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { RawArticle } from '../../../engine/model/article.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import type { CuratedTopics } from '../../../engine/model/topic.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { createMemoryStorage } from '../storage.ts';

const ARTICLES: RawArticle[] = [
  {
    title: 'Harbour opens',
    publisher: 'The Courier',
    published: '2018-03-01',
    text: 'Mayor Ada Lindqvist opened the harbour of Norrvik.\n\nAda Lindqvist said that Norrvik had waited for years.',
  },
  {
    title: 'A bridge for Norrvik',
    publisher: 'The Courier',
    published: '2019-05-02',
    text: 'Norrvik gets a bridge.\n\nAda Lindqvist praised the engineer Karim Haddad for his drawings.',
  },
  {
    title: 'Engineer leaves',
    publisher: 'Evening Post',
    published: '2020-06-03',
    text: 'The engineer Karim Haddad leaves the city.\n\nAda Lindqvist looks for another one, and Norrvik waits.',
  },
  { title: 'A letter', text: 'Nobody asked Ada Lindqvist about the ferry, a reader writes.' },
];
const CURATED: CuratedTopics = {
  topics: [
    { label: 'Ada Lindqvist', kind: 'person', aliases: ['Lindqvist'] },
    { label: 'Karim Haddad', kind: 'person', aliases: ['Haddad'] },
    { label: 'Norrvik', kind: 'place' },
  ],
};

const bundled = createBundledReader(buildLibrary(ARTICLES, CURATED));
const idOf = (label: string, reader: LibraryReader = bundled) =>
  reader.topics.find((topic) => topic.label === label)?.id ?? `no topic ${label}`;
const ada = { topicId: idOf('Ada Lindqvist') };
const texts = (shown: { snippets: { text: string }[] } | undefined) => shown?.snippets.map(({ text }) => text);
const ALL = { order: 'oldest', from: 0, count: 50 } as const;

test('says how much there is, when, and in which papers', async () => {
  const profile = await bundled.profile(ada);
  expect(profile).toMatchObject({ passages: 5, articles: 4, span: ['2018-03-01', '2020-06-03'], undated: 1 });
  expect(profile.papers).toEqual([
    { publisher: 'The Courier', articles: 2 },
    { publisher: 'Evening Post', articles: 1 },
    { publisher: null, articles: 1 },
  ]);
  expect(profile.periods.reduce((sum, { passages }) => sum + passages, 0)).toBe(4);
  expect([profile.shown, profile.listed, profile.names]).toEqual([undefined, undefined, undefined]);
});

describe('passages', () => {
  test('by day, either way, undated last both times', async () => {
    const oldest = texts((await bundled.profile({ ...ada, passages: ALL })).shown) ?? [];
    const newest = texts((await bundled.profile({ ...ada, passages: { ...ALL, order: 'newest' } })).shown) ?? [];
    expect(oldest.map((text) => text.slice(0, 22))).toEqual([
      'Mayor Ada Lindqvist op',
      'Ada Lindqvist said tha',
      'Ada Lindqvist praised ',
      'Ada Lindqvist looks fo',
      'Nobody asked Ada Lindq',
    ]);
    expect(newest[0]).toMatch(/^Ada Lindqvist looks/);
    expect(newest.at(-1)).toMatch(/^Nobody/);
  });

  test('a few at a time make up the whole, each once', async () => {
    for (const order of ['oldest', 'newest', 'fit'] as const) {
      const whole = texts((await bundled.profile({ ...ada, passages: { ...ALL, order } })).shown);
      const found: string[] = [];
      for (let from = 0; ; from += 2) {
        const { shown } = await bundled.profile({ ...ada, passages: { order, from, count: 2 } });
        found.push(...(texts(shown) ?? []));
        if (!shown?.isMore) break;
      }
      expect(found, order).toEqual(whole);
      expect(found).toHaveLength(5);
    }
  });

  test('with words are those that have all of them, in any form or begun, and the nearest stands first', async () => {
    const ask = async (words: string) => texts((await bundled.profile({ ...ada, words, passages: ALL })).shown);
    expect(await ask('drawing')).toEqual([expect.stringMatching(/^Ada Lindqvist praised/)]);
    expect(await ask('wait ye')).toEqual([expect.stringMatching(/^Ada Lindqvist said/)]);
    expect(await ask('wait drawing')).toEqual([]);
    expect(await ask(' … ')).toHaveLength(5);
    const { shown } = await bundled.profile({ ...ada, words: 'norrvik', passages: { ...ALL, order: 'fit' } });
    expect(shown?.total).toBe(3);
  });

  test('are narrowed to days, a paper, none known, and another name', async () => {
    const total = async (filter: object) => (await bundled.profile({ ...ada, ...filter, passages: ALL })).shown?.total;
    expect(await total({ between: ['2018-03-01', '2019-05-02'] })).toBe(3);
    expect(await total({ paper: 'Evening Post' })).toBe(1);
    expect(await total({ paper: '' })).toBe(1);
    expect(await total({ beside: idOf('Karim Haddad') })).toBe(1);
    expect(await total({ paper: 'The Courier', between: ['2019-01-01', '2019-12-31'], words: 'engineer' })).toBe(1);
  });
});

test('articles come newest first, with their passages counted, a few at a time', async () => {
  const { listed } = await bundled.profile({ ...ada, articles: { from: 0, count: 3 } });
  expect(listed?.total).toBe(4);
  expect(listed?.rows.map(({ article, passages }) => [article.title, passages])).toEqual([
    ['Engineer leaves', 1],
    ['A bridge for Norrvik', 1],
    ['Harbour opens', 2],
  ]);
  const rest = await bundled.profile({ ...ada, articles: { from: 3, count: 3 } });
  expect(rest.listed?.rows.map(({ article }) => article.title)).toEqual(['A letter']);
});

test('those named with it come most often first, with the days of that', async () => {
  const { names } = await bundled.profile({ ...ada, names: 5 });
  expect(names?.map(({ topic, passages, span }) => [topic.label, passages, span])).toEqual([
    ['Norrvik', 3, ['2018-03-01', '2020-06-03']],
    ['Karim Haddad', 1, ['2019-05-02', '2019-05-02']],
  ]);
  expect((await bundled.profile({ ...ada, names: 1 })).names).toHaveLength(1);
});

test('an id that no topic has is an error that says so', async () => {
  await expect(bundled.profile({ topicId: 'nobody' })).rejects.toThrow(/No topic has the id "nobody"/);
});

test('a stored library in several segments answers as one that is in memory', async () => {
  const writer = await createLibraryWriter(createMemoryStorage(), { curated: CURATED });
  for (const article of ARTICLES) await writer.add([article]);
  const reader = writer.reader();
  const parts = { passages: ALL, articles: { from: 0, count: 9 }, names: 9 };
  const plain = async (from: LibraryReader) => {
    const {
      shown,
      listed,
      names,
      topic: _,
      ...rest
    } = await from.profile({
      topicId: idOf('Ada Lindqvist', from),
      ...parts,
    });
    return {
      ...rest,
      texts: texts(shown),
      titles: listed?.rows.map(({ article }) => article.title),
      names: names?.map(({ topic, ...about }) => ({ ...about, label: topic.label })),
    };
  };
  expect(await plain(reader)).toEqual(await plain(bundled));
  await writer.settle();
  expect(await plain(reader)).toEqual(await plain(bundled));
  await writer.remove([reader.articles().find(({ title }) => title === 'Engineer leaves')?.id ?? '']);
  const { names, articles } = await reader.profile({ topicId: idOf('Ada Lindqvist', reader), names: 9 });
  expect([articles, names?.map(({ topic, passages }) => [topic.label, passages])]).toEqual([
    3,
    [
      ['Norrvik', 2],
      ['Karim Haddad', 1],
    ],
  ]);
});
