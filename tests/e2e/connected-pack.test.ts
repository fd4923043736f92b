import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { prefixOfArchive } from '../../archive/client/own-ids.ts';
import type { SearchResult } from '../../engine/model/answer.ts';
import { asLines, inventedNews } from '../archive/invented.ts';
import { ROOT } from '../repository.ts';
import { axe } from './axe.ts';
import type { Browser } from './browser.ts';
import { cardFor, marks } from './card.ts';
import { addArchive, launchConnected } from './connected-browser.ts';
import { ensureConnectedBuild } from './connected-build.ts';
import { hover } from './pointer.ts';
import { type Server, startServer } from './server.ts';
import { press, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// An archive as a house would make it: packed from a file by `npm run pack`, served by `npm run archive`, read in a browser.
const OWN = join(ROOT, 'node_modules', 'node', 'bin', 'node');
const NODE = existsSync(OWN) ? OWN : process.execPath;
const BODY = 'Lindwick Harbour Board';

let folder: string;
let server: Server;
let browser: Browser;
let serving: ChildProcess;
let address = '';
/** What the archive's server prints: a line for each question. */
let printed = '';

const run = (...args: string[]) => {
  const child = spawn(NODE, args, { cwd: ROOT });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += data));
  return { child, said: () => said };
};

/** So often was the archive asked for a whole article. */
const articlesAsked = () => printed.split('\n').filter((line) => line === 'article').length;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-pack-'));
  const articles = inventedNews(160).map((article, i) => ({
    ...article,
    // Names nothing, so no bucket has it.
    text: `${article.text}\n\nIt had rained for ${i + 2} hours before anybody spoke, and it went on for as long.`,
  }));
  writeFileSync(join(folder, 'news.jsonl'), asLines(articles));
  const out = join(folder, 'out');
  const packing = run('archive/pack/index.ts', join(folder, 'news.jsonl'), out, '--title', 'Coast papers');
  const code = await new Promise((resolve) => packing.child.on('exit', resolve));
  expect(packing.said()).toContain('"articles":160');
  expect(code).toBe(0);
  const served = run('archive/serve/index.ts', out, '--port', '0');
  serving = served.child;
  serving.stdout?.on('data', (data) => {
    printed += data;
  });
  address = await until('the archive to be served', () => /http:\/\/127\.0\.0\.1:\d+\//.exec(served.said())?.[0]);
  await ensureConnectedBuild();
  server = await startServer();
}, 180_000);
beforeEach(async () => {
  browser = await launchConnected();
  printed = '';
});
afterEach(() => browser?.close());
afterAll(async () => {
  await server?.close();
  serving?.kill();
  rmSync(folder, { recursive: true, force: true });
});

let pages = 0;
const pageWith = (text: string) =>
  browser.open(server.put(`/coast-${++pages}.html`, `<title>Coast</title><p style="margin: 200px">${text}</p>`));

const whole = (reader: Page) => textsOf(reader, '.article-text p');
const isWhole = async (reader: Page) => (await whole(reader)).some((text) => text.includes('It had rained for'));

