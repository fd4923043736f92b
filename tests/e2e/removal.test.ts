import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardFor, cardGone, marked, readCard } from './card.ts';
import { hover, leave } from './pointer.ts';
import { startServer } from './server.ts';
import { never, until } from './wait.ts';

let browser: Browser;
afterEach(() => browser?.close());

/** What can be seen of us on a page. */
const traces = (page: Page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('main p') as Element, '::highlight(backstory-mention)');
    const marks = CSS.highlights.has('backstory-mention') && style.textDecorationLine !== 'none';
    return [marks && 'marks', document.querySelector('backstory-card')?.checkVisibility() && 'card'].filter(Boolean);
  });

test('once the extension is removed, what it left in open pages goes quiet and cleans up', async () => {
  const server = await startServer();
  browser = await launchBrowser();
  const page = await browser.open(`${server.origin}/news.html`);
  await marked(page, 8);
  await hover(page, 'Jens Stoltenberg');
  await cardFor(page, 'Jens Stoltenberg');
  expect(await traces(page)).toEqual(['marks', 'card']);
  await browser.removeExtension();
  await leave(page);
  await until('marks and card to be gone', async () => (await traces(page)).length === 0);
  // Firefox ends our scripts on the spot: an element that is not displayed is left until the page is loaded again.
  if (browser.name === 'chromium') await cardGone(page);
  await leave(page);
  await hover(page, 'Jens Stoltenberg');
  await never('a card without an extension', () => readCard(page));
  expect(browser.complaints()).toEqual([]);
  await server.close();
});
