// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import { SETTINGS_KEY } from '../../bridge/settings-items.ts';
import { readSettings, readStored, watchStored } from '../../bridge/settings-read.ts';
import { NewerSettings } from '../../bridge/settings-versions.ts';
import { changeSettings, syncAgain } from '../../entrypoints/background/settings-writer.ts';
import { STEPS_OF_TESTS } from '../bridge/steps.ts';
import { projectFiles, read } from '../repository.ts';

const { sync, local } = fakeBrowser.storage;
/** Lets the browser take nothing more to be synced, until it is told to accept it again. */
const refuse = () => vi.spyOn(sync, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));

beforeEach(() => {
  fakeBrowser.reset();
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('nothing else of ours writes to the synced storage', () => {
  const code = projectFiles().filter((file) => /^(bridge|components|entrypoints)\/.*\.tsx?$/u.test(file));
  const writes = code.filter((file) => /\bsync\s*\.\s*(set|remove|clear)\(|['"]sync:/u.test(read(file)));
  expect(writes).toEqual(['entrypoints/background/settings-writer.ts']);
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
  expect((await readSettings()).pausedSites).toEqual({ new: future, always: null });
});

test('what a list no longer has is gone, whichever item it was in', async () => {
  const sites = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`site${i}.example`, null]));
  await changeSettings({ pausedSites: sites, mutedTopics: ['a', 'b', 'c'] });
  await changeSettings(({ pausedSites: { 'site7.example': _, ...others } }) => ({ pausedSites: others }));
  expect(Object.keys((await readSettings()).pausedSites)).toHaveLength(199);
  await changeSettings({ pausedSites: {}, mutedTopics: ['b'] });
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, mutedTopics: ['b'] });
});

test('one change is one call of the browser, and what changes nothing is none: calls are counted', async () => {
  const set = vi.spyOn(sync, 'set');
  const remove = vi.spyOn(sync, 'remove');
  await changeSettings({ delay: 50, mutedTopics: ['a', 'b', 'c'], pausedSites: { 'a.example': null } });
  expect(set).toHaveBeenCalledTimes(1);
  await changeSettings({ mutedTopics: [], pausedSites: {} });
  expect(set).toHaveBeenCalledTimes(2);
  await changeSettings({ delay: 50 });
  expect(set).toHaveBeenCalledTimes(2);
  expect(remove).not.toHaveBeenCalled();
});

test('settings of an older version go through every step, and are stored as they are today with the next change', async () => {
  const old = { wait: 0.7, hidden: ['a.example'], theme: 'dark' };
  await sync.set({ [SETTINGS_KEY]: old });
  const now = { ...DEFAULT_SETTINGS, delay: 700, pausedSites: { 'a.example': null }, theme: 'dark' };
  expect((await readStored(STEPS_OF_TESTS)).settings).toEqual(now);
  expect((await sync.get(SETTINGS_KEY))[SETTINGS_KEY]).toEqual(old);
  await changeSettings({ badge: false }, STEPS_OF_TESTS);
  const { pausedSites: _, mutedTopics: __, ...choices } = now;
  expect((await sync.get(SETTINGS_KEY))[SETTINGS_KEY]).toEqual({ ...choices, badge: false, version: 3 });
  expect((await readStored(STEPS_OF_TESTS)).settings).toEqual({ ...now, badge: false });
});

test('settings of version 1, lists and all in one item, become those of version 2 and lose nothing', async () => {
  const lists = { pausedSites: { 'a.example': null }, mutedTopics: ['t1', 't2'] };
  await sync.set({ [SETTINGS_KEY]: { delay: 100, ...lists } });
  await changeSettings(({ mutedTopics }) => ({ mutedTopics: [...mutedTopics, 't3'] }));
  const stored = (await sync.get(SETTINGS_KEY))[SETTINGS_KEY] as Record<string, unknown>;
  expect(stored).toMatchObject({ version: 2, delay: 100 });
  expect(stored).not.toHaveProperty('pausedSites');
  expect(await readSettings()).toEqual({ ...DEFAULT_SETTINGS, delay: 100, ...lists, mutedTopics: ['t1', 't2', 't3'] });
});

test('settings of a newer version are never written', async () => {
  const newer = { version: 9, delay: { hover: 1, focus: 2 }, colour: 'red' };
  await sync.set({ [SETTINGS_KEY]: newer, 'pausedSites.3': { 'a.example': null } });
  const before = await sync.get(null);
  await expect(changeSettings({ delay: 5 })).rejects.toThrow(NewerSettings);
  expect(await sync.get(null)).toEqual(before);
  expect(await local.get(null)).toEqual({});
});

describe('what the browser does not take to be synced', () => {
  test('is kept on this machine, whole, and read from there', async () => {
    await changeSettings({ delay: 100, mutedTopics: ['a'] });
    refuse();
    await changeSettings(({ mutedTopics }) => ({ mutedTopics: [...mutedTopics, 'b'] }));
    await changeSettings({ delay: 200 });
    expect(await readStored()).toMatchObject({ home: 'local', settings: { delay: 200, mutedTopics: ['a', 'b'] } });
    expect((await sync.get(SETTINGS_KEY))[SETTINGS_KEY]).toMatchObject({ delay: 100 });
  });

  test('goes back to be synced with the next change that fits, or the next start', async () => {
    for (const again of [() => changeSettings({ badge: false }), syncAgain]) {
      const refused = refuse();
      await changeSettings({ mutedTopics: ['a'] });
      refused.mockRestore();
      expect((await readStored()).home).toBe('local');
      await again();
      expect(await readStored()).toMatchObject({ home: 'sync', settings: { mutedTopics: ['a'] } });
      await changeSettings(DEFAULT_SETTINGS);
    }
  });

  test('is no reason to write at the start when everything is synced', async () => {
    const set = vi.spyOn(sync, 'set');
    await syncAgain();
    expect(set).not.toHaveBeenCalled();
  });

  test('nor kept here either, fails', async () => {
    refuse();
    vi.spyOn(local, 'set').mockRejectedValue(new Error('The disk is full'));
    await expect(changeSettings({ delay: 5 })).rejects.toThrow('The disk is full');
  });
});

test('whoever watches is told of changes of the choices, of the lists, and of what is kept here alone', async () => {
  const told: unknown[] = [];
  const end = watchStored(({ settings: { delay, mutedTopics, pausedSites }, home }) =>
    told.push([delay, mutedTopics.length, Object.keys(pausedSites).length, home]),
  );
  const settled = (count: number) => vi.waitUntil(() => told.length === count);
  await changeSettings({ delay: 10 });
  await settled(1);
  await changeSettings({ mutedTopics: ['a'] });
  await settled(2);
  await changeSettings({ pausedSites: { 'a.example': null } });
  await settled(3);
  refuse();
  await changeSettings({ delay: 20 });
  await settled(4);
  end();
  await changeSettings({ delay: 30 });
  expect(told).toEqual([
    [10, 0, 0, 'sync'],
    [10, 1, 0, 'sync'],
    [10, 1, 1, 'sync'],
    [20, 1, 1, 'local'],
  ]);
});
