import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prefixOfArchive } from '../../archive/client/own-ids.ts';
import type { SearchResult } from '../../engine/model/answer.ts';
import { makeArchive, person } from '../archive/client/made-archive.ts';
import { arabicBuild } from './arabic.ts';
import { type ArchiveServer, serveArchive } from './archive-server.ts';
import type { Browser } from './browser.ts';
import { marks } from './card.ts';
import { launchConnected } from './connected-browser.ts';
import { connectedBuild, ensureConnectedBuild } from './connected-build.ts';
import { DARK, type Dress, LIGHT, type Look, looker, NARROW, RIGHT_TO_LEFT } from './dresses.ts';
import { type Server, startServer } from './server.ts';
import { textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// Every surface of the connected build that the ordinary one has not, in every state: `looker` has the rule for dresses.
const BOEL = 'Boel Ekmanson';
const archive = makeArchive(
  [
    {
      topic: { ...person('boel', BOEL), who: { text: 'harbour director of Sandhamnvik', said: '2021-02-01' } },
      texts: [
        `${BOEL} opened the new quay of Sandhamnvik.`,
        `The new quay waits for ${BOEL}, and has done so for long.`,
      ],
    },
  ],
  { title: 'Northern Coast Gazette and Harbour Advertiser, 1871 to 2020', search: true },
);

let server: Server;

beforeAll(async () => {
  await ensureConnectedBuild();
  server = await startServer();
}, 120_000);
afterAll(() => server?.close());

const shows = (page: Page, selector: string, atLeast = 1) =>
  until(`${selector} on ${page.url()}`, async () => (await textsOf(page, selector)).length >= atLeast);

/** Opens a page of ours in front. */
async function open(browser: Browser, path: string): Promise<Page> {
  const page = await browser.openExtension(path);
  await page.bringToFront();
  return page;
}

/** Types an address into the field, in place of what stands there, and goes on. */
async function goTo(page: Page, address: string): Promise<void> {
  const field = await until('the field', () => page.$('.address input'));
  await field.click({ count: 3 });
  await field.type(address);
  await field.press('Enter');
}

/** The page of archives, from none to one that was added. */
async function archivesStates(browser: Browser, library: ArchiveServer, look: Look): Promise<void> {
  const page = await open(browser, 'archives.html');
  await shows(page, '.archives > .quiet');
  await look(page, 'archives-none');
  await goTo(page, 'http://archive.example/?x');
  await shows(page, '.trouble');
  await look(page, 'archives-no-address');
  // Nobody is there.
  await goTo(page, 'http://127.0.0.1:9/');
  await shows(page, '.consent');
  await look(page, 'archives-consent', 'matters');
  await page.click('.button.add');
  await shows(page, '.notice');
  await look(page, 'archives-unreachable');
  await page.click('.consent .button:not(.add)');
  await goTo(page, library.address);
  await shows(page, '.consent');
  await page.click('.button.add');
  await shows(page, '.added h2');
  await look(page, 'archives-added', 'matters');
  await browser.inExtension(
    (api, address) =>
      api.storage.local.set({
        'archive-troubles': { [address]: { fault: 'damaged', at: 1_795_000_000_000, count: 2 } },
      }),
    library.address,
  );
  await shows(page, '.added .trouble');
  await look(page, 'archives-trouble');
}

/** What an archive brings to the popup, the reader and the page of a topic. */
async function otherStates(browser: Browser, library: ArchiveServer, look: Look): Promise<void> {
  const news = await browser.open(server.put('/sund.html', `<title>Sund</title><p>Then ${BOEL} came.</p>`));
  await until('the mark', async () => (await marks(news)).join() === BOEL);
  const reply = await browser.inExtension(
    (api, query) => api.runtime.sendMessage({ backstory: 'search', question: { query } }),
    BOEL,
  );
  const { topics } = (reply as { value: SearchResult }).value;
  const about = await open(browser, `topic.html#${encodeURIComponent(topics[0]?.id ?? '')}`);
  await shows(about, '.topic-editor .quiet');
  await look(about, 'topic-of-archive');
  library.spoil(archive.pathOfArticle('boel-0'), 'missing');
  const here = prefixOfArchive(library.address);
  const reader = await open(browser, `reader.html#${here}boel-0/${here}boel-0-p`);
  await shows(reader, '.whole-offer .button');
  await look(reader, 'reader-archive');
  await reader.click('.whole-offer .button');
  await shows(reader, '.whole-offer .notice');
  await look(reader, 'reader-archive-failed');
  library.spoil(archive.pathOfArticle('boel-0'), archive.files.get(archive.pathOfArticle('boel-0')) as Uint8Array);
  await reader.click('.whole-offer .button');
  await shows(reader, '.article-text p', 3);
  await look(reader, 'reader-archive-whole');
  const popup = await open(browser, 'popup.html');
  await popup.type('[role=combobox]', 'new quay');
  await shows(popup, '.archive-search .button');
  await look(popup, 'popup-archive-search');
  await popup.click('.archive-search .button');
  await shows(popup, '.archive-search blockquote');
  await look(popup, 'popup-archive-found');
}

test.each<[string, () => string, readonly [Dress, ...Dress[]]]>([
  ['light, dark, and narrow with text twice as large', connectedBuild, [LIGHT, DARK, NARROW]],
  ['in Arabic, right to left', () => arabicBuild(connectedBuild()), [RIGHT_TO_LEFT]],
])(
  'every state of what archives bring, %s',
  async (_, folder, dresses) => {
    const library = await serveArchive(archive);
    const browser = await launchConnected({ folder: folder() });
    try {
      await browser.setSettings(dresses[0].settings);
      const found: string[] = [];
      const look = looker(browser.name, dresses, found, '-connected');
      await archivesStates(browser, library, look);
      await otherStates(browser, library, look);
      expect(found).toEqual([]);
    } finally {
      await browser.close();
      await library.close();
    }
  },
  180_000,
);
