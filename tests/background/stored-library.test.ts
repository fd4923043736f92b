// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import seeds from 'virtual:seeds';
import library from 'virtual:library';
import { RecordError } from '../../engine/base/record-error.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { createKnowledge } from '../../entrypoints/background/knowledge.ts';
import { viewLibrary } from '../../entrypoints/background/library.ts';
import { createKeeper, type Keeper } from '../../entrypoints/library-worker/keeper.ts';
import { hasLibrary, openLibraryStorage } from '../../store/library-storage.ts';
import { StoreError } from '../../store/store-error.ts';
import { inventedArticle } from '../engine/newsroom.ts';

const OTTO = {
  title: 'A lighthouse for Farholm',
  publisher: 'The Courier',
  published: '2024-05-03',
  language: 'en',
  text: 'Chairwoman Maren Oldwick said in Farholm that the Kestrel Council would rebuild it. Oldwick said NATO would not.',
};
const QUERY = {
  articles: { words: '', by: 'title', down: false, count: 50 },
  topics: { words: '', count: 1000 },
  others: '',
} as const;

let keeper: Keeper | undefined;

/** The worker's part, in this process: opened when it is first needed, as there. */
async function changes(): Promise<Keeper['changes']> {
  keeper ??= await createKeeper(await openLibraryStorage(), seeds);
  return keeper.changes;
}

const stored = {
  open: async () => ((await hasLibrary()) ? openLibraryStorage() : null),
  storeEdits: async (edits: readonly LibraryEdit[]) => (await changes()).edit(edits),
};

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal('indexedDB', new IDBFactory());
  keeper = undefined;
});

const found = async (knowledge: ReturnType<typeof createKnowledge>, text: string) =>
  (await knowledge.read()).reader.findMentions([text])[0]?.map(({ exact }) => exact);

describe('the library that answers', () => {
  test('is the bundled one where the reader has none, and none is made', async () => {
    const knowledge = createKnowledge(library, stored);
    expect((await knowledge.read()).reader.topics).toEqual(library.topics);
    expect(await hasLibrary()).toBe(false);
  });

  test('has the bundled articles and the reader’s own from the first of these on', async () => {
    const knowledge = createKnowledge(library, stored);
    const text = 'Maren Oldwick met Jens Stoltenberg.';
    expect(await found(knowledge, text)).toEqual(['Jens Stoltenberg']);
    await (await changes()).add([OTTO], { at: 5 });
    await knowledge.refresh();
    expect(await found(knowledge, text)).toEqual(['Maren Oldwick', 'Jens Stoltenberg']);
    const articles = (await knowledge.read()).reader.articles();
    expect(articles.length).toBe(library.articles.length + 1);
    expect(articles.find(({ title }) => title === OTTO.title)).toMatchObject({ collection: 'own', added: 5 });
    // A background that starts anew has them too, and the bundled topics keep their ids.
    const { reader } = await createKnowledge(library, stored).read();
    for (const { id, label } of library.topics) expect(reader.topicOf(id)?.label).toBe(label);
  });

  test('gives bundled names the cards that the bundled library gives', async () => {
    const [topic] = library.topics;
    if (!topic) throw new Error('The bundled library has no topic');
    const question = { topicId: topic.id, text: `A word about ${topic.label}.`, at: 14 };
    const before = await (await createKnowledge(library, stored).read()).reader.lookUp(question);
    await (await changes()).add([inventedArticle(3)]);
    const after = await (await createKnowledge(library, stored).read()).reader.lookUp(question);
    expect(after.snippets.map(({ passageId, text }) => [passageId, text])).toEqual(
      before.snippets.map(({ passageId, text }) => [passageId, text]),
    );
  });

  test('can do without the bundled articles', async () => {
    const knowledge = createKnowledge(library, stored);
    await (await changes()).add([OTTO]);
    await (await changes()).show('bundled', false);
    await knowledge.refresh();
    expect(await found(knowledge, 'Maren Oldwick met Jens Stoltenberg.')).toEqual(['Maren Oldwick']);
    await (await changes()).show('bundled', true);
    await knowledge.refresh();
    expect(await found(knowledge, 'Maren Oldwick met Jens Stoltenberg.')).toHaveLength(2);
  });

  test('is the bundled one again when the last own article is gone', async () => {
    const knowledge = createKnowledge(library, stored);
    const { ids } = await (await changes()).add([OTTO]);
    await (await changes()).remove(ids);
    await (await changes()).settle();
    await knowledge.refresh();
    expect((await knowledge.read()).reader.topics.map(({ id }) => id)).toEqual(library.topics.map(({ id }) => id));
  });
});

