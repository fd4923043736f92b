import { beforeEach, describe, expect, test } from 'vitest';
import type { SavePreview } from '../../bridge/saving.ts';
import type { ShelvedArticle } from '../../engine/index/segment.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import { addressKey } from '../../engine/text/address-key.ts';
import { createLibraryWriter, type LibraryWriter } from '../../engine/writer.ts';
import type { TabReading } from '../../entrypoints/background/read-tab.ts';
import { createSaveDesk, type SaveDesk } from '../../entrypoints/background/save-desk.ts';
import { createTabsSaver } from '../../entrypoints/background/save-tabs.ts';
import type { ExtractedArticle } from '../../sources/page/extract.ts';
import { StoreError } from '../../store/store-error.ts';
import { createMemoryStorage, type MemoryStorage } from '../engine/storage.ts';

const MAY = Date.UTC(2026, 4, 3);
const HARBOUR: ExtractedArticle = {
  title: 'Harbour opens',
  publisher: 'The Courier',
  published: '2026-05-01',
  byline: 'Mia Storm, Ole Berg',
  url: 'https://courier.example/harbour?id=7',
  language: 'en',
  text: [
    'Mayor Ada Lindqvist opened the harbour of Norrvik on Friday, after eleven years of building and four mayors.',
    'Ada Lindqvist said that Norrvik had waited for it longer than for any bridge, and that fishermen would come back.',
    'The harbour takes ships of up to two hundred metres, which so far had to go to Sandhamn in the south.',
    'The people of Norrvik came by the thousand, though it rained. '.repeat(30).trim(),
  ].join('\n\n'),
};

/** Its first paragraphs. */
const SHORT = HARBOUR.text.split('\n\n').slice(0, 3).join('\n\n');

let storage: MemoryStorage;
let writer: LibraryWriter;
let desk: SaveDesk;
let tabs: Record<number, TabReading>;
let now: number;
let forgotten: string[];

const read = (article: ExtractedArticle, more: { selected?: ExtractedArticle; isStub?: boolean } = {}): TabReading => ({
  state: 'read',
  reading: {
    page: { state: 'article', article, isStub: more.isStub ?? false },
    selected: more.selected ?? null,
    type: 'text/html',
    address: article.url,
    signs: { isArticle: true, isPersonal: false },
  },
});

beforeEach(async () => {
  storage = createMemoryStorage();
  writer = await createLibraryWriter(storage);
  now = MAY;
  forgotten = [];
  tabs = {
    1: read(HARBOUR),
    2: { state: 'none', reason: 'barred' },
    3: {
      state: 'read',
      reading: {
        page: { state: 'none', reason: 'list' },
        selected: null,
        type: 'text/html',
        address: 'https://courier.example/',
        signs: { isArticle: false, isPersonal: false },
      },
    },
  };
  desk = createSaveDesk({
    library: writer,
    reader: async () => writer.reader(),
    muted: async () => new Set(),
    readTab: async (tabId) => tabs[tabId] ?? { state: 'none', reason: 'barred' },
    addressOf: async () => HARBOUR.url,
    rememberedFrom: async () => undefined,
    forgot: async ({ id }) => void forgotten.push(id),
    now: () => now,
  });
});

async function preview(tabId = 1, part?: 'page' | 'selection'): Promise<Extract<SavePreview, { state: 'article' }>> {
  const found = await desk.preview(tabId, part);
  if (found.state !== 'article') throw new Error(`No article: ${found.reason}`);
  return found;
}

async function saved(tabId = 1) {
  const outcome = await desk.saveTab(tabId);
  if (outcome.state !== 'saved') throw new Error(`Not saved: ${outcome.state}`);
  return outcome;
}

const articles = () => (writer.reader() as LibraryReader).articles();

