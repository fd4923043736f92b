import { expect, test } from 'vitest';
import { createMemoryHandlers } from '../../entrypoints/background/memory-handlers.ts';
import { knowledge, topicNamed } from './fixture.ts';

const handlers = createMemoryHandlers({
  read: async () => knowledge,
  peek: () => knowledge,
  add: async () => knowledge,
  bring: async () => [],
  undo: async () => knowledge,
  refresh: async () => knowledge,
});

test('who said what is asked of the library', async () => {
  const { by, articles } = await handlers.whoSaid({ topicId: topicNamed('Ada Lindqvist').id });
  expect(by.map(({ text }) => text)).toEqual(['Ada Lindqvist said that Norrvik had waited for years.']);
  expect(articles.map(({ title }) => title)).toEqual(['Harbour opens']);
  await expect(handlers.whoSaid({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});

test('what differs over time is asked of the library', async () => {
  expect(await handlers.thenAndNow({ topicId: topicNamed('Norrvik').id })).toMatchObject({ things: [], total: 0 });
  await expect(handlers.thenAndNow({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});
