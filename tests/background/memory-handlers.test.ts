import { describe, expect, test } from 'vitest';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import { createMemoryHandlers } from '../../entrypoints/background/memory-handlers.ts';
import type { TabReading } from '../../entrypoints/background/read-tab.ts';
import { NO_SIGNS } from '../../sources/page/page-signs.ts';
import type { PageReading } from '../../sources/page/reading.ts';
import { articleTitled, knowledge, topicNamed } from './fixture.ts';

/** The answers, over a tab that is read so. */
const handlersOver = (reading: TabReading) =>
  createMemoryHandlers({
    knowledge: { read: async () => knowledge },
    leave: () => undefined,
    shownLog: { forget: async () => undefined },
    showMargin: async () => 0,
    countMargin: async () => 0,
    readTab: async () => reading,
  });
const handlers = handlersOver({ state: 'none', reason: 'barred' });

test('who said what is asked of the library', async () => {
  const { by, articles } = await handlers.whoSaid({ topicId: topicNamed('Ada Lindqvist').id });
  expect(by.map(({ text }) => text)).toEqual(['Ada Lindqvist said that Norrvik had waited for years.']);
  expect(articles.map(({ title }) => title)).toEqual(['Harbour opens']);
  await expect(handlers.whoSaid({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});

test('what was said about what is being read is asked of the library, by the sentence', async () => {
  const topicId = topicNamed('Ada Lindqvist').id;
  expect(await handlers.saidOnThis({ topicId, text: 'Ada Lindqvist waited for years in Norrvik.', at: 0 })).toBeNull();
  await expect(handlers.saidOnThis({ topicId: 'nobody', text: 'Nobody waited.', at: 0 })).rejects.toThrow(RangeError);
});

test('two versions are compared as the library has them, and nothing with what it has not', async () => {
  const [before, after] = [articleTitled('Harbour opens'), articleTitled('A bridge for Norrvik')];
  const changes = await handlers.changesBetween({ before, after });
  expect(changes?.[0]).toMatchObject({ in: 'before', text: 'Harbour opens' });
  expect(await handlers.changesBetween({ before: 'gone', after })).toBeNull();
});

test('what differs over time is asked of the library', async () => {
  expect(await handlers.thenAndNow({ topicId: topicNamed('Norrvik').id })).toMatchObject({ things: [], total: 0 });
  await expect(handlers.thenAndNow({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});

test('stories are asked of the library', async () => {
  expect(await handlers.stories({ topicId: topicNamed('Norrvik').id })).toMatchObject({ stories: [], total: 0 });
  expect(await handlers.storyOf({ articleId: articleTitled('A letter') })).toBeNull();
  await expect(handlers.stories({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});

/** What else is read of a page. */
const READ = { selected: null, type: 'text/html', address: 'https://post.example/quay', signs: NO_SIGNS };

describe('what was read before', () => {
  const text =
    'The quay of Norrvik sank by 12 centimetres last winter, and engineers fear that the market may have to move inland.';
  const article = {
    title: 'The quay',
    publisher: 'Evening Post',
    published: '2020-03-02',
    byline: [],
    url: 'https://post.example/quay',
    language: 'en',
    text: `Another paragraph, which stands in no library at all but has words enough to be looked for.\n\n${text}`,
  };
  const known = {
    ...knowledge,
    reader: createBundledReader(
      buildLibrary([{ title: 'Quay', publisher: 'The Courier', published: '2020-03-01', text }]),
    ),
  };
  const ask = (reading: TabReading) =>
    createMemoryHandlers({
      knowledge: { read: async () => known },
      leave: () => undefined,
      shownLog: { forget: async () => undefined },
      showMargin: async () => 0,
      countMargin: async () => 0,
      readTab: async () => reading,
    }).readBefore({ tabId: 7 });

  test('is told of the article of a tab, paragraph by paragraph', async () => {
    const page = { state: 'article', article, isStub: false } as unknown as PageReading['page'];
    const answer = await ask({ state: 'read', reading: { ...READ, page } });
    expect(answer).toMatchObject({
      state: 'read',
      paragraphs: 2,
      found: [{ text, printed: [{ publisher: 'The Courier', isExact: true }] }],
    });
  });

  test('is not asked where nothing can be read, and it is said why', async () => {
    expect(await ask({ state: 'none', reason: 'pdf' })).toEqual({ state: 'none', reason: 'pdf' });
    const page: PageReading['page'] = { state: 'none', reason: 'list' };
    expect(await ask({ state: 'read', reading: { ...READ, page } })).toEqual({
      state: 'none',
      reason: 'list',
    });
  });
});
