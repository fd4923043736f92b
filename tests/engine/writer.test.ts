import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLibrary } from '../../engine/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Mention } from '../../engine/model/mention.ts';
import { createLibraryReader } from '../../engine/reader.ts';
import { createLibraryWriter } from '../../engine/writer.ts';
import { inventedArticle } from './newsroom.ts';
import { createMemoryStorage, holds, roomOf } from './storage.ts';

const newsroom = (count: number) => Array.from({ length: count }, (_, number) => inventedArticle(number));
const PAGE = [
  'Maren Oldwick met Ilse Varga in Vienna.',
  'Fenhart said the Kestrel Council would vote on the harbour levy.',
];

/** The first mention in a text. */
function firstIn(reader: LibraryReader, text: string): Mention {
  const [mention] = reader.findMentions([text]).flat();
  if (!mention) throw new Error(`Nothing is found in "${text}"`);
  return mention;
}

/** All that a reader sees, without what may differ: where records are kept, and when an article came. */
async function seen(reader: LibraryReader) {
  const mentions = reader.findMentions(PAGE);
  const cards = await Promise.all(
    mentions.flatMap((list, i) =>
      list.map(({ topicId }) => reader.lookUp({ topicId, context: PAGE[i] as string, limit: 50 })),
    ),
  );
  const searches = await Promise.all(
    ['harbour levy', 'Oldwick', '"night trains"', 'after:2021-06'].map((words) => reader.search(words)),
  );
  const all = { topics: reader.topics, mentions, cards, searches };
  return JSON.parse(JSON.stringify(all, (key, value) => (key === 'block' || key === 'added' ? undefined : value)));
}