describe('what will be saved', () => {
  test('is told before anything is', async () => {
    const found = await preview();
    expect(found.draft).toMatchObject({
      title: 'Harbour opens',
      published: '2026-05-01',
      credits: ['Mia Storm', 'Ole Berg'],
    });
    expect(found.words).toBe(HARBOUR.text.split(/\s+/u).length);
    expect([found.versions, found.current, found.changes]).toEqual([[], null, []]);
    expect(articles()).toEqual([]);
  });

  test('has the names that the library knows, most often named first', async () => {
    expect((await preview()).names).toEqual([]);
    await saved();
    tabs[4] = read({ ...HARBOUR, url: 'https://other.example/', text: `${HARBOUR.text}\n\nNorrvik sleeps.` });
    const { names } = await preview(4);
    expect(names[0]).toBe('Norrvik');
    expect(names).toContain('Ada Lindqvist');
  });

  test('is only what is selected, unless the whole is wanted', async () => {
    const selected = { ...HARBOUR, text: HARBOUR.text.split('\n\n')[1] as string };
    tabs[1] = read(HARBOUR, { selected });
    expect(await preview()).toMatchObject({
      part: 'selection',
      parts: ['selection', 'page'],
      draft: { text: selected.text },
    });
    expect(await preview(1, 'page')).toMatchObject({ part: 'page', draft: { text: HARBOUR.text } });
    expect(await saved()).toMatchObject({ part: 'selection' });
    // A part is no other version of the page: nothing is compared.
    expect((await preview()).changes).toEqual([]);
  });

  test('a part that was selected is no version of the page: the whole is saved beside it, and is no update', async () => {
    tabs[1] = read(HARBOUR, { selected: { ...HARBOUR, text: HARBOUR.text.split('\n\n')[1] as string } });
    const part = (await saved()).version;
    expect(part.excerpt).toBe(true);
    tabs[1] = read(HARBOUR);
    expect(await preview()).toMatchObject({ versions: [], current: null, changes: [] });
    const whole = await saved();
    expect(whole).toMatchObject({ isNew: true, isUpdate: false });
    expect(whole.version.excerpt).toBeUndefined();
    expect((await preview()).versions.map(({ articleId }) => articleId)).toEqual([whole.version.articleId]);
    // Both are there, each with its text, and known by the page's address.
    expect(articles()).toHaveLength(2);
    expect(await desk.versions(1)).toMatchObject([{ excerpt: true }, {}]);
    const removal = await desk.remove(part.articleId);
    if (removal.state !== 'removed' || !removal.removed) throw new Error('Nothing was removed');
    expect(await desk.restore(removal.removed)).toMatchObject({ version: { excerpt: true } });
  });

  test('a page without an article, or one that nobody may read, says why', async () => {
    expect(await desk.preview(2)).toEqual({ state: 'none', reason: 'barred' });
    expect(await desk.preview(3)).toEqual({ state: 'none', reason: 'list' });
    expect(await desk.saveTab(3)).toEqual({ state: 'none', reason: 'list' });
    expect(articles()).toEqual([]);
  });

  test('a day that is not known stays unknown', async () => {
    tabs[1] = read({ ...HARBOUR, published: null });
    expect((await preview()).draft.published).toBeNull();
    expect((await saved()).version.published).toBeNull();
  });
});

