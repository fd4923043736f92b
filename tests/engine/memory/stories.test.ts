import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { RawArticle } from '../../../engine/model/article.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { inventedArticle } from '../newsroom.ts';
import { createMemoryStorage } from '../storage.ts';

const TOPICS = {
  topics: [
    { label: 'Ada Quill', kind: 'person' as const, aliases: ['Quill'] },
    { label: 'Norrvik', kind: 'place' as const },
    { label: 'Harbour Board', kind: 'organization' as const },
  ],
};

const article = (published: string | null, title: string, text: string): RawArticle => ({ published, title, text });

/** A strike of three days; something else on the same days; the same names a month later. */
const ARTICLES = [
  article(
    '2020-03-02',
    'Harbour pilots strike in Norrvik',
    'Pilots of the Harbour Board went on strike in Norrvik, and Ada Quill urged talks about their night shifts.',
  ),
  article(
    '2020-03-03',
    'Strike of Norrvik pilots goes on',
    'The strike of pilots in Norrvik went into its second day. Ada Quill of the Harbour Board called for talks about night shifts.',
  ),
  article(
    '2020-03-05',
    'Pilots in Norrvik end strike',
    'Pilots in Norrvik ended their strike after talks with Ada Quill of the Harbour Board about night shifts.',
  ),
  article(
    '2020-03-03',
    'Painter opens show',
    'A painter opened a show of sea views in the museum of Eastport, with forty large pictures and some drawings.',
  ),
  article(
    '2020-03-04',
    'Bakers raise prices',
    'Bread will cost more in the south from next week, the bakers there said, because flour and power are dear.',
  ),
  article(
    '2020-05-04',
    'Pilots in Norrvik want shorter shifts',
    'Pilots in Norrvik asked Ada Quill of the Harbour Board for shorter night shifts, and threatened a strike.',
  ),
  article(
    null,
    'Pilots and their strike',
    'The strike of pilots in Norrvik, and the talks with Ada Quill of the Harbour Board about night shifts.',
  ),
];

/** What else a library has, so that words have a weight. */
const OTHERS = Array.from({ length: 12 }, (_, i) => inventedArticle(i));
const engineOver = (articles: readonly RawArticle[]) => createEngine(buildLibrary([...articles, ...OTHERS], TOPICS));
const titlesOf = (articles: readonly { title: string }[] | undefined) => articles?.map(({ title }) => title);
const STRIKE = ['Harbour pilots strike in Norrvik', 'Strike of Norrvik pilots goes on', 'Pilots in Norrvik end strike'];

describe('a story', () => {
  const library = buildLibrary([...ARTICLES, ...OTHERS], TOPICS);
  const engine = createEngine(library);
  const idOf = (title: string) => library.articles.find((one) => one.title === title)?.id ?? '';
  const topicId = (label: string) => library.topics.find((one) => one.label === label)?.id ?? '';

  test('is what articles of some days tell of the same, the oldest first, from each of them', () => {
    for (const title of STRIKE) expect(titlesOf(engine.storyOf(idOf(title))?.articles)).toEqual(STRIKE);
  });

  test('has the names that most of its articles have', () => {
    const story = engine.storyOf(idOf(STRIKE[0] as string));
    expect(story?.id).toBe(idOf(STRIKE[0] as string));
    expect(new Set(story?.names.map(({ label }) => label))).toEqual(new Set(['Ada Quill', 'Norrvik', 'Harbour Board']));
  });

  test('is none for what stands alone, came much later, has no day or is unknown', () => {
    for (const title of ['Painter opens show', 'Pilots in Norrvik want shorter shifts', 'Pilots and their strike'])
      expect(engine.storyOf(idOf(title))).toBeNull();
    expect(engine.storyOf('nothing')).toBeNull();
  });

  test('stands with each topic that it names', () => {
    const { stories, total } = engine.storiesOf({ topicId: topicId('Ada Quill') });
    expect(total).toBe(1);
    expect(stories.map(({ articles }) => titlesOf(articles))).toEqual([STRIKE]);
    expect(engine.storiesOf({ topicId: topicId('Ada Quill'), limit: 1 }).stories).toHaveLength(1);
    expect(() => engine.storiesOf({ topicId: 'nobody' })).toThrow(RangeError);
  });
});

test('stories do not depend on the order of the articles', () => {
  const told = (articles: readonly RawArticle[]) => {
    const engine = engineOver(articles);
    const id = engine.topics.find(({ label }) => label === 'Norrvik')?.id ?? '';
    return engine.storiesOf({ topicId: id }).stories.map(({ articles: all }) => titlesOf(all));
  };
  fc.assert(
    fc.property(fc.shuffledSubarray(ARTICLES, { minLength: ARTICLES.length }), (articles) => {
      expect(told(articles)).toEqual([STRIKE]);
    }),
    { numRuns: 8 },
  );
});

test('a library that is stored answers as well', async () => {
  const writer = await createLibraryWriter(createMemoryStorage(), { curated: TOPICS });
  const { ids } = await writer.add([...ARTICLES, ...OTHERS]);
  await writer.settle();
  const reader = writer.reader();
  expect(titlesOf((await reader.storyOf(ids[1] as string))?.articles)).toEqual(STRIKE);
  const id = reader.topics.find(({ label }) => label === 'Norrvik')?.id ?? '';
  expect((await reader.storiesOf({ topicId: id })).stories.map(({ articles }) => titlesOf(articles))).toEqual([STRIKE]);
  await writer.remove([ids[1] as string]);
  expect(titlesOf((await writer.reader().storyOf(ids[0] as string))?.articles)).toEqual([STRIKE[0], STRIKE[2]]);
});