test('a packed archive is added, answers cards, gives a whole article when it is asked for, and is gone in one press', async () => {
  const archives = await addArchive(browser, address);
  expect(await textsOf(archives, '.added h2')).toEqual(['Coast papers']);
  const news = await pageWith(`Then the ${BODY} met in the rain.`);
  await until('the mark', async () => (await marks(news)).join() === BODY);
  await hover(news, BODY);
  const card = await cardFor(news, BODY);
  expect(card.text).toContain('from the archive “Coast papers”');
  expect(card.snippets.length).toBeGreaterThan(1);
  // A pack offers no search, so no words can go to it.
  const popup = await browser.openExtension('popup.html');
  await popup.bringToFront();
  await popup.keyboard.type('harbour board');
  await until('what the popup finds', async () => (await textsOf(popup, '[role=option]')).length > 0);
  expect(await textsOf(popup, '.archive-search')).toEqual([]);

  const reply = await browser.inExtension(
    (api, query) => api.runtime.sendMessage({ backstory: 'search', question: { query } }),
    BODY,
  );
  const found = (reply as { value: SearchResult }).value;
  // What only the archive knows cannot be changed here, but its marks can go and come back.
  const topic = found.topics.find(({ id, label }) => id.startsWith('archive:') && label === BODY);
  expect(found.topics.map(({ label }) => label)).toContain(BODY);
  const about = await browser.openExtension(`topic.html#${encodeURIComponent(topic?.id ?? '')}`);
  await until('the topic', async () => (await textsOf(about, 'h1')).join() === BODY);
  expect(await textsOf(about, '.topic-corrections button')).toEqual([]);
  expect((await textsOf(about, '.topic-editor .quiet')).join()).toContain('not from your own articles');
  expect(await axe(about)).toEqual([]);
  await about.bringToFront();
  await press(about, 'I know this: do not mark it');
  await news.bringToFront();
  await until('no mark', async () => (await marks(news)).length === 0);
  await about.bringToFront();
  await until('the box', () => about.$eval('.topic-mute input', (box) => (box as HTMLInputElement).checked));
  await press(about, 'I know this: do not mark it');
  await news.bringToFront();
  await until('the mark again', async () => (await marks(news)).join() === BODY);
  await about.close();

  const [first] = found.articles.filter(({ archive }) => archive === 'Coast papers');
  const reader = await browser.openExtension(`reader.html#${first?.id}`);
  await reader.bringToFront();
  const offer = 'Read the whole article';
  await until('the offer', async () => (await textsOf(reader, '.whole-offer .button')).join() === offer);
  expect(await textsOf(reader, '.whole-offer .quiet')).toEqual([
    `${new URL(address).host} then learns that you read this article.`,
  ]);
  expect(await isWhole(reader)).toBe(false);
  expect(await axe(reader)).toEqual([]);
  // Opening it has asked for nothing.
  expect(articlesAsked()).toBe(0);

  // What comes is looked at: one that is damaged is told, and nothing of it is shown.
  const { edition } = JSON.parse(readFileSync(join(folder, 'out', 'manifest.json'), 'utf8')) as { edition: string };
  const file = join(folder, 'out', edition, 'a', first?.id.slice(prefixOfArchive(address).length) ?? '');
  const bytes = readFileSync(file);
  writeFileSync(
    file,
    bytes.map((byte, i) => (i === 40 ? byte ^ 1 : byte)),
  );
  await press(reader, offer);
  await until('the failure', async () => (await textsOf(reader, '.whole-offer .notice')).length === 1);
  expect((await textsOf(reader, '.whole-offer .notice'))[0]).toContain('was thrown away');
  expect(await isWhole(reader)).toBe(false);
  writeFileSync(file, bytes);
  const kept = await whole(reader);
  await press(reader, offer);
  await until('the whole article', () => isWhole(reader));
  expect(await whole(reader)).toEqual(expect.arrayContaining(kept));
  expect((await whole(reader)).length).toBeGreaterThan(kept.length);
  // What can be looked up is still marked, and reading goes on where the button was.
  expect((await textsOf(reader, '.article-text .name')).join()).toContain(BODY);
  expect(await reader.evaluate(() => document.activeElement?.textContent)).toContain('This is the whole article');
  expect((await textsOf(reader, 'header .quiet')).join(' ')).not.toContain('Only passages');
  expect(await axe(reader)).toEqual([]);
  expect(articlesAsked()).toBe(2);
  // From then on it is here.
  const again = await browser.openExtension(`reader.html#${first?.id}`);
  await until('the whole article again', () => isWhole(again));
  expect(articlesAsked()).toBe(2);
  expect(printed).not.toMatch(/Lindwick|Harbour/);

  await archives.bringToFront();
  await press(archives, 'Remove, and delete what is kept');
  await until('the list to be empty', async () => (await textsOf(archives, '.added h2')).length === 0);
  await news.bringToFront();
  await until('the mark to be gone', async () => (await marks(news)).length === 0);
  const before = printed;
  await pageWith(`The ${BODY} will meet again, Adaeze Okoro said.`);
  // Longer than what a page names is waited for.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  expect(printed).toBe(before);
  const gone = await browser.openExtension(`reader.html#${first?.id}`);
  await until('that there is no such article', async () => (await textsOf(gone, '.notice')).length === 1);
  expect(browser.complaints().filter((line) => !/Failed to load|ERR_/.test(line))).toEqual([]);
}, 120_000);
