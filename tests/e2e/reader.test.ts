import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { SearchResult } from '../../engine/model/answer.ts';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

/** The address of the best passage for some words. */
async function addressOf(words: string): Promise<{ hash: string; result: SearchResult }> {
  const reply = await rig.browser.inExtension(
    (api, query) => api.runtime.sendMessage({ backstory: 'search', question: { query } }),
    words,
  );
  const { value: result } = reply as { value: SearchResult };
  const [best] = result.snippets;
  return { hash: `#${best?.articleId}/${best?.passageId}`, result };
}

async function openReader(words: string): Promise<Page> {
  const page = await rig.browser.openExtension(`reader.html${(await addressOf(words)).hash}`);
  await page.bringToFront();
  await textOf(page, '[data-marked]');
  return page;
}

const card = (page: Page) => page.$('[role=dialog]');

test('shows the article with the passage marked and in view', async () => {
  const page = await openReader('emergency meeting of the 29-member alliance');
  expect(await textOf(page, '[data-marked]')).toMatch(/emergency meeting of the 29-member alliance/);
  expect(await textOf(page, '.article-line')).toMatch(/^NBC News/);
  await until('the passage in view', () =>
    page.$eval('[data-marked]', (passage) => {
      const { top, bottom } = passage.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }),
  );
  // Chromium writes the titles of our pages into its history, Firefox does not: history.test.ts.
  if (rig.browser.name === 'firefox') expect(await page.title()).toMatch(/Soleimani/);
  else expect(await page.title()).toBe('Backstory');
  expect(await axe(page)).toEqual([]);
});

test('says when publisher or date is not known or only inferred', async () => {
  const page = await openReader('Dursun Aydemir OR Anadolu telephone call with Secretary-General');
  expect(await textOf(page, '.reader-head .article-line')).toMatch(/unknown/i);
});

test('a name opens its card by pointer, and by keyboard with the focus in it and back', async () => {
  const page = await openReader('emergency meeting of the 29-member alliance');
  const names = await page.$$('[data-marked] .name');
  await names[0]?.hover();
  await until('the card', () => card(page));
  await page.mouse.move(2, 2);
  await until('the card to be gone', async () => !(await card(page)));
  await page.focus('[data-marked] .name');
  await page.keyboard.press('Enter');
  await until('the focus in the card', () =>
    page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null),
  );
  await until('its passages', async () => (await textsOf(page, '[role=dialog] blockquote')).length > 0);
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await until('the focus back on the name', () => page.evaluate(() => document.activeElement?.matches('.name')));
  expect(await card(page)).toBeNull();
});

test('leads to the article before and after of a topic', async () => {
  const page = await openReader('emergency meeting of the 29-member alliance');
  const title = await textOf(page, 'h1');
  const [previous] = await page.$$('.step:first-child a');
  await previous?.click();
  await until('another article', async () => (await textOf(page, 'h1')) !== title);
  const lines = await textsOf(page, '.step:last-child a');
  expect(lines).toContain(title);
});

test('a wrong address is told clearly, with a way on', async () => {
  const page = await rig.browser.openExtension('reader.html#nowhere/nothing');
  expect(await textOf(page, '.notice')).toMatch(/no article at this address/);
  expect(await page.$eval('.reader-back a', (link) => (link as HTMLAnchorElement).href)).toMatch(
    /options\.html#library$/,
  );
  expect(await axe(page)).toEqual([]);
});

test('prints without what is only for the screen', async () => {
  const page = await openReader('emergency meeting of the 29-member alliance');
  if (rig.browser.name === 'chromium') await page.emulateMediaType('print');
  const rule = await page.evaluate(() =>
    [...document.styleSheets].some((sheet) =>
      [...sheet.cssRules].some((rule) => rule instanceof CSSMediaRule && /print/.test(rule.conditionText)),
    ),
  );
  expect(rule).toBe(true);
  if (rig.browser.name === 'chromium')
    expect(await page.$eval('.article-steps', (steps) => getComputedStyle(steps).display)).toBe('none');
});
