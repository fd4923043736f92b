import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { rowCount } from '../tests/e2e/brought.ts';
import { type Browser, launchBrowser } from '../tests/e2e/browser.ts';
import { press, textsOf } from '../tests/e2e/surfaces.ts';
import { until } from '../tests/e2e/wait.ts';
import type { BrowserName } from './browsers.ts';
import { createReel, filmInBrowsers } from './film-set.ts';

// A film in pictures, in both browsers, of files that come in: tried first, brought in, paused, the browser killed in the
// middle, gone on with, and taken back at once. `npm run film:import -- FOLDER` takes all files of a folder, which is best
// large: a small one is in before anybody can stop it.

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('No folder is named.\nUsage: npm run film:import -- FOLDER: FOLDER has files to bring in.');
  process.exit(1);
}

/** A large import takes minutes, and so does its undoing (ms). */
const LONGEST = 400_000;

await filmInBrowsers((name) => film(name, folder));

async function film(name: BrowserName, folder: string): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'backstory-film-'));
  const files = readdirSync(folder)
    .sort()
    .map((file) => join(folder, file));
  const open = () => launchBrowser({ name, viewport: { width: 1100, height: 900 }, stillness: true, profile });
  const reel = createReel('film', `${name}-import`);
  const shoot = (page: Page, what: string, part = '[aria-labelledby=import]') => reel.shoot(page, what, part);
  let browser = await open();
  try {
    let page = await openLibrary(browser);
    await choose(page, files);
    await press(page, 'What would this bring?');
    await until('examples', async () => (await textsOf(page, '.examples li')).length > 0);
    await shoot(page, 'tried');
    await press(page, 'Bring in');
    await until('articles', async () => (await articlesIn(page)) > 0);
    await shoot(page, 'running');
    await press(page, 'Pause');
    await until('it to be paused', async () => (await textsOf(page, '.progress p')).join().includes('paused'));
    await shoot(page, 'paused');
    await press(page, 'Go on');
    const before = await articlesIn(page);
    await until('more articles', async () => (await articlesIn(page)) > before, LONGEST);
    await shoot(page, 'goes-on');
    console.log(`${name}: killed with ${await articlesIn(page)} articles in`);
    await browser.kill();

    browser = await open();
    page = await openLibrary(browser);
    await until('what was noted', async () => (await textsOf(page, 'details summary')).join().includes('not finished'));
    console.log(
      `${name}: after the kill ${await rowCount(page)} articles; ${(await textsOf(page, 'details summary')).join()}`,
    );
    await shoot(page, 'after-the-kill');
    await choose(page, files);
    await press(page, 'Bring in');
    await until(
      'the end',
      async () => (await textsOf(page, 'main')).join().includes('Everything was brought in.'),
      LONGEST,
    );
    await shoot(page, 'whole');
    const all = await until('the rows', () => rowCount(page));
    console.log(`${name}: whole with ${all} articles; ${(await textsOf(page, 'details summary')).join()}`);
    await shoot(page, 'table', '[aria-labelledby=articles]');
    const start = performance.now();
    await press(page, 'Take this import back');
    // What came with Backstory stays.
    await until('fewer', async () => (await rowCount(page)) < all / 10, LONGEST);
    console.log(`${name}: taken back in ${Math.round((performance.now() - start) / 1000)} s`);
    await shoot(page, 'taken-back');
    console.log(`${name}: ${reel.told()}`);
  } finally {
    await browser.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function openLibrary(browser: Browser): Promise<Page> {
  const page = await browser.openExtension('library.html');
  await page.bringToFront();
  await until('the page', async () => (await textsOf(page, '#import')).length === 1);
  return page;
}

async function choose(page: Page, files: string[]): Promise<void> {
  const input = await until('the field for files', () => page.$('.drop input[type=file]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
}

/** How many articles the bar says are in. */
async function articlesIn(page: Page): Promise<number> {
  const [line = ''] = await textsOf(page, '.progress p');
  return Number(/articles ([\d,]+)/u.exec(line)?.[1]?.replace(/,/gu, '') ?? 0);
}
