import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../archive/client/edition.ts';
import { ArchiveError } from '../../archive/format/archive-error.ts';
import type { BucketParts } from '../../archive/format/bucket.ts';
import { createBundledReader } from '../../engine/bundled-reader.ts';
import { joinReaders } from '../../engine/joined-reader.ts';
import { buildNameIndex } from '../../engine/library/name-index.ts';
import { LIBRARY_VERSION } from '../../engine/library/version.ts';
import type { Library } from '../../engine/model/library.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { createRounds } from '../../entrypoints/background/archives/rounds.ts';
import { invented, makeArchive, person } from '../archive/client/made-archive.ts';
import { ADDRESS, BOEL, HERE, labelsIn, NONE, rig } from './archive-rig.ts';

// Whoever runs an archive, or sits between it and the reader, says what it likes. These are the answers that pass every check of
// the format and are meant ill.

/** A reader's own library: one article, in which somebody is named. */
const OWN: Library = {
  version: LIBRARY_VERSION,
  articles: [
    {
      id: 'own-1',
      title: 'The harbour',
      publisher: 'My Paper',
      published: '2020-01-01',
      url: null,
      credits: [],
      language: 'en',
      inferred: [],
    },
  ],
  passages: [{ id: 'own-p1', articleId: 'own-1', ordinal: 0, kind: 'body', text: `${BOEL} built the harbour.` }],
  topics: [person('own-boel', BOEL)],
  postings: { 'own-boel': [{ passageId: 'own-p1', start: 0, end: BOEL.length }] },
  references: {},
  fuse: buildNameIndex([person('own-boel', BOEL)]),
};

/** Both libraries together, after a page named somebody. */
async function joined(twist: (parts: BucketParts) => BucketParts): Promise<LibraryReader> {
  const it = rig(makeArchive([{ topic: person('boel', BOEL), texts: [`${BOEL} sold the harbour.`] }], { twist }));
  await it.add();
  const desk = it.make();
  desk.see([`${BOEL} came.`]);
  await desk.idle();
  const own = createBundledReader(OWN);
  const [beside] = await desk.read(new Set(own.articles().map(({ id }) => id)));
  if (!beside) throw new Error('The archive is not there');
  return joinReaders(own, beside.reader, beside.title, beside.prefix);
}

const card = (reader: LibraryReader) => reader.lookUp({ topicId: 'own-boel', text: `${BOEL} came.`, at: 0 });

