import type { Page } from 'puppeteer-core';
import { prefixOfArchive } from '../archive/client/own-ids.ts';
import { makeArchive, person } from '../tests/archive/client/made-archive.ts';
import { serveArchive } from '../tests/e2e/archive-server.ts';
import { cardFor, cardGone, marks } from '../tests/e2e/card.ts';
import { launchConnected, typeArchive } from '../tests/e2e/connected-browser.ts';
import { hover, leave } from '../tests/e2e/pointer.ts';
import { startServer } from '../tests/e2e/server.ts';
import { press, textsOf } from '../tests/e2e/surfaces.ts';
import { until } from '../tests/e2e/wait.ts';
import type { BrowserName } from './browsers.ts';
import { createReel, filmInBrowsers } from './film-set.ts';

// A film in pictures, in both browsers: an archive is added, a card answers from it beside one's own articles, an
// article of it is read whole, and it is gone again in one press. `npm run film:archive`; E2E_BROWSER names one browser.

const BOEL = 'Boel Ekmanson';
const JENS = 'Jens Stoltenberg';

const archive = makeArchive(
  [
    {
      topic: { ...person('boel', BOEL), who: { text: 'harbour director of Sandhamnvik', said: '2021-02-01' } },
      texts: [
        `The new quay of Sandhamnvik will be opened in May, harbour director ${BOEL} said, and ferries will stop there again.`,
        `${BOEL} told the council that without a quay no ferry could stop in winter.`,
      ],
    },
    {
      topic: person('jens', JENS),
      texts: [`${JENS} promised the port of Sandhamnvik that ships of the alliance would wait for the ferry.`],
    },
  ],
  { title: 'Sund Tidende, 1950 to today' },
);
const PAGE = `<!doctype html><meta charset="utf-8"><title>The ferry is back</title>
<body style="max-width: 40rem; margin: 3rem auto; font: 18px/1.5 Georgia, serif">
<h1>The ferry is back</h1><p>When the ferry stopped at the new quay for the first time on Monday, ${BOEL} was there to
see it. She was not alone: ${JENS} had come from the mainland to see the harbour.</p></body>`;

await filmInBrowsers(film, 'connected');

async function film(name: BrowserName): Promise<void> {
  const server = await startServer();
  const library = await serveArchive(archive);
  const browser = await launchConnected({ name, viewport: { width: 1000, height: 760 }, stillness: true });
  const { shoot, told } = createReel('film-archive', name);
  /** The same in both themes. */
  const shootBoth = async (page: Page, what: string) => {
    await shoot(page, what);
    await browser.setSettings({ theme: 'dark' });
    await until('the dark', () => page.evaluate(() => document.documentElement.dataset.theme === 'dark'));
    await shoot(page, `${what}-dark`);
    await browser.setSettings({});
    await until('the light', () => page.evaluate(() => document.documentElement.dataset.theme !== 'dark'));
  };
  try {
    const news = await browser.open(server.put('/ferry.html', PAGE));
    await until('the own mark', async () => (await marks(news)).join() === JENS);
    await shoot(news, 'before');
    const page = await typeArchive(browser, library.address);
    await until('what it learns', () => page.$('.consent'));
    await shootBoth(page, 'who-learns-what');
    await (await until('the button', () => page.$('.button.add'))).click();
    await until('the archive', async () => (await textsOf(page, '.added h2')).length === 1);
    await shootBoth(page, 'added');
    await news.bringToFront();
    await until('both marks', async () => (await marks(news)).length === 2, 20_000);
    await hover(news, BOEL);
    await cardFor(news, BOEL);
    await shoot(news, 'card-of-the-archive');
    await leave(news);
    await cardGone(news);
    await browser.setSettings({ theme: 'dark' });
    await hover(news, JENS);
    await cardFor(news, JENS);
    await shoot(news, 'card-of-both-dark');
    await leave(news);
    await cardGone(news);
    await browser.setSettings({});
    // Only the last press tells the archive what is read.
    const here = prefixOfArchive(library.address);
    const reader = await browser.openExtension(`reader.html#${here}boel-0/${here}boel-0-p`);
    await reader.bringToFront();
    await until('the offer', () => reader.$('.whole-offer'));
    await shootBoth(reader, 'an-article-of-the-archive');
    await press(reader, 'Read the whole article');
    await until('the whole article', async () => (await textsOf(reader, '.article-text p')).length === 3);
    await shoot(reader, 'the-whole-article');
    const asked = library.log.map(({ path }) => path).filter((path) => path.includes('/b/'));
    console.log(`${name}: it was asked for ${asked.length} buckets: ${asked.slice(0, 8).join(' ')} …`);
    await page.bringToFront();
    await press(page, 'Remove, and delete what is kept');
    await until('the list to be empty', async () => (await textsOf(page, '.added h2')).length === 0);
    await shoot(page, 'removed');
    await news.bringToFront();
    await until('the own mark alone', async () => (await marks(news)).join() === JENS);
    await shoot(news, 'gone');
    console.log(`${name}: ${told()}`);
  } finally {
    await browser.close();
    await library.close();
    await server.close();
  }
}
