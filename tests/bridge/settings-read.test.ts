// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, isPaused } from '../../bridge/settings.ts';
import { readItems, SETTINGS_KEY } from '../../bridge/settings-items.ts';
import { readSettings, readStored } from '../../bridge/settings-read.ts';
import { STEPS_OF_TESTS } from './steps.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

const store = (settings: unknown, others: Record<string, unknown> = {}) =>
  fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: settings, ...others });

test('nothing stored means the defaults', async () => {
  expect(await readStored()).toEqual({ settings: DEFAULT_SETTINGS, unreadable: [], isNewer: false, home: 'sync' });
});

test('a field that an older version did not store has its default', async () => {
  await store({ delay: 120 });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, delay: 120 });
});

test('settings of the version between take only the steps that are left', async () => {
  await store({ version: 2, pause: 50, hidden: [] });
  expect((await readStored(STEPS_OF_TESTS)).settings.delay).toBe(50);
});

test('settings of a newer version are read as far as they look like ours', async () => {
  await store({ version: 9, delay: { hover: 1 }, theme: 'dark' }, { 'pausedSites.1': { 'a.example': null } });
  expect(await readStored()).toMatchObject({
    settings: { ...DEFAULT_SETTINGS, theme: 'dark', pausedSites: { 'a.example': null } },
    unreadable: [],
    isNewer: true,
  });
});

test('lists that an older version still has in one item, and those of their own, are read together', async () => {
  await store(
    { pausedSites: { 'old.example': null }, mutedTopics: ['b'] },
    { 'pausedSites.5': { 'new.example': null }, 'mutedTopics.2': ['a'] },
  );
  expect(await readSettings()).toMatchObject({
    pausedSites: { 'old.example': null, 'new.example': null },
    mutedTopics: ['a', 'b'],
  });
});

test('a host is paused always, or until its time, or with everything', () => {
  const settings = { ...DEFAULT_SETTINGS, pausedSites: { hour: 1000, always: null } };
  expect(isPaused(settings, 'always', 5000)).toBe(true);
  expect(isPaused(settings, 'hour', 999)).toBe(true);
  expect(isPaused(settings, 'hour', 1001)).toBe(false);
  expect(isPaused(settings, 'other', 0)).toBe(false);
  expect(isPaused(settings, 'constructor', 0)).toBe(false);
  expect(isPaused({ ...settings, paused: true }, 'other', 0)).toBe(true);
});

describe('what cannot be read falls back alone, and is named:', () => {
  const whole = { theme: 'dark', delay: 100, pausedSites: { 'a.example': null }, mutedTopics: ['t'] };
  const kept = { ...DEFAULT_SETTINGS, ...whole };

  test.each<[what: string, stored: Record<string, unknown>, unreadable: string[], settings: object]>([
    ['topics that are no list', { mutedTopics: {} }, ['mutedTopics'], { mutedTopics: [] }],
    ['sites that are nothing', { pausedSites: null }, ['pausedSites'], { pausedSites: {} }],
    [
      'a time beyond all dates',
      { pausedSites: { 'b.example': 1e300 } },
      ['pausedSites.b.example'],
      { pausedSites: {} },
    ],
    [
      'a site among others',
      { pausedSites: { 'b.example': 'soon', 'c.example': null } },
      ['pausedSites.b.example'],
      { pausedSites: { 'c.example': null } },
    ],
    ['a topic among others', { mutedTopics: ['a', 5, 'b'] }, ['mutedTopics.1'], { mutedTopics: ['a', 'b'] }],
    ['a delay that is no number', { delay: Number.NaN }, ['delay'], { delay: DEFAULT_SETTINGS.delay }],
    ['an endless delay', { delay: 1e9 }, ['delay'], { delay: DEFAULT_SETTINGS.delay }],
    ['text of no size', { textScale: 0 }, ['textScale'], {}],
    ['a choice that there is not', { opens: 'glance', marks: 7 }, ['opens', 'marks'], {}],
    ['a version that is none', { version: 'two' }, ['version'], {}],
  ])('%s', async (_, stored, unreadable, settings) => {
    await store({ ...whole, ...stored });
    expect(await readStored()).toEqual({
      settings: { ...kept, ...settings },
      unreadable,
      isNewer: false,
      home: 'sync',
    });
  });

  test.each([5, 'settings', null, [1, 2]])('%j in place of all of them', (stored) => {
    expect(readItems({ settings: stored, 'mutedTopics.9': ['t'], 'pausedSites.0': 7 })).toEqual({
      settings: { ...DEFAULT_SETTINGS, mutedTopics: ['t'] },
      unreadable: ['settings', 'pausedSites'],
      isNewer: false,
    });
  });

  test('a step that stumbles over what is stored', async () => {
    await store({ wait: 1, hidden: 5, theme: 'dark' });
    expect(await readStored(STEPS_OF_TESTS)).toMatchObject({ settings: { theme: 'dark' }, unreadable: ['settings'] });
  });
});