describe('a library that grows', () => {
  test('answers when it has settled as one that got its articles in one go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(newsroom(24), { minLength: 1 }),
        fc.array(fc.nat(23), { maxLength: 4 }),
        fc.integer({ min: 1, max: 6 }),
        async (articles, again, step) => {
          const whole = await createLibraryWriter(createMemoryStorage());
          await whole.add([...articles].sort((a, b) => (a.text < b.text ? -1 : 1)));
          await whole.settle();
          const grown = await createLibraryWriter(createMemoryStorage());
          const ids: string[] = [];
          for (let i = 0; i < articles.length; i += step)
            ids.push(...(await grown.add(articles.slice(i, i + step))).ids);
          for (const place of again) {
            const article = articles[place];
            if (!article) continue;
            await grown.remove([ids[place] as string]);
            await grown.add([article]);
          }
          await grown.settle();
          expect(await seen(grown.reader())).toEqual(await seen(whole.reader()));
        },
      ),
      { numRuns: 12 },
    );
  });

  test('finds what was added at once, by names known so far and by new ones', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    await writer.add(newsroom(6));
    await writer.settle();
    const reader = writer.reader();
    const text = 'Minister Ragna Solvik said Solvik Shipping would leave. Maren Oldwick said nothing to Solvik.';
    expect(await writer.add([{ text, title: 'Solvik leaves', published: '2022-01-02' }])).toMatchObject({
      added: 1,
      known: 0,
    });
    const mention = firstIn(reader, 'Yesterday Ragna Solvik spoke.');
    const card = await reader.lookUp({ topicId: mention.topicId, context: 'Yesterday Ragna Solvik spoke.' });
    expect(card.snippets.map((snippet) => snippet.text).join()).toContain('Solvik Shipping would leave');
    expect((await reader.search('Solvik Shipping')).total).toBe(1);
    const known = firstIn(reader, 'Maren Oldwick spoke.');
    const oldwick = await reader.lookUp({
      topicId: known.topicId,
      context: 'Oldwick said nothing to Solvik',
      limit: 50,
    });
    expect(oldwick.articles.map(({ title }) => title)).toContain('Solvik leaves');
  });

  test('takes no article twice, and knows where else it was printed', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const article = inventedArticle(1);
    await writer.add([{ ...article, url: 'https://one.example/a' }]);
    expect(
      await writer.add([article, { ...article, publisher: 'Late Post', url: 'https://two.example/b' }]),
    ).toMatchObject({
      added: 0,
      known: 2,
    });
    const [stored, ...others] = writer.reader().articles();
    expect(others).toEqual([]);
    expect(stored?.also).toContainEqual({
      title: article.title,
      publisher: 'Late Post',
      url: 'https://two.example/b',
      published: article.published,
    });
  });

  test('calls a text by its first printing, whichever came first', async () => {
    const printings = ['2021-03-04', '2021-03-02', null].map((published, i) => ({
      ...inventedArticle(1),
      title: `Title ${i}`,
      published,
    }));
    const called = await Promise.all(
      [printings, [...printings].reverse()].map(async (order) => {
        const writer = await createLibraryWriter(createMemoryStorage());
        for (const printing of order) await writer.add([printing]);
        const { title, published, also } = writer.reader().articles()[0] ?? {};
        return { title, published, also };
      }),
    );
    expect(called[0]).toMatchObject({ title: 'Title 1', published: '2021-03-02' });
    expect(called[1]).toEqual(called[0]);
  });

  test('keeps nothing of what was removed: no text at once, no word once it has settled', async () => {
    const storage = createMemoryStorage();
    const writer = await createLibraryWriter(storage);
    await writer.add(newsroom(5));
    const secret = {
      text: 'Minister Ragna Solvik told Brevik Fisheries of the quixotic zeppelin plan.',
      title: 'Zeppelins',
    };
    const { ids } = await writer.add([secret]);
    await writer.settle();
    expect(holds(storage, 'quixotic zeppelin plan')).toBe(true);
    await writer.remove(ids);
    expect(holds(storage, 'quixotic zeppelin plan')).toBe(false);
    expect(holds(storage, 'Zeppelins')).toBe(false);
    expect(writer.reader().findMentions(['Ragna Solvik spoke.'])).toEqual([[]]);
    expect((await writer.reader().search('zeppelin')).total).toBe(0);
    expect(await writer.reader().readArticle(ids[0] as string)).toBeUndefined();
    await writer.settle();
    expect(holds(storage, 'quixotic')).toBe(false);
  });

  test('gives the room back of what was removed: part of it at once, the rest once it has settled', async () => {
    const storage = createMemoryStorage();
    const writer = await createLibraryWriter(storage);
    const { ids } = await writer.add(newsroom(120));
    await writer.settle();
    const full = roomOf(storage);
    await writer.remove(ids.slice(12));
    expect(roomOf(storage)).toBeLessThan(full * 0.7);
    await writer.settle();
    // One in ten is left, beside what a library of any size needs.
    const alone = createMemoryStorage();
    const small = await createLibraryWriter(alone);
    await small.add(newsroom(12));
    await small.settle();
    expect(roomOf(storage)).toBeLessThan(roomOf(alone) * 1.1);
  });

  test('does not find names of what was removed as soon as it was added, with all of its segment', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    await writer.add(Array.from({ length: 5 }, (_, i) => inventedArticle(i)));
    await writer.settle();
    const { ids } = await writer.add([{ text: 'Minister Ragna Solvik said Solvik would leave.' }]);
    expect(writer.reader().findMentions(['Ragna Solvik left.'])[0]).toHaveLength(1);
    await writer.remove(ids);
    expect(writer.reader().findMentions(['Ragna Solvik left.'])).toEqual([[]]);
    expect(writer.reader().topics.map(({ label }) => label)).not.toContain('Ragna Solvik');
  });

  test('learns no names from articles in other languages, and finds there those that it knows', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const german = {
      language: 'de-AT',
      title: 'Hafen',
      text: 'Der Minister lobte Ragna Solvik und die Regierung. Die Regierung will den Hafen, sagte Ingo Brandt.',
    };
    await writer.add([german]);
    expect(writer.reader().topics).toEqual([]);
    await writer.add([{ language: 'en-GB', text: 'Minister Ragna Solvik said Solvik would leave.' }]);
    const check = async () => {
      const labels = writer.reader().topics.map(({ label }) => label);
      expect(labels).toContain('Ragna Solvik');
      expect(labels.filter((label) => /Regierung|Hafen|Brandt|Minister$/u.test(label))).toEqual([]);
      expect((await writer.reader().search('Regierung')).total).toBeGreaterThan(0);
    };
    await check();
    await writer.settle();
    await check();
    const [topic] = writer.reader().topics;
    expect((await writer.reader().articlesNaming(topic?.id ?? '')).map(({ title }) => title)).toContain('Hafen');
    const built = buildLibrary([german, { text: 'Minister Ragna Solvik said Solvik would leave.' }]);
    expect(built.topics.map(({ label }) => label)).toEqual(writer.reader().topics.map(({ label }) => label));
  });

  test('leads from every id that a topic once had to what it is now', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const surname = {
      text: 'Mr Quillfeather said on Monday that Quillfeather had not been asked. Later Quillfeather left.',
    };
    await writer.add([surname]);
    const old = writer.reader().topics.map(({ id }) => id);
    await writer.add([
      ...newsroom(4),
      { text: 'Chairman Bertil Quillfeather said Quillfeather would stay. Bertil Quillfeather, 51, lives in Oslo.' },
    ]);
    await writer.settle();
    for (const id of old) expect(writer.reader().topicOf(id)?.label).toMatch(/Quillfeather/);
    const before = writer.reader().topics.map(({ id, label }) => ({ id, label }));
    await writer.add(newsroom(12));
    await writer.settle();
    for (const { id, label } of before) expect(writer.reader().topicOf(id)?.label).toBe(label);
  });

  test('gives a topic its id again when articles come back', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    await writer.add(newsroom(3));
    const late = { text: 'Minister Ragna Solvik said Solvik would leave. Ragna Solvik, 60, said so in Oslo.' };
    const { ids } = await writer.add([late]);
    await writer.settle();
    const id = writer.reader().topics.find(({ label }) => label === 'Ragna Solvik')?.id;
    await writer.remove(ids);
    await writer.settle();
    expect(writer.reader().topics.some(({ label }) => label === 'Ragna Solvik')).toBe(false);
    await writer.add([late]);
    await writer.settle();
    expect(writer.reader().topics.find(({ label }) => label === 'Ragna Solvik')?.id).toBe(id);
  });

  test("keeps the reader's changes through all learning", async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    await writer.add(newsroom(8));
    const idOf = (label: string) => writer.reader().topics.find((topic) => topic.label === label)?.id as string;
    const [oldwick, varga, fenhart] = ['Maren Oldwick', 'Ilse Varga', 'Tobias Fenhart'].map(idOf) as [
      string,
      string,
      string,
    ];
    await writer.edit([
      { type: 'rename', topicId: oldwick, label: 'The Chairman' },
      { type: 'merge', topicId: varga, intoId: oldwick },
      { type: 'block', topicId: fenhart, alias: 'Fenhart' },
    ]);
    const check = async () => {
      const reader = writer.reader();
      expect(reader.topicOf(oldwick)?.label).toBe('The Chairman');
      expect(reader.topicOf(varga)?.id).toBe(oldwick);
      const texts = ['Ilse Varga spoke.', 'Yesterday Fenhart spoke.', 'Tobias Fenhart spoke.'];
      expect(reader.findMentions(texts).map((list) => list.map(({ topicId }) => topicId))).toEqual([
        [oldwick],
        [],
        [fenhart],
      ]);
      const card = await reader.lookUp({ topicId: varga, context: '', limit: 50 });
      expect(card.snippets.some(({ text }) => text.includes('Varga'))).toBe(true);
    };
    await check();
    await writer.add(newsroom(20));
    await check();
    await writer.settle();
    await check();
  });

  test('switches a collection off and on', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    await writer.add(newsroom(4), { collection: 'bundled' });
    await writer.add([{ text: 'Minister Ragna Solvik said Solvik would leave.' }], { collection: 'own' });
    await writer.settle();
    await writer.show('own', false);
    expect(writer.reader().findMentions(['Ragna Solvik left.'])).toEqual([[]]);
    expect(writer.reader().articles().length).toBe(4);
    expect((await writer.reader().search('Solvik')).total).toBe(0);
    await writer.show('own', true);
    expect(writer.reader().findMentions(['Ragna Solvik left.'])[0]?.length).toBe(1);
  });

  test('corrects what is known of an article', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const { ids } = await writer.add([inventedArticle(2)]);
    await writer.correct(ids[0] as string, { published: '2020-02-02', publisher: 'Late Post' });
    await writer.settle();
    expect(writer.reader().articles()[0]).toMatchObject({ published: '2020-02-02', publisher: 'Late Post' });
    await expect(writer.correct('nobody', {})).rejects.toThrow('No article has the id "nobody"');
  });
});

