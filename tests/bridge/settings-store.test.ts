// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, isPaused, readSettings, SETTINGS_KEY } from '../../bridge/settings.ts';
import { changeSettings } from '../../bridge/settings-store.ts';
import { NewerSettings } from '../../bridge/settings-versions.ts';
import { STEPS_OF_TESTS } from './steps.ts';

beforeEach(() => {
  fakeBrowser.reset();
});

test('nothing stored means the defaults', async () => {
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
});

test('a field that an older version did not store has its default', async () => {
  await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: { delay: 120 } });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, delay: 120 });
});

test('changes made at the same time are all kept', async () => {
  await Promise.all([
    changeSettings({ delay: 500 }),
    changeSettings(({ mutedTopics }) => ({ mutedTopics: [...mutedTopics, 'a'] })),
    changeSettings(({ mutedTopics }) => ({ mutedTopics: [...mutedTopics, 'b'] })),
  ]);
  expect(await readSettings()).toMatchObject({ delay: 500, mutedTopics: ['a', 'b'] });
});

test('a change that fails does not hold up the next one', async () => {
  await expect(
    changeSettings(() => {
      throw new Error('wrong');
    }),
  ).rejects.toThrow('wrong');
  await changeSettings({ delay: 50 });
  expect((await readSettings()).delay).toBe(50);
});

test('pauses that are over are forgotten, others stay', async () => {
  const past = Date.now() - 1;
  const future = Date.now() + 60_000;
  const after = await changeSettings({ pausedSites: { old: past, new: future, always: null } });
  expect(after.pausedSites).toEqual({ new: future, always: null });
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

const stored = async () => (await fakeBrowser.storage.sync.get(SETTINGS_KEY))[SETTINGS_KEY];

test('settings of an older version go through every step when they are read, and are stored so with the next change', async () => {
  const old = { wait: 0.7, hidden: ['a.example'], theme: 'dark' };
  await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: old });
  const now = { ...DEFAULT_SETTINGS, delay: 700, pausedSites: { 'a.example': null }, theme: 'dark' };
  expect(await readSettings(STEPS_OF_TESTS)).toEqual(now);
  expect(await stored()).toEqual(old);
  await changeSettings({ badge: false }, STEPS_OF_TESTS);
  expect(await stored()).toEqual({ ...now, badge: false, version: 3 });
  expect(await readSettings(STEPS_OF_TESTS)).toEqual({ ...now, badge: false });
});

test('settings of the version between take only the steps that are left', async () => {
  await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: { version: 2, pause: 50, hidden: [] } });
  expect((await readSettings(STEPS_OF_TESTS)).delay).toBe(50);
});

test('settings of a newer version are read as far as they look like ours, and never written', async () => {
  const newer = { version: 9, delay: { hover: 1, focus: 2 }, pausedSites: { 'a.example': null }, colour: 'red' };
  await fakeBrowser.storage.sync.set({ [SETTINGS_KEY]: newer });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, pausedSites: { 'a.example': null } });
  await expect(changeSettings({ delay: 5 })).rejects.toThrow(NewerSettings);
  expect(await stored()).toEqual(newer);
});