describe('what an archive says', () => {
  test('stands under its own name, not under that of an article that the reader has', async () => {
    const reader = await joined((parts) => ({
      ...parts,
      articles: parts.articles.map((article) => (article.id === 'boel-0' ? { ...article, id: 'own-1' } : article)),
      passages: parts.passages.map((one) =>
        one.articleId === 'boel-0' ? { ...one, articleId: 'own-1', id: 'forged' } : one,
      ),
    }));
    const { snippets, articles } = await card(reader);
    expect(snippets.map(({ text }) => text)).toEqual([`${BOEL} built the harbour.`]);
    expect(articles.map(({ id, archive }) => [id, archive])).toEqual([['own-1', undefined]]);
    expect((await reader.readArticle('own-1'))?.passages.map(({ text }) => text)).toEqual([
      `${BOEL} built the harbour.`,
    ]);
    expect((await reader.search('harbour')).snippets.map(({ articleId }) => articleId)).toEqual(['own-1']);
  });

  test('takes no passage of the reader’s away by having its id', async () => {
    const reader = await joined((parts) => ({
      ...parts,
      passages: parts.passages.map((one) => (one.articleId === 'boel-0' ? { ...one, id: 'own-p1' } : one)),
    }));
    const { snippets, articles } = await card(reader);
    expect(snippets.map(({ text }) => text).sort()).toEqual([
      `${BOEL} built the harbour.`,
      `${BOEL} sold the harbour.`,
    ]);
    const from = new Map(articles.map(({ id, archive }) => [id, archive]));
    expect(snippets.map(({ articleId }) => from.get(articleId)).sort()).toEqual(['Sund Tidende', undefined]);
  });

  test.each(['__proto__', 'constructor', 'toString'])('under the id %s costs nothing else', async (id) => {
    const reader = await joined((parts) => ({
      ...parts,
      topics: parts.topics.map((topic) => (topic.label === BOEL ? { ...topic, id } : topic)),
      articles: parts.articles.map((article) => (article.id === 'boel-0' ? { ...article, id } : article)),
      passages: parts.passages.map((one) =>
        one.articleId === 'boel-0'
          ? { ...one, articleId: id, id, names: one.names.map((name) => ({ ...name, topicId: id })) }
          : one,
      ),
    }));
    expect((await card(reader)).snippets.map(({ text }) => text)).toEqual([`${BOEL} built the harbour.`]);
  });

  test('of days and addresses that are none is shown without', async () => {
    const reader = await joined((parts) => ({
      ...parts,
      articles: parts.articles.map((article) =>
        article.id === 'boel-0'
          ? { ...article, published: '9999-99-99', url: 'https://paper.example@evil.example/', language: 'en-a' }
          : article,
      ),
    }));
    const found = (await card(reader)).articles.find(({ archive }) => archive !== undefined);
    expect(found).toMatchObject({ published: null, url: null, language: 'und' });
    for (const ask of [
      reader.profile({ topicId: 'own-boel', passages: { order: 'newest', from: 0, count: 9 }, names: 5 }),
      reader.thenAndNow({ topicId: 'own-boel' }),
      reader.storiesOf({ topicId: 'own-boel' }),
      reader.statements({ topicId: 'own-boel' }),
      reader.contents(),
      reader.search('harbour'),
    ])
      await ask;
  });

  test('marks no words that every sentence has', async () => {
    const words = ['The', 'He', 'A', 'I', 'In', 'It'];
    const it = rig(
      makeArchive([{ topic: { ...person('boel', BOEL), aliases: words }, texts: [`${BOEL} sold the harbour.`] }]),
    );
    await it.add();
    const desk = it.make();
    const text = `The harbour was sold. He knew it. A ferry came, I think. In May it left. It is gone, ${BOEL} said.`;
    desk.see([text]);
    await desk.idle();
    const [one] = await desk.read(NONE);
    expect(one?.reader.findMentions([text])[0]?.map(({ exact }) => exact)).toEqual([BOEL]);
  });
});

describe('what is asked for', () => {
  test('goes round and round for no page, however many names it has', async () => {
    const it = rig(makeArchive([], { others: 2000 }));
    await it.add();
    const desk = it.make();
    const names = [...new Set(Array.from({ length: 1200 }, (_, n) => invented(n).topic.label))];
    const page = names.map((label) => `${label} came.`);
    for (let round = 0; round < 30; round++) {
      const told = it.news.length;
      desk.see(page);
      await desk.idle();
      // A page looks again when there is news; when there is none it rests.
      if (it.news.length === told) break;
    }
    expect(names.length).toBeGreaterThan(500);
    expect((await labelsIn(desk)).length).toBeLessThanOrEqual(400);
    const [told, asked] = [it.news.length, it.asked.length];
    for (let round = 0; round < 3; round++) {
      desk.see(page);
      await desk.idle();
    }
    expect([it.news.length, it.asked.length]).toEqual([told, asked]);
  }, 120_000);

  test('is asked for again as it was, wanted and invented alike, when an archive makes it fail', async () => {
    const it = rig();
    await it.add();
    const desk = it.make();
    it.broken.set('*', () => {
      throw new ArchiveError('missing', 'no');
    });
    const buckets = () => new Set(it.asked.splice(0).filter((path) => path.includes('/b/')));
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    const first = buckets();
    expect(first.size).toBe(16);
    it.later(600_000);
    // Also by a background that starts anew, and for another name.
    const next = it.make();
    next.see(['Tove Brandvik came.']);
    await next.idle();
    const second = buckets();
    expect([...first].filter((path) => !second.has(path))).toEqual([]);
    it.later(600_000);
    it.broken.clear();
    next.see([`${BOEL} came.`]);
    await next.idle();
    it.later(600_000);
    buckets();
    // What has come is not asked for any more.
    next.see([`${BOEL} met Tove Brandvik.`]);
    await next.idle();
    expect(buckets().size).toBe(0);
  });

  test('is no more than so much in an hour, and goes on then', async () => {
    let now = 1_000_000;
    const rounds = createRounds(ADDRESS, {
      store: { readOwed: async () => [], writeOwed: async () => {} },
      now: () => now,
    });
    const edition = { manifest: { buckets: { bits: 11 } } } as Edition;
    let asked = 0;
    const large = new Uint8Array(32 * 2 ** 20);
    const round = async () => {
      for (let bucket = 0; bucket < 96; bucket++) rounds.want(bucket, [`name ${bucket}`]);
      if (!rounds.isWanting()) return [];
      return rounds.run(rounds.choose(), {
        edition,
        secret: 's',
        isKept: () => false,
        isOver: () => false,
        async bring() {
          asked++;
          return large;
        },
        async take() {
          throw new ArchiveError('damaged', 'it is none');
        },
      });
    };
    expect((await round()).length).toBeGreaterThan(8);
    // Eight are as much as may come; those that were on their way came, too.
    expect(asked).toBeGreaterThan(8);
    expect(asked).toBeLessThan(16);
    const before = asked;
    expect(await round()).toEqual([]);
    expect(asked).toBe(before);
    now += 3_700_000;
    await round();
    expect(asked).toBeGreaterThan(before);
  });
});