describe('a page that is saved', () => {
  test('is in the library at once, with the day of saving, and known from then on', async () => {
    const { version, isNew, isUpdate, isStub } = await saved();
    expect([isNew, isUpdate, isStub]).toEqual([true, false, false]);
    expect(version).toMatchObject({ title: 'Harbour opens', publisher: 'The Courier', added: MAY, also: [] });
    now += 1000;
    expect(await saved()).toMatchObject({ isNew: false, version: { added: MAY } });
    expect((await preview()).current?.articleId).toBe(version.articleId);
    expect((await desk.versions(1)).map(({ articleId }) => articleId)).toEqual([version.articleId]);
    const mentions = writer.reader().findMentions(['Ada Lindqvist came to Norrvik.'])[0];
    expect(mentions?.map(({ exact }) => exact)).toContain('Ada Lindqvist');
  });

  test('is known by its text under another address, and in another paper', async () => {
    const { version } = await saved();
    tabs[1] = read({ ...HARBOUR, publisher: 'Evening Post', url: 'https://post.example/h', published: '2026-05-02' });
    expect((await preview()).current).toMatchObject({ articleId: version.articleId, publisher: 'The Courier' });
    const again = await saved();
    expect(again).toMatchObject({ isNew: false, version: { articleId: version.articleId, publisher: 'The Courier' } });
    expect(again.version.also.map(({ publisher }) => publisher)).toEqual(['Evening Post']);
    expect(articles()).toHaveLength(1);
  });

  test('whose text has changed is told, with what is different, and both are kept with their days', async () => {
    const [first, second, third] = SHORT.split('\n\n') as [string, string, string];
    tabs[1] = read({ ...HARBOUR, text: SHORT });
    const { version } = await saved();
    const other = 'A fourth mayor cut the ribbon again.';
    tabs[1] = read({ ...HARBOUR, text: [first, other, third].join('\n\n') });
    const { current, versions, changes } = await preview();
    expect([current, versions.length]).toEqual([null, 1]);
    expect(changes).toEqual([
      { in: 'both', text: 'Harbour opens' },
      { in: 'both', text: first },
      { in: 'before', text: second },
      { in: 'after', text: other },
      { in: 'both', text: third },
    ]);
    now += 86_400_000;
    const update = await saved();
    expect(update).toMatchObject({ isNew: true, isUpdate: true, version: { added: now } });
    expect((await desk.versions(1)).map(({ articleId, added }) => [articleId, added])).toEqual([
      [update.version.articleId, now],
      [version.articleId, MAY],
    ]);
  });

  test('is corrected, and what the reader said stays when the page is saved again', async () => {
    const { version } = await saved();
    expect(await desk.correct(version.articleId, { published: '2026-04-30', publisher: 'Norrvik Courier' })).toEqual({
      state: 'corrected',
    });
    expect((await saved()).version).toMatchObject({ published: '2026-04-30', publisher: 'Norrvik Courier' });
  });

  test('is removed, and put back as it was, word for word', async () => {
    const { version } = await saved();
    tabs[1] = read({ ...HARBOUR, publisher: 'Evening Post', url: 'https://post.example/h', published: '2026-05-02' });
    await saved();
    await desk.correct(version.articleId, { published: '2026-04-30' });
    const before = await writer.reader().readArticle(version.articleId);
    now += 86_400_000;
    const removal = await desk.remove(version.articleId);
    if (removal.state !== 'removed' || !removal.removed) throw new Error('Nothing was removed');
    expect(articles()).toEqual([]);
    // What travels is plain JSON.
    const back = await desk.restore(JSON.parse(JSON.stringify(removal.removed)));
    expect(back).toMatchObject({ state: 'saved', version: { articleId: version.articleId, added: MAY } });
    if (!before) throw new Error('It was not there');
    const { block: _, ...article } = before.article as ShelvedArticle;
    expect(await writer.reader().readArticle(version.articleId)).toMatchObject({ article, passages: before.passages });
  });

  test('a stub is said to be one', async () => {
    tabs[1] = read(HARBOUR, { isStub: true });
    expect((await preview()).isStub).toBe(true);
    expect(await saved()).toMatchObject({ isStub: true });
  });

  test('a full disk is told as that, and nothing counts as saved', async () => {
    storage.beforeWrite = () => {
      throw new StoreError({ type: 'full' });
    };
    expect(await desk.saveTab(1)).toEqual({ state: 'failed', problem: { type: 'full' } });
    storage.beforeWrite = () => {
      throw new TypeError('Something else, with private words');
    };
    expect(await desk.saveTab(1)).toEqual({ state: 'failed', problem: { type: 'failed', name: 'TypeError' } });
    expect(articles()).toEqual([]);
  });
});

