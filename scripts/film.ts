import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Browser, launchBrowser } from '../tests/e2e/browser.ts';
import { cardFor, marks } from '../tests/e2e/card.ts';
import { boxOf, hover, leave } from '../tests/e2e/pointer.ts';
import { PAGES, startServer } from '../tests/e2e/server.ts';
import { press, textOf } from '../tests/e2e/surfaces.ts';
import { until } from '../tests/e2e/wait.ts';
import type { BrowserName } from './browsers.ts';
import { buildFor } from './wxt.ts';

// A film in pictures, in both browsers: pages are saved, a name of one is looked up on another, the page is removed and
// its passages are gone. `npm run film -- FOLDER` takes saved pages that are kept elsewhere; else it is our own.

const [folder = PAGES] = process.argv.slice(2);
const files =
  folder === PAGES ? ['news.html', 'harbour.html'] : readdirSync(folder).filter((name) => /\.html?$/u.test(name));
const PICTURES = join(import.meta.dirname, '..', '.cache', 'film');

/** How many pages are saved. */
const SAVED = 3;
/** How wide the popup is in a browser (CSS px). */
const POPUP = { width: 420, height: 600 };

for (const name of ['chromium', 'firefox'] as const) await film(name);

async function film(name: BrowserName): Promise<void> {
  buildFor(name, 'production');
  mkdirSync(PICTURES, { recursive: true });
  const server = await startServer(folder);
  const browser = await launchBrowser({ name, build: 'production', viewport: { width: 1100, height: 800 } });
  let count = 0;
  const shoot = async (page: Page, what: string) => {
    count++;
    await page.screenshot({ path: join(PICTURES, `${name}-${String(count).padStart(2, '0')}-${what}.png`) });
  };
  try {
    const titles: string[] = [];
    for (const file of files) {
      if (titles.length === SAVED) break;
      const page = await browser.open(`${server.origin}/${file}`);
      await shoot(page, 'page');
      const popup = await popupOver(browser, page);
      await press(popup, 'Save this page');
      await until('what will be saved', async () => (await popup.$('.save-form')) ?? (await popup.$('.save .notice')));
      await shoot(popup, 'what-will-be-saved');
      if (!(await popup.$('.save-form'))) continue;
      titles.push(await popup.$eval('.save-form textarea', (field) => (field as HTMLTextAreaElement).value));
      await press(popup, 'Save', '.save-form');
      await until('it to be saved', async () => (await textOf(popup, '.save-status')).includes('Saved'));
      await shoot(popup, 'saved');
    }
    console.log(`${name}: saved ${titles.join(' | ')}`);
    // A page that quotes the first: every name of it that is known now can be looked up there.
    const first = await browser.open(`${server.origin}/${files[0]}`);
    const [known] = await until('names of the first page', async () => {
      const found = await marks(first);
      return found.length > 0 && found;
    });
    const quoting = server.put(
      '/quotes.html',
      `<title>Elsewhere</title><p style="margin: 90px">What became of ${known}?</p>`,
    );
    const other = await browser.open(quoting);
    await until('the name', async () => (await marks(other)).length > 0);
    await boxOf(other, known as string);
    await hover(other, known as string);
    await until('the card', () => other.evaluate(() => document.querySelector('backstory-card') !== null));
    await cardFor(other, known as string).catch(() => undefined);
    await shoot(other, 'card-elsewhere');
    await leave(other);
    const popup = await popupOver(browser, first);
    await press(popup, 'Save this page');
    await until('it to be known', async () => (await textOf(popup, '.save-status')).includes('since'));
    await shoot(popup, 'in-your-library');
    await press(popup, 'Remove');
    await until('it to be removed', async () => (await textOf(popup, '.save-status')).includes('Removed'));
    await shoot(popup, 'removed');
    await other.bringToFront();
    await shoot(other, 'gone');
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The popup over a page's tab, as large as a browser shows it. */
async function popupOver(browser: Browser, page: Page): Promise<Page> {
  await page.bringToFront();
  const tab = await browser.inExtension(async (api) => (await api.tabs.query({ active: true }))[0]?.id, null);
  const popup = await browser.openExtension(`popup.html#${tab}`);
  await popup.setViewport(POPUP);
  await popup.bringToFront();
  return popup;
}