describe('what one more article costs', () => {
  test('is no reading of what is known already, however many there are', async () => {
    const storage = createMemoryStorage();
    const writer = await createLibraryWriter(storage);
    const many = Array.from({ length: 70 }, (_, number) => inventedArticle(number));
    await writer.add(many);
    await writer.settle();
    const read: string[] = [];
    const before = storage.read;
    storage.read = (key) => {
      read.push(key);
      return before(key);
    };
    await writer.add([inventedArticle(100)]);
    expect(new Set(read)).toEqual(new Set(['manifest']));
    read.length = 0;
    // The one article before is put together with this one, so its text is read.
    await writer.add([inventedArticle(101)]);
    expect(new Set(read).size).toBe(2);
  });
});

describe('what is said of many articles', () => {
  test('is told from what was read, and corrected back it is as it was read', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const { ids, fresh } = await writer.add([1, 2, 3].map(inventedArticle));
    expect(fresh).toEqual(ids);
    const known = () => writer.reader().shelved();
    const before = structuredClone(known());
    await writer.correct(ids.slice(0, 2), { publisher: 'Late Post', published: null });
    await writer.correct(ids.slice(0, 2), { publisher: 'Later Post' });
    expect(known().map(({ publisher, corrected }) => [publisher, corrected])).toEqual([
      ['Later Post', ['published', 'publisher']],
      ['Later Post', ['published', 'publisher']],
      [before[2]?.publisher, undefined],
    ]);
    expect(known()[0]?.asRead).toEqual({ publisher: before[0]?.publisher, published: before[0]?.published });
    for (const [i, id] of ids.slice(0, 2).entries()) await writer.correct(id, known()[i]?.asRead ?? {});
    expect(known()).toEqual(before);
  });

  test('moves them, also out of a collection that is switched off; their keeper sees those too', async () => {
    const writer = await createLibraryWriter(createMemoryStorage());
    const { ids } = await writer.add([1, 2, 3].map(inventedArticle), { collection: 'Harbour' });
    await writer.show('Harbour', false);
    expect(writer.reader().articles()).toEqual([]);
    expect(writer.reader().hiddenCollections()).toEqual(['Harbour']);
    await writer.move([ids[1] as string, 'nobody'], 'Rail');
    expect(
      writer
        .reader()
        .articles()
        .map(({ id }) => id),
    ).toEqual([ids[1]]);
    expect(writer.reader().shelved()).toHaveLength(3);
    await writer.remove([ids[0] as string]);
    const texts = await writer.reader().readTexts([...ids].reverse());
    expect(texts.map(({ article }) => article.id)).toEqual([ids[2], ids[1]]);
    expect(texts[0]?.passages[0]?.text).toBe(inventedArticle(3).title);
  });
});

