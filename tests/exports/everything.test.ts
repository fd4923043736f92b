import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../../engine/model/article.ts';
import { createLibraryWriter, type LibraryWriter } from '../../engine/writer.ts';
import { zipEverything } from '../../exports/everything.ts';
import type { Exported } from '../../exports/exported.ts';
import { jsonLine } from '../../exports/json-lines.ts';
import { createMemoryStorage } from '../engine/storage.ts';
import { bytesOf, outcomeOf } from '../sources/files/reading.ts';
import { anyLine, exported } from './samples.ts';

const LONG = 'The quay of Eastport is sinking, said Vance Hollow, who lives there. '.repeat(20);

const ARTICLES: RawArticle[] = [
  {
    title: 'Minister Vance Hollow defends harbour plan',
    publisher: 'Harbour Times',
    published: '2018-03-02',
    url: 'https://www.harbour.example/plan?id=1#top',
    credits: ['Ole Berg', 'With A. Name and B. Name'],
    text: `By Ole Berg\n\nShare this\n\nVance Hollow said the harbour of Eastport would be dredged.\n\n${LONG}\n\nThe quay (AP Photo/Jae Hong)`,
  },
  {
    title: 'R&amp;D <b>in</b> Eastport',
    publisher: 'The Observer',
    published: '2020-06-11',
    language: 'en-GB',
    text: LONG.slice(0, 600),
  },
  {
    text: 'Doctors walked out of hospitals in the north.\n\nVance Hollow called the strike irresponsible.',
    inferred: ['publisher'],
  },
];

async function library(): Promise<LibraryWriter> {
  const writer = await createLibraryWriter(createMemoryStorage());
  const { ids } = await writer.add(ARTICLES, { collection: 'Harbour', at: 1_700_000_000_000 });
  // The same text in another paper.
  await writer.add([
    { ...ARTICLES[1], publisher: 'The Evening Post', published: '2020-06-12', text: ARTICLES[1]?.text ?? '' },
  ]);
  await writer.correct(ids[0] as string, { title: 'The harbour plan', published: '2018-03-03' });
  await writer.move([ids[2] as string], 'Doctors');
  await writer.settle();
  return writer;
}

async function* out(writer: LibraryWriter): AsyncGenerator<Exported> {
  for (const { id } of writer.reader().shelved()) yield* await writer.reader().readTexts([id]);
}

async function zipOf(writer: LibraryWriter): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const count = writer.reader().shelved().length;
  const files = { 'settings.json': '{"backstory":"settings"}' };
  for await (const piece of zipEverything({ count, articles: () => out(writer), files })) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

/** All that a library has and answers, without where it is stored. */
async function contentsOf(writer: LibraryWriter) {
  const reader = writer.reader();
  const texts = await reader.readTexts(reader.shelved().map(({ id }) => id));
  const cards = await Promise.all(
    reader.topics.map(({ id }) => reader.lookUp({ topicId: id, text: 'The harbour of Eastport', at: 5, limit: 9 })),
  );
  const bare = ({ block: _, ...article }: Record<string, unknown>) => article;
  const searches = await Promise.all(
    ['harbour', 'doctors strike', '"quay of Eastport"'].map((words) => reader.search(words, 9)),
  );
  return JSON.parse(
    JSON.stringify({ texts, topics: reader.topics, cards, searches }, (_, value) =>
      value !== null && typeof value === 'object' && 'block' in value ? bare(value) : value,
    ),
  ) as Record<string, unknown>;
}

