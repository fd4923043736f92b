import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, onTestFinished, test } from 'vitest';
import { prefixOfArchive } from '../../archive/client/own-ids.ts';
import { invented, makeArchive, person } from '../archive/client/made-archive.ts';
import { type ArchiveServer, serveArchive } from './archive-server.ts';
import { axe } from './axe.ts';
import type { Browser } from './browser.ts';
import { cardFor, cardGone, marks } from './card.ts';
import { addArchive, launchConnected, typeArchive, UNASKED } from './connected-browser.ts';
import { connectedBuild, ensureConnectedBuild } from './connected-build.ts';
import { useBrowser } from './harness.ts';
import { hover, leave } from './pointer.ts';
import { startProxy } from './proxy.ts';
import { press, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const BOEL = 'Boel Ekmanson';
const TOVE = 'Tove Brandvik';
const archive = makeArchive([
  { topic: person('boel', BOEL), texts: [`${BOEL} opened the new quay.`, `The quay waits for ${BOEL}.`] },
  { topic: person('tove', TOVE), texts: [`${TOVE} left the harbour board.`] },
  { topic: person('jens', 'Jens Stoltenberg'), texts: ['Jens Stoltenberg came to see the quay.'] },
]);

beforeAll(ensureConnectedBuild, 120_000);
const rig = useBrowser({ folder: connectedBuild(), firefoxPrefs: UNASKED });
let browser: Browser;
let library: ArchiveServer;

beforeEach(async () => {
  ({ browser } = rig);
  library = await serveArchive(archive);
});
// Each test has an archive at an address of its own; that of the one before is forgotten, with what was kept of it.
afterEach(async ({ task }) => {
  await library.close();
  if (task.result?.state === 'fail' || !(await forgetArchives())) return;
  await until('nothing to be kept', async () => (await kept()).count === 0);
});

/** Takes all archives off the list, and says whether there were any. */
const forgetArchives = () =>
  browser.inExtension(async (api) => {
    const { archives } = await api.storage.local.get('archives');
    await api.storage.local.set({ archives: [] });
    return Array.isArray(archives) && archives.length > 0;
  }, null);

/** What a page names is asked for two seconds after it has said nothing more: longer than that. */
const longerThanAsking = () => new Promise((resolve) => setTimeout(resolve, 3000));

let pages = 0;
const pageWith = (text: string) =>
  browser.open(rig.server.put(`/sund-${++pages}.html`, `<title>Sund</title><p style="margin: 200px">${text}</p>`));

/** What an archive was asked for since it was added. */
const asked = () => library.log.map(({ path }) => path).filter((path) => !/manifest|names|sums/.test(path));

/** The buckets that an archive keeps here, and its addresses in the store. */
const kept = () =>
  browser.inExtension(async (api) => {
    const { archives } = await api.storage.local.get('archives');
    const opening = indexedDB.open('backstory-archives');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const count = await new Promise<number>((resolve) => {
      const counting = database.transaction('buckets').objectStore('buckets').count();
      counting.onsuccess = () => resolve(counting.result);
    });
    database.close();
    return { count, archives: (archives as unknown[]).length };
  }, null);

test('an archive is added after it is said who learns what; its names are marked, and cards say where its passages are from', async () => {
  const page = await typeArchive(browser, library.address);
  expect(await textsOf(page, '.consent h3')).toEqual([`What ${new URL(library.address).host} will learn`]);
  const learns = (await textsOf(page, '.consent li')).join(' ');
  for (const said of [
    '32 names',
    'network address',
    'not told a page',
    'can guess',
    'private windows',
    'deleted when you remove',
    'which browser',
    'the same browser asks again',
    'lies about the names',
    'only archives that you trust',
    'half a gigabyte',
    'then asked for like those of a page',
  ])
    expect(learns).toContain(said);
  expect(await axe(page)).toEqual([]);
  // In a small window, with large text, nothing runs out of it.
  await browser.setSettings({ textScale: 2 });
  await page.setViewport({ width: 320, height: 700 });
  await until('the large text', () =>
    page.evaluate(() => document.documentElement.style.getPropertyValue('--bs-scale') === '2'),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await browser.setSettings({});
  await page.setViewport({ width: 1000, height: 800 });
  // Nothing is asked before the press.
  expect(library.log).toEqual([]);
  await (await page.$('.button.add'))?.click();
  await until('the archive', async () => (await textsOf(page, '.added h2')).join() === 'Sund Tidende');
  expect(await axe(page)).toEqual([]);

  const news = await pageWith(`${BOEL} met Jens Stoltenberg, who waited for the ferry at the quay.`);
  await until('both marks', async () => (await marks(news)).join(' | ') === `${BOEL} | Jens Stoltenberg`);
  await hover(news, BOEL);
  const card = await cardFor(news, BOEL);
  expect(card.text).toContain('from the archive “Sund Tidende”');
  expect(card.text).toContain('opened the new quay');
  await leave(news);
  await cardGone(news);
  await hover(news, 'Jens Stoltenberg');
  const both = await cardFor(news, 'Jens Stoltenberg');
  expect(both.text).toContain('from the archive “Sund Tidende”');
  expect(both.snippets.length).toBeGreaterThan(1);
  const reader = await browser.openExtension(
    `reader.html#${encodeURIComponent(prefixOfArchive(library.address))}boel-0`,
  );
  await until('what of the article is here', async () =>
    (await textsOf(reader, 'header .quiet')).join(' ').includes('Only passages about names that you met'),
  );
  expect(browser.complaints()).toEqual([]);
});

test('before an archive is added nobody is asked', async () => {
  const proxy = await startProxy((url) => url.startsWith(`${rig.server.origin}/`));
  // One of its own: what goes through a proxy is settled when a browser starts.
  browser = await launchConnected({ proxy: proxy.address });
  onTestFinished(async () => {
    await browser.close();
    await proxy.close();
  });
  proxy.asked.length = 0;
  const news = await pageWith(`${BOEL} met Jens Stoltenberg.`);
  await until('the own mark', async () => (await marks(news)).join() === 'Jens Stoltenberg');
  await hover(news, 'Jens Stoltenberg');
  await cardFor(news, 'Jens Stoltenberg');
  const page = await typeArchive(browser, library.address);
  await until('what it learns', async () => (await textsOf(page, '.consent h3')).length === 1);
  // What the browser asks its maker for by itself is no question of ours.
  const ours = proxy.asked.filter((address) => !/(mozilla\.com|google\.com):443$/.test(address));
  expect(ours.filter((address) => !address.startsWith(`${rig.server.origin}/`))).toEqual([]);
  expect(library.log).toEqual([]);
});

test('a paused site is not looked at', async () => {
  await addArchive(browser, library.address);
  await browser.setSettings({ pausedSites: { '127.0.0.1': null } });
  await pageWith(`${BOEL} met ${TOVE}.`);
  await longerThanAsking();
  expect(asked()).toEqual([]);
  await browser.setSettings({});
  const news = await pageWith(`${BOEL} met ${TOVE}.`);
  await until('the marks', async () => (await marks(news)).length === 2);
});

test('what it hears are numbers: no page, name, sentence, cookie, language or address of a page', async () => {
  await addArchive(browser, library.address);
  const news = await pageWith(`${BOEL} met ${TOVE} and ${invented(7).topic.label}.`);
  await until('the marks', async () => (await marks(news)).length === 3);
  await hover(news, BOEL);
  await cardFor(news, BOEL);
  const wanted = [BOEL, TOVE].flatMap((label) => archive.bucketsOf(label)).map(archive.pathOf);
  expect(asked()).toEqual(expect.arrayContaining(wanted));
  expect(asked().filter((path) => !/^e0001\/b\/[0-9a-f]+$/.test(path))).toEqual([]);
  // As many are invented.
  expect(asked().length).toBeGreaterThanOrEqual(2 * wanted.length);
  expect(new Set(asked()).size).toBe(asked().length);
  for (const { method, headers, body } of library.log) {
    expect([method, body]).toEqual(['GET', '']);
    expect(Object.keys(headers).filter((name) => /cookie|referer|authorization|if-none|origin/.test(name))).toEqual([]);
    expect(headers['accept-language']).toBe('*');
  }
  expect(JSON.stringify(library.log)).not.toMatch(/Boel|Ekmanson|Tove|sund-\d|extension:/i);
});

test('what is kept answers without a network, also after the background was stopped', async () => {
  await addArchive(browser, library.address);
  const news = await pageWith(`${BOEL} came.`);
  await until('the mark', async () => (await marks(news)).join() === BOEL);
  await library.close();
  if (browser.name === 'chromium') await browser.stopBackground();
  await hover(news, BOEL);
  expect((await cardFor(news, BOEL)).text).toContain('opened the new quay');
  const other = await pageWith(`Then ${BOEL} left.`);
  await until('the mark', async () => (await marks(other)).join() === BOEL);
  await hover(other, BOEL);
  expect((await cardFor(other, BOEL)).text).toContain('from the archive “Sund Tidende”');
});

test('a bucket that was tampered with, cut off, missing or slow is told on its page, and costs nothing else', async () => {
  await addArchive(browser, library.address);
  const [bad] = archive.bucketsOf(BOEL).map(archive.pathOf) as [string];
  const others = [3, 11, 19].map((n) => invented(n).topic.label);
  const [missing, slow] = others.slice(0, 2).map((label) => archive.bucketsOf(label).map(archive.pathOf)[0] as string);
  const bytes = (archive.files.get(bad) as Uint8Array).slice();
  bytes[60] = (bytes[60] as number) ^ 0xff;
  library.spoil(bad, bytes);
  library.spoil(missing as string, 'missing');
  library.spoil(slow as string, 'slow');
  const news = await pageWith(`${BOEL} met ${others.join(', then ')}, then ${TOVE} and Jens Stoltenberg.`);
  const good = [others[2], TOVE, 'Jens Stoltenberg'].filter(
    (label) => ![bad, missing, slow].includes(archive.pathOf(archive.bucketsOf(label as string)[0] as number)),
  );
  expect(good.length).toBeGreaterThan(1);
  await until('the others', async () => {
    const marked = await marks(news);
    return good.every((label) => marked.includes(label as string));
  });
  expect(await marks(news)).not.toContain(BOEL);
  const page = await browser.openExtension('archives.html');
  // The slow one is given up after fifteen seconds.
  await until('the trouble', async () => (await textsOf(page, '.trouble')).length === 1, 25_000);
  expect((await textsOf(page, '.trouble'))[0]).toContain('something was missing');
  expect(browser.complaints().filter((line) => !/404|ERR_|Failed to load/.test(line))).toEqual([]);
}, 60_000);

test('words go to an archive only when its button is pressed, which says to whom', async () => {
  const searched = await serveArchive(
    makeArchive([{ topic: person('boel', BOEL), texts: [`${BOEL} opened the new quay.`] }], { search: true }),
  );
  await addArchive(browser, searched.address);
  searched.log.length = 0;
  const popup = await browser.openExtension('popup.html');
  await popup.bringToFront();
  await popup.keyboard.type('new quay');
  await until(
    'the offer',
    async () => (await textsOf(popup, '.archive-search .button')).join() === 'Search in “Sund Tidende”',
  );
  expect((await textsOf(popup, '.archive-search .quiet'))[0]).toContain(new URL(searched.address).host);
  expect(await axe(popup)).toEqual([]);
  // Typing sends nothing.
  expect(searched.log).toEqual([]);
  await press(popup, 'Search in “Sund Tidende”');
  await until('what it found', async () =>
    (await textsOf(popup, '.archive-search blockquote')).join().includes('opened the new quay'),
  );
  expect(searched.log.map(({ method, path, body }) => [method, path, body])).toEqual([
    ['POST', 'search', '{"words":"new quay","limit":20}'],
  ]);
  expect(
    Object.keys(searched.log[0]?.headers ?? {}).filter((name) => /cookie|referer|authorization/.test(name)),
  ).toEqual([]);
  expect(await axe(popup)).toEqual([]);
  await searched.close();
});

test('it is gone in one press: its marks, what was kept, and nobody is asked any more', async () => {
  const page = await addArchive(browser, library.address);
  const news = await pageWith(`${BOEL} met Jens Stoltenberg.`);
  await until('both marks', async () => (await marks(news)).length === 2);
  expect(await kept()).toMatchObject({ archives: 1, count: expect.any(Number) });
  expect((await kept()).count).toBeGreaterThan(8);
  await page.bringToFront();
  await press(page, 'Remove, and delete what is kept');
  await until('the list to be empty', async () => (await textsOf(page, '.added h2')).length === 0);
  await until('nothing kept', async () => (await kept()).count === 0);
  expect(await kept()).toEqual({ archives: 0, count: 0 });
  await news.bringToFront();
  await until('the own mark alone', async () => (await marks(news)).join() === 'Jens Stoltenberg');
  library.log.length = 0;
  const other = await pageWith(`${TOVE} met Jens Stoltenberg again.`);
  await until('the own mark', async () => (await marks(other)).join() === 'Jens Stoltenberg');
  await longerThanAsking();
  expect(library.log).toEqual([]);
});

test('an address that is none, and one where nothing is, are told, and nothing is added', async () => {
  const page = await typeArchive(browser, 'http://archive.example');
  await until('the problem', async () => (await textsOf(page, '.trouble')).length === 1);
  expect((await textsOf(page, '.trouble'))[0]).toContain('no address of an archive');
  await library.close();
  const other = await typeArchive(browser, library.address);
  await (await until('the button', () => other.$('.button.add'))).click();
  await until('the failure', async () => (await textsOf(other, '.notice')).length === 1);
  expect((await textsOf(other, '.notice'))[0]).toContain('could not be reached');
  await press(other, 'Cancel');
  expect(await textsOf(other, '.added h2')).toEqual([]);
  browser.complaints();
});

test('the package asks nobody but through one door, and is permitted no more than the other but to ask', () => {
  const read = (file: string) => readFileSync(join(connectedBuild(), file), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']);
  expect(manifest.content_security_policy.extension_pages).toContain(
    'connect-src https: http://127.0.0.1:* http://localhost:*;',
  );
  const scripts = readdirSync(connectedBuild(), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  const calls = scripts.flatMap((file) => read(file).match(/\bfetch\([^;]{0,300}/g) ?? []);
  // The background, and the pages that add and search.
  expect(calls.length).toBeGreaterThan(0);
  for (const call of calls)
    expect(call).toMatch(/credentials:.omit.,referrerPolicy:.no-referrer.,redirect:.error.,cache:.no-store./);
  const others = /XMLHttpRequest|sendBeacon|new (WebSocket|EventSource)\(|RTCPeerConnection|WebTransport/;
  expect(scripts.filter((file) => others.test(read(file)))).toEqual([]);
  // What runs in pages has nothing of it.
  const inPages = scripts.filter((file) => /content-scripts|attention|extract/.test(file));
  expect(inPages.length).toBeGreaterThan(3);
  expect(inPages.filter((file) => /no-referrer|fetch\(/.test(read(file)))).toEqual([]);
  expect(existsSync(join(connectedBuild(), 'archives.html'))).toBe(true);
});
