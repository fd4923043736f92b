import fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { RawArticle } from '../../engine/model/article.ts';
import { createLibraryWriter, type LibraryWriter } from '../../engine/writer.ts';
import { zipEverything } from '../../exports/everything.ts';
import type { Exported } from '../../exports/exported.ts';
import { jsonLine } from '../../exports/json-lines.ts';
import { filesBeside } from '../../sources/files/backstory.ts';
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
  await writer.star([ids[1] as string, ids[2] as string], true);
  await writer.star([ids[2] as string], false);
  await writer.add([{ title: 'Only read', text: LONG.slice(0, 900) }], { at: 1_700_000_000_000, remembers: true });
  await writer.add([{ title: 'Only a part', text: LONG.slice(0, 750), excerpt: true }], { at: 1_700_000_000_000 });
  await writer.settle();
  return writer;
}

async function* out(writer: LibraryWriter, from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<Exported> {
  for (const { id } of writer.reader().shelved().slice(from, to)) yield* await writer.reader().readTexts([id]);
}

const LIMITS = { articles: 60_000, text: 128_000_000 };

async function zipOf(writer: LibraryWriter): Promise<Uint8Array> {
  const [zip] = await zipsOf(writer);
  return zip as Uint8Array;
}

/** All zips that a library becomes. */
async function zipsOf(writer: LibraryWriter, limits = LIMITS): Promise<Uint8Array[]> {
  const zips: Uint8Array[][] = [];
  const count = writer.reader().shelved().length;
  const files = { 'settings.json': '{"backstory":"settings"}' };
  const articles = (from: number, to: number) => out(writer, from, to);
  for await (const { zip, bytes } of zipEverything({ count, articles, files }, limits)) {
    const pieces = zips[zip - 1] ?? [];
    pieces.push(bytes);
    zips[zip - 1] = pieces;
  }
  return zips.map((pieces) => new Uint8Array(Buffer.concat(pieces)));
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
    expect([articles.length, links, problems]).toEqual([5, [], []]);
    const second = await createLibraryWriter(createMemoryStorage());
    expect(await second.add(articles, { at: 5, collection: 'Elsewhere' })).toMatchObject({ added: 5, known: 0 });
    await second.settle();
    const [before, after] = [await contentsOf(first), await contentsOf(second)];
    expect(after).toEqual(before);
    const { texts } = before as { texts: { article: Record<string, unknown>; passages: unknown[] }[] };
    expect(texts.map(({ article }) => article.collection).sort()).toEqual([
      'Doctors',
      'Harbour',
      'Harbour',
      'own',
      'own',
    ]);
    const titled = (title: string) => texts.find(({ article }) => article.title === title)?.article;
    expect(titled('Only read')).toMatchObject({ remembered: 1_700_000_000_000 });
    expect(titled('Only a part')).toMatchObject({ excerpt: true });
    expect(titled('The harbour plan')).toMatchObject({
      corrected: ['title', 'published'],
      asRead: { title: 'Minister Vance Hollow defends harbour plan', published: '2018-03-02' },
      added: 1_700_000_000_000,
    });
    expect(texts.flatMap(({ article }) => article.also ?? [])).toHaveLength(1);
    expect(texts.filter(({ article }) => article.starred).map(({ article }) => article.title)).toEqual([
      'R&amp;D <b>in</b> Eastport',
    ]);
    const lines = async (writer: LibraryWriter) => strFromU8(unzipSync(await zipOf(writer))['library.jsonl']!);
    expect(await lines(second)).toBe(await lines(first));
  });

  test('comes back the same with the reader’s changes of topics, and with what is switched off', async () => {
    const change = async (writer: LibraryWriter) => {
      const [topic] = writer.reader().topics.filter(({ label }) => label === 'Vance Hollow');
      await writer.edit([{ type: 'rename', topicId: topic?.id as string, label: 'The minister' }]);
      await writer.show('Doctors', false);
    };
    const first = await library();
    await change(first);
    await first.settle();
    const second = await createLibraryWriter(createMemoryStorage());
    // As the page does it: the changes come before the names of all articles are learned.
    const { articles } = await outcomeOf(await zipOf(first));
    await second.add(articles);
    await second.edit(first.reader().edits());
    for (const hidden of first.reader().hiddenCollections()) await second.show(hidden, false);
    await second.settle();
    expect(second.reader().topics.map(({ label }) => label)).toContain('The minister');
    expect(await contentsOf(second)).toEqual(await contentsOf(first));
  });

  test('is several zips where one would be too large, each whole by itself, and all of them are the library', async () => {
    const first = await library();
    for (const limits of [
      { articles: 2, text: 1e9 },
      { articles: 9, text: 100 },
    ]) {
      const zips = await zipsOf(first, limits);
      expect(zips).toHaveLength(limits.articles === 2 ? 3 : 5);
      expect(zips.map((zip) => 'settings.json' in unzipSync(zip))).toEqual(zips.map((_, i) => i === 0));
      const second = await createLibraryWriter(createMemoryStorage());
      for (const zip of zips) await second.add((await outcomeOf(zip)).articles);
      await second.settle();
      expect(await contentsOf(second)).toEqual(await contentsOf(first));
    }
    const empty = await createLibraryWriter(createMemoryStorage());
    expect(await zipsOf(empty)).toHaveLength(1);
  });

  test('tells what goes with the articles, and of another zip nothing', async () => {
    expect(filesBeside(await zipOf(await library()))).toEqual({ 'settings.json': '{"backstory":"settings"}' });
    expect(filesBeside(zipSync({ 'settings.json': bytesOf('{}'), 'a.txt': bytesOf('One.') }))).toEqual({});
    expect(filesBeside(bytesOf('PK, but no zip'))).toEqual({});
    expect(filesBeside((await zipOf(await library())).subarray(0, 40))).toEqual({});
  });

  test('taken in again it adds nothing', async () => {
    const writer = await library();
    const { articles } = await outcomeOf(await zipOf(writer));
    const before = await contentsOf(writer);
    expect(await writer.add(articles)).toMatchObject({ added: 0, known: 5, fresh: [], saved: [] });
    expect(await contentsOf(writer)).toEqual(before);
  });

  test('is a zip with the library, a Markdown file an article in a folder of its year, and the other files', async () => {
    const files = unzipSync(await zipOf(await library()));
    const names = Object.keys(files).sort();
    expect(names.map((name) => name.replace(/-\w+\.md$/u, '.md'))).toEqual([
      'articles/2018/2018-03-03-the-harbour-plan.md',
      'articles/2020/2020-06-11-r-amp-d-b-in-b-eastport.md',
      'articles/undated/doctors-walked-out-of-hospitals-in-the-north.md',
      'articles/undated/only-a-part.md',
      'articles/undated/only-read.md',
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
    for await (const { bytes } of zipEverything({ count: 3000, articles, files: {} })) {
      pieces++;
      largest = Math.max(largest, bytes.length);
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