describe('a page that was only remembered', () => {
  const remember = () =>
    writer.add([{ ...HARBOUR, credits: ['Mia Storm', 'Ole Berg'], language: 'en' }], { at: MAY, remembers: true });

  test('is known as that, and saved at a press, as corrected before', async () => {
    await remember();
    expect(await desk.versions(1)).toMatchObject([{ remembered: MAY }]);
    const { draft, current } = await preview();
    expect(current).toMatchObject({ remembered: MAY });
    now += 1000;
    const outcome = await desk.save({ ...draft, publisher: 'Norrvik Courier' });
    expect(outcome).toMatchObject({ state: 'saved', isNew: true, version: { publisher: 'Norrvik Courier', also: [] } });
    expect((await desk.versions(1))[0]?.remembered).toBeUndefined();
    expect(await saved()).toMatchObject({ isNew: false, isUpdate: false });
  });

  test('is saved by menu and keyboard, and that is no update of itself', async () => {
    await remember();
    expect(await saved()).toMatchObject({ isNew: true, isUpdate: false });
  });

  test('is forgotten, which is noted, and remembered again as it was', async () => {
    await remember();
    const [version] = await desk.versions(1);
    const removal = await desk.remove(version?.articleId as string);
    if (removal.state !== 'removed' || !removal.removed) throw new Error('Nothing was removed');
    expect([articles().length, forgotten]).toEqual([0, [version?.articleId]]);
    await desk.restore(JSON.parse(JSON.stringify(removal.removed)));
    expect(await desk.versions(1)).toEqual([version]);
  });

  test('what the reader saved is removed without being noted as forgotten', async () => {
    await desk.remove((await saved()).version.articleId);
    expect(forgotten).toEqual([]);
  });
});

describe('all tabs of a window', () => {
  const window = (ids: number[]) => async () => [
    { id: 90, title: 'Options', url: 'chrome-extension://x/options.html' },
    { id: 91, title: '', url: 'about:blank' },
    ...ids.map((id) => ({ id, title: `Tab ${id}`, url: `https://news.example/${id}` })),
  ];
  const saver = (ids: number[]) =>
    createTabsSaver({ tabsOf: window(ids), saveTab: (id) => desk.saveTab(id), ownUrl: 'chrome-extension://x/' });

  test('are saved one after the other, with what was no article', async () => {
    const tabsSaver = saver([1, 2, 3]);
    expect(tabsSaver.progress()).toBeNull();
    const done = tabsSaver.start(5);
    expect(tabsSaver.start(5)).toBe(done);
    expect(await done).toEqual({
      total: 3,
      done: 3,
      saved: 1,
      known: 0,
      none: [
        { title: 'Tab 2', reason: 'barred' },
        { title: 'Tab 3', reason: 'list' },
      ],
      problem: null,
      isDone: true,
    });
    expect(await tabsSaver.start(5)).toMatchObject({ saved: 0, known: 1 });
  });

  test('stop where the library can take no more', async () => {
    storage.beforeWrite = () => {
      throw new StoreError({ type: 'full' });
    };
    expect(await saver([3, 1, 2]).start(5)).toMatchObject({ total: 3, done: 2, saved: 0, problem: { type: 'full' } });
  });
});

test.each([
  ['http://www.courier.example/a/', 'https://courier.example/a', true],
  ['https://courier.example/a#top', 'https://courier.example/a', true],
  ['https://courier.example/a?id=1', 'https://courier.example/a?id=2', false],
  ['https://courier.example/a/?id=1', 'https://courier.example/a?id=1', true],
  ['https://m.courier.example/a', 'https://courier.example/a', false],
])('%s and %s: the same page is %s', (one, other, isSame) => {
  expect(addressKey(one) === addressKey(other)).toBe(isSame);
});