describe('a writer that is stopped', () => {
  test('at any write leaves what was confirmed, nothing twice, nothing half', async () => {
    let storage = createMemoryStorage();
    const confirmed = new Set<string>();
    for (let round = 0; round < 40; round++) {
      const writer = await createLibraryWriter(storage);
      let left = round % 4;
      storage.beforeWrite = () => {
        if (left-- === 0) throw new Error('stopped');
      };
      const attempts = [
        async () => {
          const { ids } = await writer.add([inventedArticle(round), inventedArticle(round + 1)]);
          for (const id of ids) confirmed.add(id);
        },
        async () => {
          const [first] = confirmed;
          if (round % 5 !== 0 || first === undefined) return;
          await writer.remove([first]);
          confirmed.delete(first);
        },
        () => writer.settle(),
      ];
      for (const attempt of attempts) await attempt().catch((error: Error) => expect(error.message).toBe('stopped'));
      storage = createMemoryStorage(storage);
      const ids = (await createLibraryReader(storage)).articles().map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const id of confirmed) expect(ids).toContain(id);
    }
    const writer = await createLibraryWriter(storage);
    await writer.add([inventedArticle(99)]);
    await writer.settle();
    expect(storage.records.size).toBeLessThan(8);
  });

  test('says when a newer version wrote the library', async () => {
    const storage = createMemoryStorage();
    const writer = await createLibraryWriter(storage);
    await writer.add([inventedArticle(1)]);
    const bytes = storage.records.get('manifest') as Uint8Array;
    storage.records.set(
      'manifest',
      Buffer.from(Buffer.from(bytes).toString('latin1').replace('"version":1', '"version":9'), 'latin1'),
    );
    await expect(createLibraryReader(storage)).rejects.toThrow('version 9');
  });
});
