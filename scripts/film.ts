import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { Browser } from '../tests/e2e/browser.ts';
import { inCard, marks, readCard } from '../tests/e2e/card.ts';
import { leave, type Point } from '../tests/e2e/pointer.ts';
import { PAGES, type Server } from '../tests/e2e/server.ts';
import { press, textOf } from '../tests/e2e/surfaces.ts';
import { until } from '../tests/e2e/wait.ts';
import type { BrowserName } from './browsers.ts';
import { createReel, type FilmSet, filmInBrowsers, onSet } from './film-set.ts';

// A film in pictures, in both browsers: three pages are saved, a name of one is looked up on another, the page is
// removed and its passages are gone. `npm run film -- FOLDER [FILE…]` takes saved pages that are kept elsewhere, those
// named or the first ones that have an article; else it is our own.

const [folder = PAGES, ...named] = process.argv.slice(2);
const own = folder === PAGES ? ['news.html', 'harbour.html'] : readdirSync(folder).filter((n) => /\.html?$/u.test(n));
const files = named.length > 0 ? named : own;

/** How many pages are saved. */
const SAVED = 3;
/** How wide the popup is in a browser (CSS px). */
const POPUP = { width: 420, height: 600 };

/** So long a card is looked at for what is wanted (ms). */
const LOOKED_AT = 3000;

/** A page that was saved, under the title that the popup gave it. */
interface SavedPage {
  file: string;
  title: string;
}

await filmInBrowsers((name) => onSet(name, folder, (set) => film(name, set)));

async function film(name: BrowserName, { browser, server }: FilmSet): Promise<void> {
  const reel = createReel('film', name);
  const saved: SavedPage[] = [];
  for (const file of files) {
    if (saved.length === SAVED) break;
    const page = await openSaved(browser, server, file);
    await reel.shoot(page, 'page');
    const popup = await popupOver(browser, page);
    await press(popup, 'Save this page');
    await until('what will be saved', async () => (await popup.$('.save-form')) ?? (await popup.$('.save .notice')));
    await reel.shoot(popup, 'what-will-be-saved');
    if (!(await popup.$('.save-form'))) continue;
    const title = await popup.$eval('.save-form textarea', (field) => (field as HTMLTextAreaElement).value);
    await press(popup, 'Save', '.save-form');
    await until('it to be saved', async () => (await textOf(popup, '.save-status')).includes('Saved'));
    await reel.shoot(popup, 'saved');
    saved.push({ file, title });
  }
  console.log(`${name}: saved ${saved.map(({ title }) => title).join(' | ')}`);
  const { source, name: known, page: other, passages } = await findShared(browser, server, saved);
  await inCard(
    other,
    (title) => {
      const all = [...document.querySelectorAll('[role=article], article')];
      all.find(({ textContent }) => textContent?.includes(title))?.scrollIntoView({ block: 'center' });
    },
    source.title,
  );
  const card = passages.findLast((passage) => passage.includes(source.title)) ?? '';
  await reel.shoot(other, 'card-elsewhere');
  console.log(`${name}: “${known}” on ${other.url()}: ${card.replace(/\s+/gu, ' ').slice(0, 300)}`);
  await leave(other);
  const first = await openSaved(browser, server, source.file);
  const popup = await popupOver(browser, first);
  await press(popup, 'Save this page');
  await until('it to be known', async () => (await textOf(popup, '.save-status')).includes('since'));
  await reel.shoot(popup, 'in-your-library');
  await press(popup, 'Remove');
  await until('it to be removed', async () => (await textOf(popup, '.save-status')).includes('Removed'));
  await reel.shoot(popup, 'removed');
  await other.bringToFront();
  // The name may still be one of another page; what is gone is what this one said of it.
  await until('what it said to be gone', async () => {
    if (!(await marks(other)).includes(known)) return true;
    const [left] = await cardOf(other, known, () => true);
    if (!left.includes(source.title)) return true;
    await leave(other);
    return false;
  });
  await reel.shoot(other, 'gone');
  console.log(`${name}: gone; ${reel.told()}`);
}

/** Opens a saved page. */
async function openSaved(browser: Browser, server: Server, file: string): Promise<Page> {
  const page = await browser.open('about:blank');
  // Firefox calls a navigation failed when a page asks for an address that it refuses; the page is there.
  await page.goto(`${server.origin}/${file}`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  await until(`${file} to be there`, () =>
    page.evaluate((origin) => location.origin === origin && document.readyState !== 'loading', server.origin),
  );
  await page.bringToFront();
  return page;
}

/** A name that one saved page has and another marks, with its card; where there is none, a page is made that names one. */
async function findShared(browser: Browser, server: Server, saved: readonly SavedPage[]) {
  const pages: { file: string; title: string; page: Page; text: string; names: string[] }[] = [];
  for (const entry of saved) {
    const page = await openSaved(browser, server, entry.file);
    await until('names', async () => (await marks(page)).length > 0);
    const text = await page.evaluate(() => document.body.innerText);
    pages.push({ ...entry, page, text, names: await marks(page) });
  }
  const all = pages.flatMap((source) =>
    pages.flatMap(({ page, file, names }) =>
      names
        .filter((name) => file !== source.file && source.text.includes(name))
        .map((name) => ({ source, page, name })),
    ),
  );
  const shared = new Map(all.map((one) => [`${one.source.file} ${one.page.url()} ${one.name}`, one]));
  for (const one of [...shared.values()].sort((a, b) => b.name.length - a.name.length)) {
    await one.page.bringToFront();
    // A card stands open when it is found: what was just shown would stand back in the next one.
    const passages = await cardOf(one.page, one.name, (text) => text.includes(one.source.title)).catch(() => null);
    if (passages) return { ...one, passages };
    await leave(one.page);
  }
  const [source] = pages;
  const [name] = source?.names ?? [];
  if (!source || name === undefined) throw new Error('No page was saved that has a name');
  const url = server.put('/quotes.html', `<title>Elsewhere</title><p style="margin: 90px">What became of ${name}?</p>`);
  const page = await browser.open(url);
  await until('the name', async () => (await marks(page)).length > 0);
  return { source, name, page, passages: await cardOf(page, name, (text) => text.includes(source.title)) };
}

/** Rests on a marked name until its card says what is wanted, and gives all its text and then that of each passage. */
async function cardOf(page: Page, name: string, isWanted: (text: string) => boolean): Promise<[string, ...string[]]> {
  const { x, y } = await until(`“${name}” in view`, () => standOf(page, name));
  await page.mouse.move(x + 60, y + 40);
  await page.mouse.move(x + 8, y + 6, { steps: 8 });
  await page.mouse.move(x, y, { steps: 4 });
  const card = await until(
    'the card',
    async () => {
      const shown = await readCard(page);
      return shown && shown.snippets.length > 0 && isWanted(shown.text) && shown;
    },
    LOOKED_AT,
  );
  return [card.text, ...card.snippets];
}

/** Where the first mark of a name stands that can be seen, scrolled into view. */
function standOf(page: Page, name: string): Promise<Point | null> {
  return page.evaluate(async (name) => {
    for (const mark of (CSS.highlights.get('backstory-mention') ?? []) as Iterable<AbstractRange>) {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      if (range.toString() !== name) continue;
      const element = range.startContainer.parentElement;
      element?.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const { x, y, width, height } = range.getBoundingClientRect();
      const at = document.elementFromPoint(x + width / 2, y + height / 2);
      if (width > 0 && element?.contains(at)) return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, name);
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
