import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { inventedArticle } from '../engine/newsroom.ts';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { isWatched, kept, LONG, openStory, pause, readOn, saved, scroll, story } from './reading.ts';
import { press, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// Firefox stops its background after this long without work: in the middle of reading.
const rig = useBrowser({ build: 'production', idle: 9000 });

const remembered = async () => (await kept(rig)).filter((one) => one.remembered).map(({ title }) => title);

afterEach(async () => {
  const outcome = await changeLibrary(rig.browser, 'expire', Date.now() + 1000);
  expect(outcome.ok).toBe(true);
});

describe('an article that is read', () => {
  test(
    'is remembered once the reader turns that on, also where it was open before; forgotten, and back',
    async () => {
      const { page, tab } = await openStory(rig, '/quay.html', story('Quay of Norrvik'), {});
      expect(await isWatched(rig, tab)).toBe(false);
      const welcome = await rig.browser.openExtension('welcome.html');
      const label =
        'Remember the articles that I read, on this computer only, for a year or as long as I choose in the options';
      // It cannot be pressed before the settings are read.
      await until('the choice to be there', () => welcome.$('.welcome-switch input:enabled'));
      await press(welcome, label);
      await until('the choice', async () => (await rig.browser.settings()).remember);
      await until('the page to be watched', () => isWatched(rig, tab));
      await page.bringToFront();
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await readOn(rig, page, tab);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

      const popup = await rig.browser.openExtension(`popup.html#${tab}`);
      await popup.bringToFront();
      expect(await textOf(popup, '.remembered-line > .quiet')).toMatch(/^Remembered: read on /);
      expect(await axe(popup)).toEqual([]);
      await press(popup, 'Forget');
      await until('it is forgotten', async () => (await textOf(popup, '.save-status')) === 'Forgotten.');
      expect(await remembered()).toEqual([]);
      await popup.bringToFront();
      await press(popup, 'Undo');
      await textOf(popup, '.remembered-line > .quiet');
      expect(await remembered()).toEqual(['Quay of Norrvik']);
      // Saved by hand it is the reader's own, and goes by itself no more.
      await popup.bringToFront();
      await press(popup, 'Save this page');
      await until('what will be saved', () => popup.$('.save-form'));
      await press(popup, 'Save', '.save-form');
      await until('it is saved', async () => (await textOf(popup, '.save-status')) === 'Saved in your library.');
      expect(await kept(rig)).toEqual([{ title: 'Quay of Norrvik' }]);
      await popup.bringToFront();
      await press(popup, 'Remove');
      await until('it is gone', async () => (await textOf(popup, '.save-status')) === 'Removed from your library.');

      await press(welcome, label);
      await until('nobody to watch any more', async () => !(await isWatched(rig, tab)));
    },
    LONG,
  );

  test(
    'at an address to which the page went without being loaded: that one, and not the one before it',
    async () => {
      const { page, tab } = await openStory(rig, '/first.html', story('First of them'));
      await scroll(page);
      await page.evaluate(() => {
        history.pushState(null, '', '/second.html');
        document.title = document.title.replace('First', 'Second');
        for (const node of document.querySelectorAll('h1, p'))
          node.textContent = (node.textContent ?? '').replaceAll('First', 'Second');
        scrollTo(0, 0);
      });
      await readOn(rig, page, tab);
      expect(await remembered()).toEqual(['Second of them']);
    },
    LONG,
  );

  test(
    'while the background is stopped in the middle of it',
    async () => {
      const { page, tab } = await openStory(rig, '/stopped.html', story('Stopped in the middle'));
      await scroll(page);
      await rig.browser.stopBackground();
      await page.bringToFront();
      await readOn(rig, page, tab);
      expect(await remembered()).toEqual(['Stopped in the middle']);
    },
    LONG,
  );
});

test('a page of a paused site is not watched, though all is remembered', async () => {
  await rig.browser.setSettings({ remember: true, pausedSites: { '127.0.0.1': null } });
  const paused = await rig.browser.open(rig.server.put('/paused.html', story('Paused')));
  await paused.bringToFront();
  // A page is watched as soon as it is there: longer than that.
  await pause(3000);
  const [tab] = await rig.browser.inExtension((api) => api.tabs.query({ active: true }), null);
  expect(await isWatched(rig, tab?.id ?? -1)).toBe(false);
});

describe('the library lists what is remembered by day', () => {
  const DAY = 86_400_000;
  const at = (days: number) => new Date().setHours(12, 0, 0, 0) - days * DAY;
  const list = (page: Page) => textsOf(page, '.remembered-day li a');

  test('and forgets by page, by day, by site and all of it, each with a way back', async () => {
    const articles = [0, 1, 2, 3].map((number) => ({
      ...inventedArticle(number),
      title: `Story ${number}`,
      url: `https://${number < 2 ? 'one' : 'two'}.example/${number}`,
    }));
    for (const [i, article] of articles.entries())
      await changeLibrary(rig.browser, 'add', [article], { at: at(i === 0 ? 0 : 1), remembers: true });
    await changeLibrary(rig.browser, 'add', [{ ...inventedArticle(9), title: 'Saved by hand' }], { at: at(1) });
    await rig.browser.setSettings({ remember: true });
    const page = await rig.browser.openExtension('library.html');
    await until('the list', async () => (await list(page)).length === 4);
    expect(await textsOf(page, '.remembered-day h3')).toHaveLength(2);
    expect(await axe(page)).toEqual([]);

    const there = (...numbers: number[]) =>
      until(`stories ${numbers}`, async () => {
        const seen = (await list(page)).sort().join();
        return seen === numbers.map((number) => `Story ${number}`).join();
      });
    const pressed = async (label: string) =>
      page.$eval(`.remembered [aria-label="${label}"]`, (button) => (button as HTMLElement).click());
    const undo = () => press(page, 'Undo', '.remembered');
    await pressed('Forget “Story 2”');
    await there(0, 1, 3);
    await undo();
    await there(0, 1, 2, 3);
    const day = await page.$$eval('.remembered-head button', (buttons) => buttons[1]?.getAttribute('aria-label') ?? '');
    await pressed(day);
    await there(0);
    await undo();
    await there(0, 1, 2, 3);
    await page.select('.remembered select', 'two.example');
    await there(2, 3);
    await press(page, 'Forget all of this site', '.remembered');
    await there(0, 1);
    await undo();
    await there(0, 1, 2, 3);
    await press(page, 'Forget everything that was remembered', '.remembered');
    await there();
    expect(await saved(page)).toEqual(['Saved by hand']);
    await undo();
    await there(0, 1, 2, 3);
    const outcome = await changeLibrary(rig.browser, 'expire', at(1) + 1);
    expect(outcome).toMatchObject({ ok: true, value: 3 });
    await there(0);
    const [byHand] = await page.$$eval('.shelf-table tr[data-id]', (rows) =>
      rows.filter((row) => row.textContent?.includes('Saved by hand')).map((row) => row.getAttribute('data-id')),
    );
    await changeLibrary(rig.browser, 'remove', [byHand]);
  }, 60_000);
});
