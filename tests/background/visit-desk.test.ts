import { beforeEach, describe, expect, test } from 'vitest';
import type { SavePreview } from '../../bridge/saving.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../bridge/settings.ts';
import { READ_LINKS_NOTE } from '../../bridge/to-read.ts';
import { createVisitDesk, type VisitDesk, type VisitedTab } from '../../entrypoints/background/visit-desk.ts';
import { addToRead } from '../../entrypoints/library/import/to-read.ts';
import type { LinkStorage } from '../../store/library-storage.ts';
import { memoryLinks } from '../library/memory-links.ts';

const QUAY = 'https://a.example/quay';
const tab = (url = QUAY, incognito = false): VisitedTab => ({ id: 7, url, incognito });
const article = (title = 'The quay'): SavePreview => ({
  state: 'article',
  draft: { title, publisher: null, published: null, url: QUAY, credits: [], language: null, text: 'It sinks.' },
  part: 'page',
  parts: ['page'],
  isStub: false,
  words: 2,
  names: [],
  versions: [],
  current: null,
  changes: [],
});

let links: LinkStorage;
let notes: Map<string, unknown>;
let settings: Settings;
let page: SavePreview;
let address: string;
let read: number;
let saved: string[];
let told: number[];
let now: number;
let isFull: boolean;
let visits: VisitDesk;

beforeEach(async () => {
  links = memoryLinks();
  await addToRead(links, [{ url: 'http://www.a.example/quay/', title: 'The quay' }], 5);
  notes = new Map();
  settings = DEFAULT_SETTINGS;
  page = article();
  address = QUAY;
  read = 0;
  saved = [];
  told = [];
  now = 1000;
  isFull = false;
  visits = createVisitDesk({
    links: async () => ({
      ...links,
      readNote: async (name) => notes.get(name),
      writeNote: async (name, value) => void notes.set(name, value),
    }),
    desk: {
      async preview() {
        read++;
        return page;
      },
      async save({ title, publisher, published, url }) {
        if (isFull) return { state: 'failed', problem: { type: 'full' } };
        saved.push(title);
        const version = { articleId: 'a', title, publisher, published, url, added: now, also: [] };
        return { state: 'saved', version, isNew: true };
      },
    },
    readSettings: async () => settings,
    addressOf: async () => address,
    tell: async (tabId) => void told.push(tabId),
    changed: () => undefined,
    wait: async () => undefined,
    now: () => now,
  });
});

const left = async () => (await links.readLinks()).map(({ url }) => url);

describe('a page that was to be read', () => {
  test('is saved when it is visited, leaves the list, and that is said and noted', async () => {
    await visits.visited(tab());
    expect([saved, await left(), told]).toEqual([['The quay'], [], [7]]);
    expect(notes.get(READ_LINKS_NOTE)).toEqual([{ articleId: 'a', title: 'The quay', at: 1000 }]);
    await visits.visited(tab());
    expect(read).toBe(1);
  });

  test.each([
    ['is not on the list', tab('https://a.example/gate'), {}],
    ['is in a private window', tab(QUAY, true), {}],
    ['is of a site that is paused', tab(), { pausedSites: { 'a.example': null } }],
    ['is visited while all is paused', tab(), { paused: true }],
    ['is no page of the web', tab('about:blank'), {}],
  ])('that %s is not even read', async (_, visited, patch) => {
    settings = { ...DEFAULT_SETTINGS, ...patch };
    await visits.visited(visited);
    expect([read, saved, told]).toEqual([0, [], []]);
    expect(await left()).toHaveLength(1);
  });

  test('without an article, or with its beginning only, stays on the list; it is looked at twice', async () => {
    page = { state: 'none', reason: 'list' };
    await visits.visited(tab());
    page = { ...article(), isStub: true } as SavePreview;
    await visits.visited(tab());
    expect([read, saved, await left()]).toEqual([4, [], ['http://www.a.example/quay/']]);
  });

  test('that has gone to another address meanwhile is not read', async () => {
    address = 'https://a.example/gate';
    await visits.visited(tab());
    expect(read).toBe(0);
  });

  test('that leads on at once is followed to where it leads, and read once', async () => {
    const elsewhere = 'https://b.example/2020/the-quay';
    visits.pressed('http://www.a.example/quay/');
    visits.created(7);
    const first = visits.visited(tab());
    address = elsewhere;
    await Promise.all([first, visits.visited(tab(elsewhere))]);
    expect([read, saved, await left()]).toEqual([1, ['The quay'], []]);
  });

  test('that cannot be stored stays on the list', async () => {
    isFull = true;
    await visits.visited(tab());
    expect([await left(), told]).toEqual([['http://www.a.example/quay/'], []]);
  });

  test('is known where it was opened from the list and leads on, for a moment only', async () => {
    const elsewhere = 'https://b.example/2020/the-quay';
    address = elsewhere;
    visits.pressed('http://www.a.example/quay/');
    visits.created(7);
    visits.created(8);
    await visits.visited({ ...tab(elsewhere), id: 8 });
    now += 60_000;
    await visits.visited(tab(elsewhere));
    expect(saved).toEqual([]);
    // The tab of the list itself, and one that was there before, are none that the press has opened.
    visits.created(9);
    visits.pressed('http://www.a.example/quay/', 9);
    visits.created(7);
    await visits.visited({ ...tab(elsewhere), id: 9 });
    expect(saved).toEqual([]);
    now += 60_000;
    visits.created(8);
    now += 300;
    // The browser may tell of the tab first.
    visits.created(7);
    visits.pressed('http://www.a.example/quay/', 9);
    await visits.visited({ ...tab(elsewhere), id: 8 });
    expect(saved).toEqual([]);
    await visits.visited(tab(elsewhere));
    expect([saved, await left()]).toEqual([['The quay'], []]);
  });
});
