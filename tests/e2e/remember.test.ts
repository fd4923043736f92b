import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Settings } from '../../bridge/settings.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { press, readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// Firefox stops its background after this long without work: in the middle of reading.
const rig = useBrowser({ build: 'production', idle: 9000 });

/** An article takes 20 s to be read, and a busy machine some more to save it (ms). */
const SOON = 45_000;
const LONG = 150_000;

const story = (name: string, more = '') =>
  `<!doctype html><html lang="en"><head><title>${name} - The Norrvik Post</title>
  <meta property="og:type" content="article"><meta property="og:site_name" content="The Norrvik Post">
  <meta property="article:published_time" content="2026-05-01">${more}</head>
  <body><article><h1>${name}</h1>${Array.from({ length: 40 }, (_, i) => `<p>${name}, paragraph ${i + 1}: the council of Norrvik met again, heard what the builders had found under the quay of ${name}, and put off its answer until the summer.</p>`).join('')}</article></body></html>`;

/** Titles of the table's articles, but for those that came with us. */
const saved = (page: Page) =>
  page.$$eval('.shelf-table tr[data-id]', (rows) =>
    rows
      .filter((row) => row.querySelector('.collection')?.textContent?.trim() !== 'Came with Backstory')
      .map((row) => row.querySelector('.title a')?.textContent ?? ''),
  );

/** Titles and marks of all that the library has, asked of a page of ours that reads it anew each time. */
async function kept(): Promise<Pick<StoredArticle, 'title' | 'remembered'>[]> {
  const page = await rig.browser.openExtension('library.html');
  try {
    await until('the library', () => page.$('main[aria-busy=false]'));
    // Settings come a little later than the library.
    await until('its sections', () => page.$('#remembered-title'));
    const remembered = await textsOf(page, '.remembered-day li a');
    const all = await saved(page);
    return [...new Set([...all, ...remembered])].map((title) => ({
      title,
      ...(remembered.includes(title) ? { remembered: 1 } : {}),
    }));
  } finally {
    await page.close();
  }
}

const remembered = async () => (await kept()).filter((one) => one.remembered).map(({ title }) => title);

/** Whether the script that notices reading is at work in the page of a tab. */
const isWatched = (tab: number) =>
  rig.browser.inExtension(async (api, tabId) => {
    const [frame] = await api.scripting.executeScript({
      target: { tabId },
      func: () => {
        const watch = (globalThis as { [slot: symbol]: AbortController | undefined })[
          Symbol.for('backstory.attention')
        ];
        return watch !== undefined && !watch.signal.aborted;
      },
    });
    return frame?.result === true;
  }, tab);

const badge = (tab: number) => rig.browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Scrolls up and down as a reader does, for so long (ms): a page that has just come up is at rest only after a while. */
async function scroll(page: Page, span = 4000): Promise<void> {
  for (const end = performance.now() + span; performance.now() < end; ) {
    await page.evaluate(() => scrollBy(0, scrollY > innerHeight / 2 ? -innerHeight / 3 : innerHeight / 3));
    await pause(500);
  }
}

/** Reads on until the button of the tab has the sign. */
const readOn = (page: Page, tab: number) =>
  until(
    'the sign',
    async () => {
      await scroll(page, 500);
      return (await badge(tab)).startsWith('•');
    },
    SOON,
  );

async function open(path: string, html: string, settings: Partial<Settings> = { remember: true }) {
  await rig.browser.setSettings(settings);
  const page = await rig.browser.open(rig.server.put(path, html));
  return { page, tab: await readThrough(rig, page) };
}

afterEach(async () => {
  const outcome = await changeLibrary(rig.browser, 'expire', Date.now() + 1000);
  expect(outcome.ok).toBe(true);
});

describe('an article that is read', () => {
  test(
    'is remembered once the reader turns that on, also where it was open before; forgotten, and back',
    async () => {
      const { page, tab } = await open('/quay.html', story('Quay of Norrvik'), {});
      expect(await isWatched(tab)).toBe(false);
      const welcome = await rig.browser.openExtension('welcome.html');
      const label =
        'Remember the articles that I read, on this computer only, for a year or as long as I choose in the options';
      // It cannot be pressed before the settings are read.
      await until('the choice to be there', () => welcome.$('.welcome-switch input:enabled'));
      await press(welcome, label);
      await until('the choice', async () => (await rig.browser.settings()).remember);
      await until('the page to be watched', () => isWatched(tab));
      await page.bringToFront();
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      await readOn(page, tab);
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
      expect(await kept()).toEqual([{ title: 'Quay of Norrvik' }]);
      await popup.bringToFront();
      await press(popup, 'Remove');
      await until('it is gone', async () => (await textOf(popup, '.save-status')) === 'Removed from your library.');

      await press(welcome, label);
      await until('nobody to watch any more', async () => !(await isWatched(tab)));
    },
    LONG,
  );

  test(
    'at an address to which the page went without being loaded: that one, and not the one before it',
    async () => {
      const { page, tab } = await open('/first.html', story('First of them'));
      await scroll(page);
      await pause(6000);
      await page.evaluate(() => {
        history.pushState(null, '', '/second.html');
        document.title = document.title.replace('First', 'Second');
        for (const node of document.querySelectorAll('h1, p'))
          node.textContent = (node.textContent ?? '').replaceAll('First', 'Second');
        scrollTo(0, 0);
      });
      await readOn(page, tab);
      expect(await remembered()).toEqual(['Second of them']);
    },
    LONG,
  );

  test(
    'while the background is stopped in the middle of it',
    async () => {
      const { page, tab } = await open('/stopped.html', story('Stopped in the middle'));
      await scroll(page);
      await rig.browser.stopBackground();
      await page.bringToFront();
      await readOn(page, tab);
      expect(await remembered()).toEqual(['Stopped in the middle']);
    },
    LONG,
  );
});

describe('nothing is remembered', () => {
  test(
    'of a page that asks for a password, of one in the background, and on a paused site',
    async () => {
      const hidden = await open('/hidden.html', story('In a tab behind'));
      await scroll(hidden.page);
      const login = story('Members only').replace('</article>', '<form><input type="password"></form></article>');
      const { page } = await open('/login.html', login);
      await scroll(page);
      await pause(26_000);
      expect(await kept()).toEqual([]);
      await rig.browser.setSettings({ remember: true, pausedSites: { '127.0.0.1': null } });
      const paused = await rig.browser.open(rig.server.put('/paused.html', story('Paused')));
      await paused.bringToFront();
      await pause(3000);
      const [tab] = await rig.browser.inExtension((api) => api.tabs.query({ active: true }), null);
      expect(await isWatched(tab?.id ?? -1)).toBe(false);
    },
    LONG,
  );
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