describe('everything', () => {
  test('comes back the same on an empty profile: articles, texts, names, cards, searches', async () => {
    const first = await library();
    const zip = await zipOf(first);
    const { articles, links, problems } = await outcomeOf(zip);
    expect([articles.length, links, problems]).toEqual([3, [], []]);
    const second = await createLibraryWriter(createMemoryStorage());
    expect(await second.add(articles, { at: 5, collection: 'Elsewhere' })).toMatchObject({ added: 3, known: 0 });
    await second.settle();
    const [before, after] = [await contentsOf(first), await contentsOf(second)];
    expect(after).toEqual(before);
    const { texts } = before as { texts: { article: Record<string, unknown>; passages: unknown[] }[] };
    expect(texts.map(({ article }) => article.collection).sort()).toEqual(['Doctors', 'Harbour', 'Harbour']);
    expect(texts.find(({ article }) => article.title === 'The harbour plan')?.article).toMatchObject({
      corrected: ['title', 'published'],
      asRead: { title: 'Minister Vance Hollow defends harbour plan', published: '2018-03-02' },
      added: 1_700_000_000_000,
    });
    expect(texts.flatMap(({ article }) => article.also ?? [])).toHaveLength(1);
    const lines = async (writer: LibraryWriter) => strFromU8(unzipSync(await zipOf(writer))['library.jsonl']!);
    expect(await lines(second)).toBe(await lines(first));
  });

  test('taken in again it adds nothing', async () => {
    const writer = await library();
    const { articles } = await outcomeOf(await zipOf(writer));
    const before = await contentsOf(writer);
    expect(await writer.add(articles)).toMatchObject({ added: 0, known: 3, fresh: [] });
    expect(await contentsOf(writer)).toEqual(before);
  });

  test('is a zip with the library, a Markdown file an article in a folder of its year, and the other files', async () => {
    const files = unzipSync(await zipOf(await library()));
    const names = Object.keys(files).sort();
    expect(names.map((name) => name.replace(/-\w+\.md$/u, '.md'))).toEqual([
      'articles/2018/2018-03-03-the-harbour-plan.md',
      'articles/2020/2020-06-11-r-amp-d-b-in-b-eastport.md',
      'articles/undated/doctors-walked-out-of-hospitals-in-the-north.md',
      'library.jsonl',
      'settings.json',
    ]);
    expect(strFromU8(files[names[0] as string]!)).toContain('title: "The harbour plan"');
  });

  test('stands in memory a few articles at a time', async () => {
    let alive = 0;
    let most = 0;
    async function* articles() {
      for (let i = 0; i < 3000; i++) {
        most = Math.max(most, ++alive);
        yield exported({ id: `id${i}` }, [LONG]);
        alive--;
      }
    }
    let pieces = 0;
    let largest = 0;
    for await (const piece of zipEverything({ count: 3000, articles, files: {} })) {
      pieces++;
      largest = Math.max(largest, piece.length);
    }
    expect(most).toBe(1);
    expect(pieces).toBeGreaterThan(3000);
    expect(largest).toBeLessThan(2 ** 20);
  });
});

describe('a line of library.jsonl', () => {
  test('comes back passage by passage, whatever stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLine,
        anyLine,
        fc.array(anyLine, { minLength: 1, maxLength: 5 }),
        async (title, publisher, lines) => {
          const { article, passages } = exported({ title, publisher }, lines);
          const { articles } = await outcomeOf(jsonLine({ article, passages }) + jsonLine({ article, passages }));
          expect(articles).toHaveLength(2);
          expect(articles[0]?.kept?.whole?.passages).toEqual(passages.map(({ text, kind }) => ({ text, kind })));
          expect(articles[0]).toMatchObject({ title, publisher, published: '2020-05-03', credits: article.credits });
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is one of many, also where an article is longer than what is looked at to see what a file is', async () => {
    const long = exported({}, [LONG.repeat(80)]);
    const { articles, problems } = await outcomeOf(bytesOf(jsonLine(long) + jsonLine(exported({ id: 'other' }))));
    expect(problems).toEqual([]);
    expect(articles.map(({ kept }) => kept?.whole?.id)).toEqual(['4fzyo82mab', 'other']);
  });

  test('whose text somebody changed is read like any other text; what is of the wrong kind is not known', async () => {
    const line = JSON.parse(jsonLine(exported())) as Record<string, Record<string, unknown>>;
    const changed = { ...line, text: `${line.text}!`, url: 'javascript:alert(1)', published: 'soon', credits: 'Ole' };
    const { articles } = await outcomeOf(JSON.stringify(changed));
    expect(articles[0]).toMatchObject({ url: null, published: null, credits: [] });
    expect(articles[0]?.kept).toEqual({ added: Date.UTC(2024, 1, 2), collection: 'own' });
    const odd = {
      ...line,
      backstory: { ...line.backstory, added: 'soon', collection: 7, also: [{}, null], corrected: {}, id: {} },
    };
    expect((await outcomeOf(JSON.stringify(odd))).articles[0]?.kept).toEqual({});
  });
});
