import { describe, expect, test } from 'vitest';
import type { Statements } from '../../../engine/model/statement.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { smallLibrary } from '../library.fixture.ts';
import { inventedArticle } from '../newsroom.ts';
import { createMemoryStorage } from '../storage.ts';

const { engine, topicId } = smallLibrary();
const words = ({ text, words: spans }: Statements['by'][number]) =>
  spans.map(([from, to]) => text.slice(from, to)).join(' ');

describe('what somebody said', () => {
  const { by, about, articles, total } = engine.statements({ topicId: topicId('Vance Hollow') });

  test('is found where the name or "he" is its subject, the newest first and the same once', () => {
    expect(by.map(words)).toEqual([
      'the harbour of Eastport would be dredged before winter.',
      '"We will pay every fisherman who loses his oysters," "Nobody will be left alone with it."',
    ]);
    expect(by.map(({ isDirect }) => isDirect)).toEqual([false, true]);
    expect(
      by.every(
        ({ speaker, text, by: place }) =>
          speaker === 'Vance Hollow' && /^(?:Mr\. )?Hollow|Vance Hollow$/u.test(text.slice(...place)),
      ),
    ).toBe(true);
    expect(total).toEqual({ by: 2, about: 0 });
    expect(about).toEqual([]);
    expect(new Set(articles.map(({ id }) => id))).toEqual(new Set(by.map(({ articleId }) => articleId)));
  });

  test('stands with what it names as said about that', () => {
    const answer = engine.statements({ topicId: topicId('Eastport') });
    expect(answer.by).toEqual([]);
    expect(answer.about.map(({ speaker }) => speaker)).toEqual(['Vance Hollow']);
  });

  test('comes first where it shares words with what is being read', () => {
    const text = 'Every fisherman loses oysters, says the union.';
    const { by: best } = engine.statements({ topicId: topicId('Vance Hollow'), text });
    expect(best[0]?.isDirect).toBe(true);
    expect(best[0]?.shared).toBeGreaterThan(1);
    expect(best[1]?.shared).toBe(0);
  });

  test('is kept to a time and a number', () => {
    const between: [string, string] = ['2018-01-01', '2018-12-31'];
    expect(engine.statements({ topicId: topicId('Vance Hollow'), between }).by).toHaveLength(2);
    expect(
      engine.statements({ topicId: topicId('Vance Hollow'), between: ['2019-01-01', '2019-12-31'] }).total.by,
    ).toBe(0);
    const one = engine.statements({ topicId: topicId('Vance Hollow'), limit: 1 });
    expect(one.by).toHaveLength(1);
    expect(one.total.by).toBe(2);
  });

  test('is asked of nobody who is unknown', () => {
    expect(() => engine.statements({ topicId: 'nobody' })).toThrow(RangeError);
  });
});

test('a library that is stored answers as well', async () => {
  const writer = await createLibraryWriter(createMemoryStorage());
  await writer.add(Array.from({ length: 12 }, (_, i) => inventedArticle(i)));
  const text =
    'Ragna Solvik chairs the board.\n\nRagna Solvik said Solvik Shipping would leave.\n\n"It is over," she said.';
  await writer.add([{ text, title: 'Solvik leaves', published: '2022-01-02' }]);
  await writer.settle();
  const reader = writer.reader();
  const id = reader.topics.find(({ label }) => label === 'Ragna Solvik')?.id ?? '';
  const { by } = await reader.statements({ topicId: id });
  expect(by.map((one) => one.text)).toEqual([
    'Ragna Solvik said Solvik Shipping would leave.',
    '"It is over," she said.',
  ]);
  await expect(reader.statements({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});
