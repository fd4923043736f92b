import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { createMemoryStorage } from '../storage.ts';

const TOPICS = { topics: [{ label: 'Northern League', kind: 'organization' as const, aliases: ['League'] }] };

/** Articles of one sentence each, by day. */
const articles = (texts: Record<string, string>) =>
  Object.entries(texts).map(([published, text]) => ({ title: `News of ${published}`, published, text }));

/** What differs, each thing as its figures by day. */
function differing(texts: Record<string, string>): string[] {
  const engine = createEngine(buildLibrary(articles(texts), TOPICS));
  const id = engine.topics.find(({ label }) => label === 'Northern League')?.id ?? '';
  return engine
    .thenAndNow({ topicId: id })
    .things.map(({ said }) => said.map(({ figure, published }) => `${published} ${figure}`).join(', '));
}

describe('figures of one thing that differ', () => {
  test('stand side by side, the oldest first', () => {
    expect(
      differing({
        '2025-06-25': 'Members of the Northern League must spend 5 percent of GDP on harbours, ministers said.',
        '2017-05-25': 'Members of the Northern League spend 2 percent of gross domestic product on harbours.',
      }),
    ).toEqual(['2017-05-25 2 percent, 2025-06-25 5 percent']);
    expect(
      differing({
        '2017-05-25': 'Leaders of the 28-member Northern League alliance met in Norrvik.',
        '2018-07-11': 'The 29-member League alliance sent ships.',
        '2019-07-11': 'The 29-member League alliance sent more ships.',
        '2024-07-11': 'The 32-member League alliance has a new chief.',
      }),
    ).toEqual(['2017-05-25 28-member, 2018-07-11 29-member, 2024-07-11 32-member']);
  });

  test.each([
    [
      'the same figure',
      'The Northern League spends 2 percent of its budget on ships.',
      'The Northern League spends 2 percent of its budget on ships, too.',
    ],
    [
      'another unit',
      'The Northern League spends 2 percent of its budget on ships.',
      'The Northern League spends $2 billion of its budget on ships.',
    ],
    [
      'another thing',
      'The Northern League spends 2 percent of its budget on ships.',
      'The Northern League spends 5 percent of its budget on schools and hospitals in the north.',
    ],
    [
      'somebody else',
      'The Northern League and Norland spend 2 percent of their budget on ships.',
      'The Northern League and Ostland spend 5 percent of their budget on ships.',
    ],
    ['a body of it', 'The 28-member Northern League met.', 'The 12-member Northern League council met.'],
    ['shares', 'Two-thirds of the Northern League met.', 'One-third of the Northern League met.'],
    [
      'another time',
      'The Northern League spends 2 percent of its yearly budget on ships.',
      'The Northern League spends 5 percent of its monthly budget on ships.',
    ],
    [
      'an article without the name in the sentence',
      'The Northern League met. Harbours take 2 percent of the budget.',
      'The Northern League met. Harbours take 5 percent of the budget.',
    ],
  ])('are not found for %s', (_, one, other) => {
    expect(differing({ '2017-05-25': one, '2025-06-25': other })).toEqual([]);
  });

  test('are not found in two articles of one day', () => {
    const one = 'The Northern League spends 2 percent of its budget on ships.';
    const [first, second] = [one, one.replace('2', '5')].map((text) => ({
      title: text,
      published: '2017-05-25',
      text,
    }));
    const engine = createEngine(buildLibrary([first as { text: string }, second as { text: string }], TOPICS));
    expect(engine.thenAndNow({ topicId: engine.topics[0]?.id ?? '' }).total).toBe(0);
  });
});

test('a library that is stored answers as well, and nobody unknown is asked about', async () => {
  const writer = await createLibraryWriter(createMemoryStorage(), { curated: TOPICS });
  await writer.add(
    articles({
      '2017-05-25': 'The 28-member Northern League met.',
      '2018-05-25': 'The 29-member Northern League met.',
    }),
  );
  await writer.settle();
  const reader = writer.reader();
  const id = reader.topics.find(({ label }) => label === 'Northern League')?.id ?? '';
  const { things, articles: shown, total } = await reader.thenAndNow({ topicId: id });
  expect(things.map(({ said }) => said.map(({ figure, text, at }) => [figure, text.slice(...at)]))).toEqual([
    [
      ['28-member', '28-member'],
      ['29-member', '29-member'],
    ],
  ]);
  expect(shown).toHaveLength(2);
  expect(total).toBe(1);
  await expect(reader.thenAndNow({ topicId: 'nobody' })).rejects.toThrow(RangeError);
});
