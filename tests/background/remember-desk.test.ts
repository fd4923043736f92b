import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { createLibraryWriter, type LibraryWriter } from '../../engine/writer.ts';
import type { TabReading } from '../../entrypoints/background/read-tab.ts';
import {
  createMemory,
  type Memory,
  type MemoryNotes,
  type MemoryTab,
  NO_NOTES,
} from '../../entrypoints/background/remember-desk.ts';
import type { ExtractedArticle } from '../../sources/page/extract.ts';
import type { PageSigns } from '../../sources/page/page-signs.ts';
import { StoreError } from '../../store/store-error.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { createMemoryStorage, type MemoryStorage } from '../engine/storage.ts';

const PAGE = 'https://news.example/story?from=letter';
const OWN = 'https://news.example/story';
const NOON = new Date(2026, 4, 3, 12).getTime();
const DAY = 86_400_000;

let storage: MemoryStorage;
let writer: LibraryWriter;
let settings: Settings;
let tab: MemoryTab;
let reading: TabReading;
let notes: MemoryNotes;
let now: number;
let memory: Memory;
let told: (string | null)[];

const text = (number: number) => {
  const { title, text } = inventedArticle(number);
  return {
    title: title as string,
    publisher: 'Gazette',
    published: '2026-05-01',
    byline: null,
    url: OWN,
    language: 'en',
    text,
  };
};

function read(
  article: ExtractedArticle,
  more: { isStub?: boolean; address?: string; signs?: Partial<PageSigns> } = {},
) {
  const { isStub = false, address = PAGE, signs = {} } = more;
  const page = { state: 'article' as const, article, isStub };
  const all = { isArticle: true, isPersonal: false, ...signs };
  return { state: 'read' as const, reading: { page, selected: null, type: 'text/html', address, signs: all } };
}

beforeEach(async () => {
  storage = createMemoryStorage();
  writer = await createLibraryWriter(storage);
  settings = { ...DEFAULT_SETTINGS, remember: true };
  tab = { url: PAGE, incognito: false };
  reading = read(text(1));
  notes = NO_NOTES;
  told = [];
  now = NOON;
  memory = createMemory({
    library: writer,
    reader: async () => writer.reader(),
    readSettings: async () => settings,
    readTab: async () => reading,
    tabOf: async () => tab,
    readNotes: async () => notes,
    writeNotes: async (next) => {
      notes = next;
    },
    told: async (problem) => {
      told.push(problem?.type ?? null);
    },
    now: () => now,
  });
});

const kept = () => writer.reader().shelved();

describe('an article that was read', () => {
  test('is remembered, with when, and known by the address at which it was read', async () => {
    expect(await memory.remember(1, PAGE)).toBe(true);
    expect(kept()).toMatchObject([{ remembered: NOON, added: NOON, collection: 'own', url: OWN }]);
    expect(await memory.from(`${PAGE}#end`)).toBe(kept()[0]?.id);
    expect(await memory.from(OWN)).toBeUndefined();
  });

  test('in two tabs, or told twice by a background that was stopped, is there once', async () => {
    await Promise.all([memory.remember(1, PAGE), memory.remember(2, PAGE)]);
    await memory.remember(1, PAGE);
    expect(kept()).toHaveLength(1);
  });

  test('whose text has changed takes the place of that of the same day, and stands beside that of another', async () => {
    await memory.remember(1, PAGE);
    reading = read(text(2));
    now += 3_600_000;
    await memory.remember(1, PAGE);
    expect(kept()).toMatchObject([{ title: text(2).title }]);
    reading = read(text(3));
    now += DAY;
    await memory.remember(1, PAGE);
    expect(
      kept()
        .map(({ title }) => title)
        .sort(),
    ).toEqual([text(2).title, text(3).title].sort());
  });

  test('never takes the place of what the reader saved or corrected', async () => {
    const saved = await writer.add([{ ...text(1) }], { at: now });
    reading = read(text(2));
    await memory.remember(1, PAGE);
    await writer.correct(kept().find(({ remembered }) => remembered)?.id as string, { title: 'Mine' });
    reading = read(text(3));
    await memory.remember(1, PAGE);
    expect(kept()).toHaveLength(3);
    expect(kept().find(({ id }) => id === saved.ids[0])?.remembered).toBeUndefined();
  });

  test('that the reader had forgotten is not remembered again, from wherever it is come to', async () => {
    await memory.remember(1, PAGE);
    const [article] = kept();
    await writer.remove([article?.id as string]);
    await memory.forgot(article as NonNullable<typeof article>);
    expect(await memory.remember(1, PAGE)).toBe(false);
    tab = { url: `${OWN}?from=elsewhere`, incognito: false };
    reading = read(text(1), { address: tab.url });
    expect(await memory.remember(1, tab.url)).toBe(false);
    expect([kept().length, await memory.from(PAGE)]).toEqual([0, undefined]);
  });

  test('that cannot be stored says why, and nothing half stays', async () => {
    storage.beforeWrite = () => {
      throw new StoreError({ type: 'full' });
    };
    await expect(memory.remember(1, PAGE)).rejects.toMatchObject({ problem: { type: 'full' } });
    expect([kept(), notes, told]).toEqual([[], NO_NOTES, ['full']]);
    storage.beforeWrite = () => undefined;
    expect(await memory.remember(1, PAGE)).toBe(true);
    expect(told).toEqual(['full', null]);
  });
});

describe('is not remembered', () => {
  test.each<[string, () => void]>([
    ['unless the reader asked for it', () => (settings = { ...settings, remember: false })],
    ['in a private window', () => (tab = { ...tab, incognito: true })],
    ['on a paused site', () => (settings = { ...settings, pausedSites: { 'news.example': null } })],
    [
      'on a site that is paused for a while',
      () => (settings = { ...settings, pausedSites: { 'news.example': NOON + 1 } }),
    ],
    ['while all is paused', () => (settings = { ...settings, paused: true })],
    ['a page behind a login, a form or a wall', () => (reading = read(text(1), { signs: { isPersonal: true } }))],
    ['what is no article', () => (reading = read(text(1), { signs: { isArticle: false } }))],
    ['what is only the beginning of one', () => (reading = read(text(1), { isStub: true }))],
    ['a page that nobody may read', () => (reading = { state: 'none', reason: 'barred' })],
    [
      'the page after it, which nobody has read',
      () => (reading = read(text(1), { address: 'https://news.example/next' })),
    ],
    ['in a tab that has gone on', () => (tab = { ...tab, url: 'https://news.example/next' })],
    ['where nobody may know the address', () => (tab = { ...tab, url: '' })],
  ])('%s', async (_, change) => {
    change();
    expect(await memory.remember(1, PAGE)).toBe(false);
    expect([kept(), notes]).toEqual([[], NO_NOTES]);
  });

  test.each([
    'https://mail.google.com/mail',
    'https://www.paypal.com/a',
    'https://docs.google.com/d',
    'https://x.com/a',
    'file:///home/me/a.html',
  ])('on %s', async (url) => {
    tab = { url, incognito: false };
    reading = read(text(1), { address: url });
    expect(await memory.remember(1, url)).toBe(false);
  });
});
