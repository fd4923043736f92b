import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../engine/engine.ts';
import { buildLibrary } from '../../../engine/library.ts';
import type { RawArticle } from '../../../engine/model/article.ts';
import { createLibraryWriter } from '../../../engine/writer.ts';
import { inventedArticle } from '../newsroom.ts';
import { createMemoryStorage } from '../storage.ts';

const QUAY =
  'The quay of Norrvik sank by 12 centimetres last winter, and engineers fear that the fish market may have to move inland.';
const BOATS = 'Forty boats were tied up along the old wall when the pumps failed, and nobody had been told about it.';

const printed = (published: string | null, publisher: string, text: string, url?: string): RawArticle => ({
  title: `${publisher} of ${published}`,
  publisher,
  published,
  url,
  text: `${text}\n\nOther matters of ${publisher} on that day follow here for whoever wants to read about them.`,
});

const ARTICLES = [
  printed('2020-03-05', 'Evening Post', QUAY, 'https://post.example/quay'),
  printed('2020-03-02', 'The Courier', `${QUAY} ${BOATS}`, 'https://courier.example/quay'),
  printed('2020-04-01', 'The Herald', QUAY.replace('12', '15')),
  ...Array.from({ length: 12 }, (_, i) => inventedArticle(i)),
];

const engine = createEngine(buildLibrary(ARTICLES));
const papers = (texts: string[], url?: string) =>
  engine
    .readBefore({ texts, ...(url ? { url } : {}) })
    .map(({ text, printed: all }) => [
      text,
      ...all.map(({ publisher, isExact }) => `${publisher}${isExact ? '' : ' nearly'}`),
    ]);

describe('what was read before', () => {
  test('is told with who printed it, the first first', () => {
    expect(papers(['Something that nobody has ever printed anywhere, about quays and boats and pumps.', QUAY])).toEqual(
      [[1, 'The Courier nearly', 'Evening Post']],
    );
  });

  test('is found where some words differ, and where signs do', () => {
    expect(papers([QUAY.replace('engineers fear', 'some engineers now fear')])).toEqual([
      [0, 'The Courier nearly', 'Evening Post nearly'],
    ]);
    expect(papers([`“${QUAY.toUpperCase()}”`])).toEqual([[0, 'The Courier nearly', 'Evening Post']]);
  });

  test.each([
    ['another figure', QUAY.replace('12', '19')],
    ['the same of somebody else', QUAY.replace('Norrvik', 'Sandhaven')],
    [
      'half of it',
      'The quay of Norrvik sank by 12 centimetres, which is more than anybody in the council had thought possible.',
    ],
    ['a few words', 'The quay of Norrvik sank.'],
    ['nothing', ''],
  ])('is not told of %s', (_, text) => {
    expect(papers([text])).toEqual([]);
  });

  test('leaves out what was saved from the page itself', () => {
    expect(papers([QUAY], 'https://post.example/quay#top')).toEqual([[0, 'The Courier nearly']]);
  });

  test('leaves out what one paper prints again and again', () => {
    const formula =
      'The following offerings were filed with the commission of Norrvik by the companies that are named below:';
    const days = ['2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04'];
    const over = (count: number) =>
      createEngine(
        buildLibrary([
          ...ARTICLES,
          ...days.slice(0, count).map((day) => printed(day, 'The Wire', `${formula}\n\nOn ${day} it was another one.`)),
        ]),
      );
    expect(over(2).readBefore({ texts: [formula] })[0]?.printed).toHaveLength(2);
    expect(over(4).readBefore({ texts: [formula] })).toEqual([]);
  });
});

test('any texts are looked for, and each is told once at most, in order', () => {
  const part = fc.oneof(fc.constantFrom(...QUAY.split(' ')), fc.string({ maxLength: 6 }));
  fc.assert(
    fc.property(
      fc.array(
        fc.array(part, { maxLength: 24 }).map((words) => words.join(' ')),
        { maxLength: 6 },
      ),
      (texts) => {
        const found = engine.readBefore({ texts }).map(({ text }) => text);
        expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
        expect(found.every((text) => text < texts.length)).toBe(true);
      },
    ),
    { numRuns: 50 },
  );
});

test('a library that is stored answers as well, and not of what was removed', async () => {
  const writer = await createLibraryWriter(createMemoryStorage());
  const { ids } = await writer.add(ARTICLES);
  await writer.settle();
  const told = async () =>
    (await writer.reader().readBefore({ texts: [QUAY] })).flatMap((one) =>
      one.printed.map(({ publisher }) => publisher),
    );
  expect(await told()).toEqual(['The Courier', 'Evening Post']);
  await writer.remove([ids[1] as string]);
  expect(await told()).toEqual(['Evening Post']);
});
