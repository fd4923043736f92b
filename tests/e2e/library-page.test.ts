import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inventedArticle } from '../engine/newsroom.ts';
import { axe } from './axe.ts';
import { downloaded, downloadsOf } from './download.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { press, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const TITLES = '.shelf-table th.title a';

async function openLibrary(): Promise<Page> {
  const page = await rig.browser.openExtension('library.html');
  await page.bringToFront();
  return page;
}

/** Opens the page of a library with so many invented articles more, in a collection of their own. */
async function withArticles(count: number, from: number, collection: string): Promise<Page> {
  const articles = Array.from({ length: count }, (_, i) => inventedArticle(from + i));
  for (let at = 0; at < count; at += 500) {
    const outcome = await changeLibrary(rig.browser, 'add', articles.slice(at, at + 500), { collection });
    expect(outcome).toMatchObject({ ok: true });
  }
  const page = await openLibrary();
  await until('the rows', async () => (await textsOf(page, TITLES)).length > 0);
  return page;
}

const rowCount = (page: Page) => page.$eval('.shelf-table', (table) => Number(table.getAttribute('aria-rowcount')) - 1);

/** Puts a value into a field as a person does. */
const fill = (page: Page, selector: string, value: string) =>
  page.$eval(
    selector,
    (field, value) => {
      (field as HTMLInputElement).value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    value,
  );

test('an empty library says so', async () => {
  const page = await openLibrary();
  expect(await textOf(page, '.notice')).toBe('No article of your own is here yet.');
  expect(await axe(page)).toEqual([]);
});

test('of many rows only those in sight are in the document; they are filtered, sorted, and searched in their whole texts', async () => {
  const page = await withArticles(600, 0, 'Country');
  const all = await rowCount(page);
  expect(all).toBeGreaterThanOrEqual(600);
  expect((await textsOf(page, TITLES)).length).toBeLessThan(80);
  const first = (await textsOf(page, TITLES))[0];
  await page.$eval('.shelf-frame', (frame) => frame.scrollTo(0, frame.scrollHeight));
  await until('the last rows', async () => (await textsOf(page, TITLES))[0] !== first);
  expect(await page.$eval('.shelf-table tbody tr:last-child', (row) => Number(row.getAttribute('aria-rowindex')))).toBe(
    all + 1,
  );

  await page.select('.filters select', 'Evening Mail');
  await until('fewer rows', async () => (await rowCount(page)) < all);
  await press(page, 'Show all', '.filters');
  await until('all rows', async () => (await rowCount(page)) === all);

  await page.click('.shelf-table thead .title button');
  await until('another order', async () => (await textsOf(page, TITLES))[0] !== first);
  expect(await page.$eval('.shelf-table [aria-sort]', (head) => head.getAttribute('aria-sort'))).toBe('ascending');

  // Words of a text, which no title has.
  await fill(page, '.filters .words', '"report number 42"');
  await until('what was found', async () => (await rowCount(page)) === 1);
  expect((await textsOf(page, TITLES))[0]).toMatch(/\(42\)$/);
  expect(await axe(page)).toEqual([]);
  await page.setViewport({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('chosen articles are corrected, moved and deleted, each with a way back, and exported', async () => {
  const folder = await downloadsOf(rig.browser);
  const page = await withArticles(6, 1000, 'Town');
  await page.select('.filters label:nth-of-type(2) select', 'Town');
  await until('the collection', async () => (await rowCount(page)) === 6);
  const boxes = await page.$$('.shelf-table tbody .pick input');
  await boxes[0]?.focus();
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  expect(await textOf(page, '.selection strong')).toBe('2 articles chosen');
  expect(await axe(page)).toEqual([]);

  await press(page, 'Correct', '.selection');
  await fill(page, '#correct-publisher', 'Late Post');
  await press(page, 'Save', '.correct');
  const corrected = async () =>
    (await textsOf(page, '.shelf-table td.publisher')).filter((text) => text === 'Late Post (corrected)');
  await until('both corrected', async () => (await corrected()).length === 2);
  // What was read stands beside it, of many as of one, and comes back for each.
  await press(page, 'Correct', '.selection');
  expect(await textOf(page, '.correct .quiet')).toMatch(/^As read: (?:Morning Gazette|Evening Mail)/);
  await press(page, 'Take that back', '.correct');
  await until('none corrected', async () => (await corrected()).length === 0);
  await press(page, 'Undo', '.deed');
  await until('both again', async () => (await corrected()).length === 2);
  await press(page, 'Correct', '.selection');
  await press(page, 'Take that back', '.correct');
  await until('none corrected again', async () => (await corrected()).length === 0);

  await fill(page, '.deed-form input', 'Rail');
  await press(page, 'Move', '.selection');
  await until('four left', async () => (await rowCount(page)) === 4);
  await press(page, 'Undo', '.deed');
  await until('six again', async () => (await rowCount(page)) === 6);

  await page.select('.selection select', 'ris');
  await press(page, 'Export', '.selection');
  const { name, text } = await downloaded(folder);
  expect(name).toMatch(/^backstory-\d{4}-\d\d-\d\d\.ris$/);
  expect(text.match(/^TY {2}- NEWS/gm)).toHaveLength(2);

  await press(page, 'Delete', '.selection');
  await until('four left', async () => (await rowCount(page)) === 4);
  await press(page, 'Undo', '.deed');
  await until('six again', async () => (await rowCount(page)) === 6);
});

test('a collection is switched off and stays in the list, is called otherwise, and is deleted', async () => {
  const page = await withArticles(5, 2000, 'Village');
  const rows = '[aria-labelledby=collections-title] li';
  await until('the collection', async () => (await textsOf(page, rows)).some((row) => row.startsWith('Village (5)')));
  // Only its rows, for those of others may stand before them.
  await page.select('.filters label:nth-of-type(2) select', 'Village');
  await page.click('[aria-label="Show Village"]');
  await until('it to be off', async () =>
    (await textsOf(page, 'td.collection')).some((text) => text === 'Village (off)'),
  );
  // What stands above may still grow while topics are counted: no place is pressed, but the button.
  await page.$eval('[aria-label="Rename Village"]', (button) => (button as HTMLElement).click());
  await until('the field', () => page.$('input[aria-label="Rename Village"]'));
  await fill(page, 'input[aria-label="Rename Village"]', 'City');
  await press(page, 'Rename', '.rows form');
  await until('the new name to be offered', () => page.$('.filters option[value=City]'));
  await page.select('.filters label:nth-of-type(2) select', 'City');
  await until('the new name', async () => (await textsOf(page, 'td.collection')).some((text) => text === 'City (off)'));
  await page.click('[aria-label="Delete City with all its articles"]');
  await until('it to be gone', async () => !(await textsOf(page, rows)).some((row) => row.startsWith('City')));
  expect(await axe(page)).toEqual([]);
});

test('a collection is renamed by keyboard alone: what is typed right after the press is its name', async () => {
  const page = await withArticles(5, 3000, 'Hamlet');
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  await page.focus('.library-nav a[href="#collections-title"]');
  await page.keyboard.press('Enter');
  const names = ['Hamlet', 'Borough', 'Shire', 'Parish', 'County'];
  for (const [i, name] of names.slice(1).entries()) {
    const button = `Rename ${names[i]}`;
    await until(button, () => page.$(`[aria-label="${button}"]`));
    for (let tabs = 0; tabs < 20 && (await focused()) !== button; tabs++) await page.keyboard.press('Tab');
    // Enter presses a button when it goes down, the space bar when it comes up.
    await page.keyboard.press(i % 2 === 0 ? 'Enter' : ' ');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await until(`the name ${name}`, () => page.$(`[aria-label="Rename ${name}"]`));
    // The heading of the section has the focus then, and the next Tab goes on from there.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('collections-title');
  }
});