describe('the reader’s changes of topics', () => {
  const nato = library.topics.find(({ label }) => label === 'NATO');
  const rename: LibraryEdit = { type: 'rename', topicId: nato?.id ?? '', label: 'The Alliance' };

  test('made before there was a library of the reader’s hold in it', async () => {
    await createKnowledge(library, stored).add(rename);
    await (await changes()).add([OTTO]);
    const { reader, edits } = await createKnowledge(library, stored).read();
    expect(reader.topicOf(rename.topicId)?.label).toBe('The Alliance');
    expect(edits).toMatchObject([{ applies: true }]);
  });

  test('are made and taken back in it, and a blocked name does not freeze what it knows', async () => {
    await (await changes()).add([OTTO]);
    const knowledge = createKnowledge(library, stored);
    await knowledge.add({ type: 'block', topicId: rename.topicId, alias: 'NATO' });
    expect(await found(knowledge, 'NATO and Maren Oldwick')).toEqual(['Maren Oldwick']);
    const { reader } = await knowledge.read();
    await (await changes()).add([
      { ...OTTO, text: 'Chairman Pavel Dorn praised the Arden Bank. Dorn smiled at them.' },
    ]);
    await knowledge.refresh();
    expect(reader.topics.map(({ label }) => label)).toContain('Pavel Dorn');
    await knowledge.undo();
    expect(await found(knowledge, 'NATO and Maren Oldwick')).toEqual(['NATO', 'Maren Oldwick']);
  });

  test('that its library does not know are told as such', async () => {
    await (await changes()).add([OTTO]);
    await (await changes()).edit([{ type: 'rename', topicId: 'gone', label: 'X' }]);
    const storage = await openLibraryStorage();
    const knowledge = createKnowledge(library, { ...stored, open: async () => storage });
    await fakeBrowser.storage.local.set({
      'library-edits': [{ id: 'e', edit: { type: 'rename', topicId: 'gone', label: 'X' }, label: 'Gone', into: null }],
    });
    expect((await knowledge.read()).edits).toMatchObject([{ applies: false }]);
  });
});

test('the options page shows an article as soon as it is there', async () => {
  const knowledge = createKnowledge(library, stored);
  const titles = async () =>
    (await viewLibrary(await knowledge.read(), QUERY, new Set(), 'en')).articles.rows.map(
      ({ article }) => article.title,
    );
  await (await changes()).add([inventedArticle(3)]);
  await knowledge.refresh();
  expect(await titles()).not.toContain(OTTO.title);
  await (await changes()).add([OTTO]);
  await knowledge.refresh();
  expect(await titles()).toContain(OTTO.title);
});

describe('after an update with other articles', () => {
  test('those take the place of the old ones, and the reader’s own stay', async () => {
    await (await changes()).add([OTTO]);
    const storage = await openLibraryStorage();
    const other = { ...seeds, id: 'other', articles: [...seeds.articles.slice(1), inventedArticle(4)] };
    const updated = await createKeeper(storage, other);
    await updated.changes.settle();
    const { reader } = await createKnowledge(library, stored).read();
    const titles = reader.articles().map(({ title }) => title);
    expect(titles).toHaveLength(seeds.articles.length + 1);
    expect(titles).toContain(OTTO.title);
    expect(titles).toContain(inventedArticle(4).title);
    expect(titles).not.toContain(library.articles[0]?.title);
  });

  test('that was interrupted, the next start goes on', async () => {
    await (await changes()).add([OTTO]);
    const storage = await openLibraryStorage();
    const other = { ...seeds, id: 'other', articles: [...seeds.articles.slice(1), inventedArticle(4)] };
    const broken = { ...storage, writeNote: () => Promise.reject(new Error('stopped')) };
    await expect((await createKeeper(broken, other)).changes.settle()).rejects.toThrow('stopped');
    await (await createKeeper(storage, other)).changes.settle();
    const { reader } = await createKnowledge(library, stored).read();
    const titles = reader.articles().map(({ title }) => title);
    expect(titles).toHaveLength(seeds.articles.length + 1);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('a library that cannot be read', () => {
  test.each<[string, StorageProblem, () => Promise<never>]>([
    [
      'the browser keeps nothing',
      { type: 'unavailable' },
      () => Promise.reject(new StoreError({ type: 'unavailable' })),
    ],
    ['a record is damaged', { type: 'damaged' }, () => Promise.reject(new RecordError('damaged', 'cut off'))],
    ['a newer version wrote it', { type: 'newer' }, () => Promise.reject(new RecordError('newer', 'version 9'))],
  ])('because %s, leaves the bundled one to answer and says why', async (_, problem, open) => {
    const knowledge = createKnowledge(library, { ...stored, open });
    const known = await knowledge.read();
    expect(known.problem).toEqual(problem);
    expect(known.reader.topics).toEqual(library.topics);
    expect((await viewLibrary(known, QUERY, new Set(), 'en')).problem).toEqual(problem);
  });

  test('is read when it can be', async () => {
    await (await changes()).add([OTTO]);
    const open = vi.fn(stored.open).mockRejectedValueOnce(new StoreError({ type: 'blocked' }));
    const knowledge = createKnowledge(library, { ...stored, open });
    expect((await knowledge.read()).problem).toEqual({ type: 'blocked' });
    expect(await knowledge.refresh()).toMatchObject({ problem: null });
    expect(await found(knowledge, 'Maren Oldwick spoke.')).toEqual(['Maren Oldwick']);
  });

  test('but whose changes of topics cannot be stored answers without them', async () => {
    await (await changes()).add([OTTO]);
    const storeEdits = () => Promise.reject(new StoreError({ type: 'full' }));
    const knowledge = createKnowledge(library, { ...stored, storeEdits });
    const [topic] = library.topics;
    const known = await knowledge.add({ type: 'rename', topicId: topic?.id ?? '', label: 'X' });
    expect(known).toMatchObject({ problem: { type: 'full' }, edits: [{ applies: false }] });
    expect(await found(knowledge, 'Maren Oldwick spoke.')).toEqual(['Maren Oldwick']);
  });
});