describe('what is kept', () => {
  test('by a clock that was wrong goes, too', async () => {
    const it = rig();
    await it.add();
    it.later(365 * 86_400_000);
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    await desk.readWhole(`${HERE}boel-0`, true);
    expect((await it.store.sizeOf(ADDRESS)).buckets).toBeGreaterThan(0);
    it.later(-365 * 86_400_000);
    const next = it.make();
    await next.read(NONE);
    expect((await it.store.sizeOf(ADDRESS)).buckets).toBe(0);
    expect(await it.store.readWhole(ADDRESS, 'boel-0')).toBeUndefined();
    // It is asked as ever.
    it.asked.length = 0;
    next.see([`${BOEL} came.`]);
    await next.idle();
    expect(await labelsIn(next)).toEqual([BOEL]);
  });

  test('of an archive goes with it: its names, its trouble, and what is left of one that was never added', async () => {
    const it = rig();
    await it.add();
    await it.store.writeFiles({
      archive: 'https://left.example/',
      manifest: new Uint8Array(1),
      names: new Uint8Array(1),
      sums: null,
      at: Date.UTC(2026, 10, 20),
    });
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    expect(it.stored()).toEqual({ [ADDRESS]: ['boel ekmanson'] });
    expect((await it.store.sizeOf('https://left.example/')).bytes).toBe(0);
    it.take();
    await desk.reread();
    expect(it.stored()).toEqual({});
    expect(it.troubles.at(-1)).toBeNull();
  });

  test('of an article opens it, though no name of it is known any more', async () => {
    const it = rig();
    await it.add();
    const desk = it.make();
    desk.see([`${BOEL} came.`]);
    await desk.idle();
    await desk.readWhole(`${HERE}boel-0`, true);
    it.stored()[ADDRESS] = [];
    const next = it.make();
    const [one] = await next.read(NONE);
    const read = await one?.reader.readArticle(`${HERE}boel-0`);
    expect(read?.passages.map(({ text }) => text)).toContain(`${BOEL} opened the quay.`);
    expect(read?.article).toMatchObject({ id: `${HERE}boel-0`, publisher: 'Sund Tidende' });
    expect((await next.readWhole(`${HERE}boel-0`, false))?.passages?.length).toBe(3);
    expect(await one?.reader.readArticle(`${HERE}tove-0`)).toBeUndefined();
    expect(await one?.reader.readArticle('boel-0')).toBeUndefined();
  });
});
