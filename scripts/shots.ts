import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { changeLibrary } from '../tests/e2e/own-library.ts';
import { boxOf, hover } from '../tests/e2e/pointer.ts';
import { startServer } from '../tests/e2e/server.ts';
import { until } from '../tests/e2e/wait.ts';
import { inventedArticle } from '../tests/engine/newsroom.ts';
import { buildFor } from './wxt.ts';

// Takes the five pictures for the stores, 1280 by 800 px, of the build that people get: `npm run shots`.

const FOLDER = join(import.meta.dirname, '..', '.cache', 'store');
const SIZE = { width: 1280, height: 800 };
/** How wide popup and side panel are in a browser (CSS px). */
const POPUP = 400;
const PANEL = 400;
/** How far from the top the name of the card stands (CSS px). */
const NAME_AT = 170;

buildFor('chromium');
mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launchBrowser({ name: 'chromium', viewport: SIZE });

const shoot = (page: Page) => page.screenshot({ type: 'png', encoding: 'base64' });

/** Opens the sample article, read, with a card over a name when one is given. */
async function openNews(width = SIZE.width, name?: string): Promise<Page> {
  const page = await browser.open(`${server.origin}/news.html`);
  await page.setViewport({ ...SIZE, width });
  await until('marks', () => page.evaluate(() => (CSS.highlights.get('backstory-mention')?.size ?? 0) > 3));
  if (!name) return page;
  // High enough for the whole card to stand below the name.
  const { y } = await boxOf(page, name);
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), y - NAME_AT);
  await hover(page, name);
  await until('the card', () => page.evaluate(() => document.querySelector('backstory-card') !== null));
  await quiet(page);
  return page;
}

/** Opens a page of ours in a window of some width. */
async function openOurs(path: string, width: number, height = SIZE.height): Promise<Page> {
  const page = await browser.openExtension(path);
  await page.setViewport({ width, height });
  await page.bringToFront();
  return page;
}

/** Waits until nothing has moved for a while: a card fades in, lists are filled. */
async function quiet(page: Page): Promise<void> {
  let last = '';
  let same = 0;
  await until('the picture to come to rest', async () => {
    const now = await shoot(page);
    same = now === last ? same + 1 : 0;
    last = now;
    return same > 2;
  });
}

/** Puts pictures beside or over each other as they stand on a screen. */
async function compose(parts: { picture: string; left: number; top: number; shadow?: boolean }[]): Promise<string> {
  const page = await browser.open('about:blank');
  await page.setViewport(SIZE);
  await page.setContent(
    `<body style="margin:0;overflow:hidden;background:#fff">${parts
      .map(
        ({ picture, left, top, shadow }) =>
          `<img src="data:image/png;base64,${picture}" style="position:absolute;left:${left}px;top:${top}px;${
            shadow ? 'border-radius:10px;box-shadow:0 2px 6px #0004, 0 12px 40px #0005' : 'box-shadow:-1px 0 #0002'
          }">`,
      )
      .join('')}`,
  );
  await quiet(page);
  return shoot(page);
}

/** The tab of the sample article, for pages of ours that tell of it. */
const newsTab = () =>
  browser.inExtension(async (api, origin) => (await api.tabs.query({ url: `${origin}/*` }))[0]?.id, 'http://127.0.0.1');

async function card(): Promise<string> {
  return shoot(await openNews(SIZE.width, 'Stoltenberg'));
}

async function popup(): Promise<string> {
  const behind = await shoot(await openNews());
  const page = await openOurs('popup.html', POPUP);
  await page.type('[role=combobox]', 'stoltenberg');
  await until('results', () => page.evaluate(() => document.querySelectorAll('[role=option]').length > 1));
  const height = await page.evaluate(() => Math.min(600, Math.ceil(document.body.scrollHeight)));
  await page.setViewport({ width: POPUP, height });
  await quiet(page);
  return compose([
    { picture: behind, left: 0, top: 0 },
    { picture: await shoot(page), left: SIZE.width - POPUP - 24, top: 16, shadow: true },
  ]);
}

async function panel(): Promise<string> {
  const behind = await shoot(await openNews(SIZE.width - PANEL));
  const page = await openOurs(`sidepanel.html#${await newsTab()}`, PANEL);
  await until('the briefing', () => page.evaluate(() => document.querySelectorAll('blockquote').length > 2));
  await quiet(page);
  return compose([
    { picture: behind, left: 0, top: 0 },
    { picture: await shoot(page), left: SIZE.width - PANEL, top: 0 },
  ]);
}

async function reader(): Promise<string> {
  const found = (await browser.inExtension(
    (api) => api.runtime.sendMessage({ backstory: 'search', question: { query: 'emergency meeting alliance' } }),
    null,
  )) as { value: { snippets: { articleId: string; passageId: string }[] } };
  const [best] = found.value.snippets;
  const page = await openOurs(`reader.html#${best?.articleId}/${best?.passageId}`, SIZE.width);
  await until('the passage', () => page.$('[data-marked]'));
  await quiet(page);
  return shoot(page);
}

/** The reader's own articles: invented ones, in two collections, two of them chosen. */
async function library(): Promise<string> {
  const articles = Array.from({ length: 40 }, (_, i) => inventedArticle(i)).map((article) => ({
    ...article,
    title: (article.title ?? '').replace(/ \(\d+\)$/, ''),
  }));
  const distinct = articles.filter(({ title }, i) => articles.findIndex((other) => other.title === title) === i);
  for (const [collection, part] of [
    ['Harbour', distinct.slice(0, 9)],
    ['Rail', distinct.slice(9, 16)],
  ] as const)
    await changeLibrary(browser, 'add', part, { collection });
  const page = await openOurs('library.html', SIZE.width);
  await until('the articles', () => page.$('.shelf-table tr[data-id]'));
  for (const nth of [2, 4]) await page.click(`.shelf-table tr[data-id]:nth-of-type(${nth}) .pick input`);
  await page.mouse.move(3, 3);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  await quiet(page);
  return shoot(page);
}

const shots = { '1-card': card, '2-popup': popup, '3-panel': panel, '4-reader': reader, '5-library': library };
for (const [name, take] of Object.entries(shots)) {
  const picture = Buffer.from(await take(), 'base64');
  writeFileSync(join(FOLDER, `${name}.png`), picture);
  console.log(`.cache/store/${name}.png ${SIZE.width} × ${SIZE.height}, ${Math.round(picture.length / 1000)} kB`);
  await browser.closePages();
}
await browser.close();
await server.close();
