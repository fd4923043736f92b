import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inventedArticle } from '../engine/newsroom.ts';
import { axe } from './axe.ts';
import { openLibrary, rowCount } from './brought.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { press, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const topics = (page: Page) => textsOf(page, '.topic-rows li > span > button');

/** Opens the page of a library with so many invented articles. */
async function withArticles(count: number): Promise<Page> {
  const articles = Array.from({ length: count }, (_, i) => inventedArticle(i));
  const outcome = await changeLibrary(rig.browser, 'add', articles, {});
  expect(outcome).toMatchObject({ ok: true });
  const page = await openLibrary(rig.browser);
  await until('the topics', async () => (await topics(page)).length > 0);
  return page;
}

test('topics are listed with how many articles name each, found by name, and lead to their articles', async () => {
  const page = await withArticles(60);
  const all = await rowCount(page);
  const [first] = await topics(page);
  expect((await textsOf(page, '.topic-rows li > span'))[0]).toMatch(/\d+ articles · /);
  expect(await axe(page)).toEqual([]);
  await press(page, first as string, '.topic-rows');
  await until('fewer rows', async () => (await rowCount(page)) < all);
  expect(await page.$eval('.filters input[list]', (input) => (input as HTMLInputElement).value)).toBe(first);
  // The table is sorted by topic, and says which.
  await page.click('.shelf-table thead .topic button');
  await until('the order', () => page.$('.shelf-table th.topic[aria-sort=ascending]'));
  await press(page, 'Show all', '[aria-labelledby=articles] .filters');
  await until('all rows', async () => (await rowCount(page)) === all);

  await press(page, 'Do not mark', '.topic-rows li:first-child');
  await page.select('[aria-labelledby=topics] select', 'known');
  await until('the known topic', async () => (await topics(page)).join() === first);
  await press(page, 'Mark again', '.topic-rows li:first-child');
  await until('none', async () => (await topics(page)).length === 0);
});

test('articles get a star, one or many, and the table shows those alone; a way back is there', async () => {
  const page = await withArticles(20);
  const all = await rowCount(page);
  await page.click('.shelf-table .star-button');
  const stars = () => page.$$eval('.star-button[aria-pressed=true]', (buttons) => buttons.length);
  await until('a star', async () => (await stars()) === 1);
  await press(page, 'With a star', '.filters');
  await until('one row', async () => (await rowCount(page)) === 1);
  await press(page, 'With a star', '.filters');
  await until('all rows', async () => (await rowCount(page)) === all);
  await page.click('.shelf-table thead .pick input');
  await press(page, 'Star', '.selection');
  await until('stars', async () => (await stars()) > 10);
  await press(page, 'Undo', '.deed');
  // The one that had a star before has it still.
  await until('one star', async () => (await stars()) === 1);
  expect(await axe(page)).toEqual([]);
  await page.click('.shelf-table .star-button[aria-pressed=true]');
  await until('no star', async () => (await stars()) === 0);
});
