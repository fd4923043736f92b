import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { downloaded, downloadsOf } from './download.ts';
import { useBrowser } from './harness.ts';
import { chooseFile, press, readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

async function openOptions(part = ''): Promise<Page> {
  const page = await rig.browser.openExtension(`options.html${part}`);
  await page.bringToFront();
  await until('the page', async () => (await textsOf(page, 'section h2')).length > 1);
  return page;
}

const stored = () => rig.browser.settings();

test('a choice is stored at once, and stands when the page is opened again', async () => {
  const page = await openOptions();
  await page.click('input[value=click]');
  await page.click('input[value=dark]');
  await until('it to be stored', async () => (await stored()).opens === 'click' && (await stored()).theme === 'dark');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
  expect(await axe(page)).toEqual([]);
  await page.close();
  const again = await openOptions();
  expect(await again.$eval('input[value=click]', (input) => (input as HTMLInputElement).checked)).toBe(true);
});

test('a slider is stored when it is let go, with the keys too', async () => {
  const page = await openOptions();
  await page.focus('input[type=range]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await until('it to be stored', async () => (await stored()).delay === 400);
});

test('a choice reaches pages that are already open', async () => {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const marks = () => news.evaluate(() => CSS.highlights.get('backstory-mention')?.size ?? 0);
  await readThrough(rig, news);
  const before = await until('marks', marks);
  await rig.browser.setSettings({ marks: 'all' });
  await until('more marks', async () => (await marks()) > before);
});

test('paused sites and known topics are listed, each with a way back', async () => {
  await rig.browser.setSettings({ pausedSites: { 'news.example': null } });
  const page = await openOptions();
  expect(await textOf(page, '[aria-labelledby=paused-sites] li')).toMatch(/news\.example.*always/);
  await press(page, 'Remove', '[aria-labelledby=paused-sites]');
  await until('the site to be awake', async () => Object.keys((await stored()).pausedSites).length === 0);
});

test('shortcuts are shown as they are set', async () => {
  const page = await openOptions();
  const rows = await textsOf(page, '[aria-labelledby=shortcuts] li');
  expect(rows.find((row) => row.startsWith('Go to the next name'))).toMatch(/Period|\./);
});

test('a file of settings is taken, or refused with the field named; reset can be taken back', async () => {
  const page = await openOptions();
  const outcome = '[aria-labelledby=backup] .outcome';
  const says = (pattern: RegExp) =>
    until(String(pattern), async () => pattern.test((await textsOf(page, outcome)).join(' ')));
  await chooseFile(page, 'no json');
  await says(/not JSON/);
  await chooseFile(page, JSON.stringify({ backstory: 'settings', version: 1, settings: { delay: 'long' } }));
  await says(/“settings\.delay”/);
  expect((await stored()).delay).toBe(300);
  await chooseFile(page, JSON.stringify({ backstory: 'settings', version: 1, settings: { delay: 700 } }));
  await says(/imported/);
  await until('the delay', async () => (await stored()).delay === 700);
  await press(page, 'Reset all settings');
  await until('the reset', async () => (await stored()).delay === 300);
  await press(page, 'Undo', '[aria-labelledby=backup]');
  await until('it to be taken back', async () => (await stored()).delay === 700);
});

test('the settings are saved as a file', async () => {
  await rig.browser.setSettings({ delay: 450 });
  const folder = await downloadsOf(rig.browser);
  const page = await openOptions();
  await press(page, 'Export settings');
  const { name, text } = await downloaded(folder);
  expect(name).toBe('backstory-settings.json');
  expect(JSON.parse(text)).toMatchObject({ backstory: 'settings', version: 2, settings: { delay: 450 } });
});

test('settings of a newer version are left alone, and said to be', async () => {
  const newer = { version: 99, delay: 500, opens: 'glance' };
  await rig.browser.inExtension((api, settings) => api.storage.sync.set({ settings }), newer);
  const page = await openOptions();
  await page.click('input[value=dark]');
  expect(await textOf(page, '[role=alert]')).toMatch(/newer version/);
  const left = await rig.browser.inExtension((api) => api.storage.sync.get(null), null);
  expect(left).toEqual({ settings: newer });
  expect(await page.$eval('input[value=dark]', (input) => (input as HTMLInputElement).checked)).toBe(false);
  expect(await axe(page)).toEqual([]);
});

test('the library lists the articles with what was found in each, sortable', async () => {
  const page = await openOptions('#library');
  const column = (n: number) => textsOf(page, `.sort-table tbody tr > :nth-child(${n})`);
  const titles = await column(1);
  expect(titles.length).toBe(5);
  for (const found of await column(5)) expect(found).toMatch(/\(\d+\)/);
  await press(page, 'Title↕', '.sort-table');
  await until('another order', async () => (await column(1)).join() !== titles.join());
  expect(await page.$eval('.sort-table th[aria-sort]', (head) => head.getAttribute('aria-sort'))).toBe('ascending');
  expect(await axe(page)).toEqual([]);
});

test('a topic can be renamed, blocked, merged and muted, every change taken back, and open pages follow', async () => {
  const page = await openOptions('#library');
  const openTopic = async (label: string) => {
    await until(`the topic ${label}`, () =>
      page.evaluate((wanted) => {
        const heads = [...document.querySelectorAll<HTMLElement>('.topic-head')];
        const head = heads.find((each) => each.firstElementChild?.textContent === wanted);
        if (head?.getAttribute('aria-expanded') === 'false') head.click();
        return head?.getAttribute('aria-expanded') === 'true';
      }, label),
    );
    await textOf(page, '.topic-editor');
  };
  const found = async (text: string) => {
    const reply = await rig.browser.inExtension(
      (api, given) => api.runtime.sendMessage({ backstory: 'findMentions', question: { texts: [given] } }),
      text,
    );
    return (reply as { value: { exact: string }[][] }).value[0]?.map(({ exact }) => exact);
  };
  const changes = () => textsOf(page, '[aria-labelledby=changes] li');

  await openTopic('Article 5');
  expect(await textsOf(page, '.topic-names tr')).not.toEqual([]);
  expect((await textsOf(page, '.topic-names td.quiet')).join()).toMatch(/added by hand/);
  expect(await axe(page)).toEqual([]);
  expect(await found('the collective defense clause')).toEqual(['collective defense clause']);
  await page.evaluate(() =>
    document
      .querySelector<HTMLElement>('[aria-label="Block “collective defense clause”, so that it leads to no topic"]')
      ?.click(),
  );
  await until('the change', async () => (await changes()).some((text) => text.includes('no longer leads')));
  expect(await found('the collective defense clause')).toEqual([]);

  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.topic-form input');
    if (field) field.value = 'The promise';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(page, 'Rename', '.topic-form');
  await openTopic('The promise');
  expect(await changes()).toHaveLength(2);

  await press(page, 'Undo all');
  await until('no change', async () => (await changes()).length === 0);
  expect(await found('the collective defense clause')).toEqual(['collective defense clause']);

  await openTopic('Article 5');
  await press(page, 'I know this: do not mark it', '.topic-editor');
  await until('the topic to be muted', async () => (await stored()).mutedTopics.length === 1);
  expect(await found('Article 5')).toEqual([]);
});
