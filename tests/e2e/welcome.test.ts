import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

test('shows the product at work on a sample, and asks nothing', async () => {
  const page = await rig.browser.openExtension('welcome.html');
  await page.bringToFront();
  await until('names', async () => (await textsOf(page, '.sample .name')).length >= 4);
  expect(await textsOf(page, '.sample .name')).toContain('Article 5');
  expect(await axe(page)).toEqual([]);
  await page.click('.sample .name');
  expect(await textOf(page, '[role=dialog] blockquote')).toMatch(/Stoltenberg/);
  expect(await axe(page)).toEqual([]);
  // One choice, and nobody must make it.
  expect(await page.$$('form, select, textarea, input:not([type=checkbox])')).toEqual([]);
  expect(await page.$$eval('input', (boxes) => boxes.map(({ checked }) => checked))).toEqual([false]);
});

test('says why it reads pages, and what never leaves the computer', async () => {
  const page = await rig.browser.openExtension('welcome.html');
  const text = await until('the text', () => page.evaluate(() => document.body.innerText));
  expect(text).toMatch(/Why it needs to read pages/);
  expect(text).toMatch(/What never leaves this computer/);
});
