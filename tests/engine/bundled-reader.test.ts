import { expect, test } from 'vitest';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { buildLibrary } from '../../engine/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { inventedArticle } from './newsroom.ts';
import { createMemoryStorage } from './storage.ts';

const ARTICLES = Array.from({ length: 12 }, (_, number) => inventedArticle(number));
const bundled = createBundledReader(buildLibrary(ARTICLES));
const writer = await createLibraryWriter(createMemoryStorage());
await writer.add(ARTICLES);
await writer.settle();

/** What a library says of what is in it, by title and label. */
async function told(reader: LibraryReader) {
  const contents = (await reader.contents()).map(({ article, passages, topics }) => ({
    title: article.title,
    passages,
    topics: Object.fromEntries([...topics].map(([id, count]) => [reader.topicOf(id)?.label, count])),
  }));
  const topics = await Promise.all(
    reader.topics.map(async ({ id, label }) => ({
      label,
      spread: await reader.spreadOf(id),
      articles: (await reader.articlesNaming(id)).map(({ title }) => title),
    })),
  );
  const [first] = reader.articles().filter(({ title }) => title === ARTICLES[3]?.title);
  const text = await reader.readArticle(first?.id ?? '');
  return {
    contents: contents.sort((a, b) => (a.title < b.title ? -1 : 1)),
    topics,
    passages: text?.passages.map((passage) => passage.text),
    names: text?.mentions.map((list) => list.map(({ exact }) => exact)),
  };
}

test('a bundled library and a stored one of the same articles say the same of what is in them', async () => {
  const one = await told(bundled);
  expect(one.contents).toHaveLength(ARTICLES.length);
  expect(one.names?.flat().length).toBeGreaterThan(3);
  expect(await told(writer.reader())).toEqual(one);
});

test('an article or a topic that a library lacks is nowhere in it', async () => {
  for (const reader of [bundled, writer.reader()]) {
    expect(await reader.readArticle('nobody')).toBeUndefined();
    expect(await reader.articlesNaming('nobody')).toEqual([]);
    expect(await reader.spreadOf('nobody')).toEqual({ passages: 0, articles: 0 });
    expect(reader.topicOf('nobody')).toBeUndefined();
    await expect(reader.lookUp({ topicId: 'nobody', context: '' })).rejects.toThrow('No topic has the id "nobody"');
  }
});
