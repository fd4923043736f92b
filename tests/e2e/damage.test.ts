import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { cardFor, cardGone, hostOf, inCard, marked, marks, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { command, focusIn, pressAway } from './inside.ts';
import { type History, readDiary, type Snapshot, startDiary, takeSnapshot } from './observe.ts';
import { changeLibrary } from './own-library.ts';
import { clickInCard, shownCard } from './pinned.ts';
import { hover, leave } from './pointer.ts';
import { startProxy } from './proxy.ts';
import { describeSaved } from './saved.ts';
import { PAGES } from './server.ts';
import { readThrough } from './surfaces.ts';
import { never, until } from './wait.ts';

/** A folder of saved pages, named in the environment; they are other people's and not in the repository. */
const saved = process.env.BACKSTORY_PAGES;
/** Saved pages ask for what is out of reach; refused at once, they come to rest in seconds, and always alike. */
const proxy = saved ? await startProxy((url) => url.startsWith('http://127.0.0.1:')) : null;
const shut = proxy ? { proxy: proxy.address } : {};

// The same pages, read by the same hand, in a browser with the extension and in one without: both must look alike.
const rig = useBrowser(shut);
const bare = useBrowser({ build: 'none', ...shut });
afterAll(() => proxy?.close());

beforeAll(async () => {
  const entry = join(PAGES, 'damage', 'react-app.js');
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { write: false, lib: { entry, formats: ['iife'], name: 'app' } },
  })) as Rollup.RollupOutput[];
  const body = output[0]?.output[0].code ?? '';
  for (const { server } of [rig, bare]) server.put('/react-app.js', { body, type: 'text/javascript' });
});

/** A name that is on every page. */
const NAME = 'Jens Stoltenberg';

/** The theme that an open card has chosen; runs in its frame. */
const themeOfCard = () => document.querySelector<HTMLElement>('.backstory')?.dataset.theme;

/**
 * What the page can hear of a card while somebody points into it, by event: that the pointer comes and goes, as the page's
 * own elements tell with the host as `relatedTarget`. In Firefox our listener from the start of every document keeps what
 * happens on the frame, moves among it. Chromium tells the document around a frame of another process that the pointer
 * came in by one move on the frame's element: with each `over` there is one `move` at most, so the page hears where the
 * pointer came in and never where it goes. What it hears it could ask as well (`:hover`).
 */
function expectTells(heard: Readonly<Record<string, number>>): void {
  const times = (type: string) => heard[type] ?? 0;
  const others = Object.keys(heard).filter(
    (type) => !/^(pointer|mouse)(over|out|enter|leave|move|rawupdate)$/.test(type),
  );
  expect(others).toEqual([]);
  const entries = rig.browser.name === 'firefox' ? 0 : times('pointerover');
  for (const move of ['pointermove', 'pointerrawupdate', 'mousemove'])
    expect(times(move), move).toBeLessThanOrEqual(entries);
}

/** Pages that change by themselves for a while, and say when they are done. */
const COMES_TO_REST = /(react|infinite|storm)\.html$/;
const atRest = (page: Page) =>
  until('the page to come to rest', () => page.evaluate(() => 'done' in document.documentElement.dataset));

interface Reading {
  read: Snapshot;
  open: Snapshot;
  end: Snapshot;
  history: History;
}

/** Reads a page as a person does: rests on a name, goes on, writes into the field and presses the button. */
async function readPage(browser: Browser, url: string): Promise<Reading> {
  const hasExtension = browser === rig.browser;
  const page = await browser.open('about:blank');
  await startDiary(page);
  await page.goto(url);
  if (COMES_TO_REST.test(url)) await atRest(page);
  if (hasExtension) await marked(page);
  const field = await page.$('#field');
  await field?.click();
  const read = await takeSnapshot(page);
  await hover(page, NAME);
  if (hasExtension)
    await until('the card', () => page.evaluate(() => document.querySelector('backstory-card') !== null));
  const open = await takeSnapshot(page);
  await leave(page);
  if (hasExtension) await cardGone(page);
  if (field) await page.keyboard.type('NATO and Iraq');
  await (await page.$('#button'))?.click();
  const end = await takeSnapshot(page);
  return { read, open, end, history: await readDiary(page) };
}

/** What differs between two readings of the server's two origins. */
async function compare(path: string): Promise<[with_: Reading, without: Reading]> {
  const withExtension = await readPage(rig.browser, `${rig.server.origin}/${path}`);
  const without = await readPage(bare.browser, `${bare.server.origin}/${path}`);
  return [withExtension, without];
}

describe('the page is the same with and without us', () => {
  test.each([
    'news.html',
    'strict-csp.html',
    'trusted-types.html',
    'hostile-css.html',
    'damage/layouts.html',
    'damage/react.html',
    'damage/frozen.html',
    'damage/editor.html',
    'damage/infinite.html',
    'damage/storm.html',
    'damage/form.html',
  ])('%s', async (path) => {
    const [ours, theirs] = await compare(path);
    expect(ours.read).toEqual(theirs.read);
    expect(ours.open).toEqual(theirs.open);
    expect(ours.end).toEqual(theirs.end);
    expect(ours.history.events).toEqual(theirs.history.events);
    // A card that the pointer passes on its way hides what is under it; besides, there is nothing more to hear.
    expect(ours.history.moves.filter((line) => !theirs.history.moves.includes(line))).toEqual([]);
    expectTells(ours.history.card);
    // A storm has as many rounds as time allows; all others change the same things as often.
    if (path !== 'damage/storm.html') expect(ours.history.mutations).toEqual(theirs.history.mutations);
    expect(Object.keys(ours.history.mutations).sort()).toEqual(Object.keys(theirs.history.mutations).sort());
    // Pages that move by themselves move by frames, of which no two runs have the same.
    if (!COMES_TO_REST.test(path)) expect(ours.history.shift).toBeCloseTo(theirs.history.shift, 3);
  });
});

test('a page hears that the pointer comes into a card and goes, and nothing of what it does there', async () => {
  const page = await rig.browser.open('about:blank');
  await startDiary(page);
  await page.goto(`${rig.server.origin}/news.html`);
  await marked(page);
  await hover(page, NAME);
  await cardFor(page, NAME);
  const { x, y } = await until('a card that takes the pointer', async () => {
    const host = await hostOf(page);
    return host?.isSolid ? host : null;
  });
  for (let i = 0; i < 60; i++) await page.mouse.move(x + 60 + (i % 10) * 20, y + 60 + (i % 7) * 15);
  await page.mouse.wheel({ deltaY: 5 });
  await leave(page);
  await cardGone(page);
  expectTells((await readDiary(page)).card);
});

test('with marks in its margin and a pinned card beside its text a page is the same, and hears no more', async () => {
  const known =
    'Jens Stoltenberg said that the quay of Norrvik sank by 12 centimetres last winter, and that its market may have to move.';
  const other =
    'Nobody has said so far where the stalls would stand, nor who would pay for the move of all the traders.';
  const html = `<!doctype html><html lang="en"><title>Quay</title><link rel="icon" href="data:,"><meta property="og:type" content="article">
    <article style="margin: 60px 420px 60px 200px"><h1>The quay again</h1><p>${known}</p><p>${other}</p><p>${other} Really.</p>
    <input id="field"></article><div style="height: 3000px"></div>`;
  const added = await changeLibrary(rig.browser, 'add', [
    { title: 'Quay sinks', publisher: 'The Courier', published: '2020-03-01', text: known },
  ]);
  const read = async ({ browser, server }: Pick<typeof rig, 'browser' | 'server'>) => {
    const hasExtension = browser === rig.browser;
    const page = await browser.open('about:blank');
    await startDiary(page);
    await page.goto(server.put('/damage-margin.html', html));
    if (hasExtension) await marked(page);
    const tabId = hasExtension ? await readThrough(rig, page) : -1;
    const mark = (isOn: boolean) =>
      rig.browser.inExtension((api, message) => api.runtime.sendMessage(message), {
        backstory: 'markReadBefore',
        question: { tabId, isOn },
      });
    await (await page.$('#field'))?.click();
    await hover(page, NAME);
    if (hasExtension) {
      await shownCard(page, NAME);
      await command(rig, 'pin-card');
      await shownCard(page, NAME, ({ isPinned }) => isPinned);
    }
    await leave(page);
    if (hasExtension) expect(await mark(true)).toEqual({ ok: true, value: 1 });
    await page.keyboard.type('quay');
    const open = await takeSnapshot(page);
    const count = await page.evaluate(() => document.querySelectorAll('backstory-card').length);
    for (const top of [40, 80, 0]) await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), top);
    if (hasExtension) {
      await mark(false);
      await clickInCard(page, NAME, '.head [aria-label="Close"]');
    }
    await leave(page);
    const end = await takeSnapshot(page);
    return { open, end, count, history: await readDiary(page) };
  };
  const ours = await read(rig);
  const theirs = await read(bare);
  expect([ours.count, theirs.count]).toEqual([2, 0]);
  expect(ours.open).toEqual(theirs.open);
  expect({ ...ours.end, focus: '' }).toEqual({ ...theirs.end, focus: '' });
  expect(ours.history.mutations).toEqual(theirs.history.mutations);
  // A press in a card takes the focus from the page's field, as a press anywhere does.
  const others = (events: readonly string[]) => events.filter((line) => !/^(focus|blur|change|DOMFocus)/.test(line));
  expect(others(ours.history.events)).toEqual(others(theirs.history.events));
  expect(ours.history.shift).toBeCloseTo(theirs.history.shift, 3);
  expectTells(
    Object.fromEntries(Object.entries(ours.history.card).filter(([type]) => !/^(focus|blur|DOMFocus)/.test(type))),
  );
  await changeLibrary(rig.browser, 'remove', (added as { value: { ids: string[] } }).value.ids);
});

test('what a page hears of a card is counted by its event', async () => {
  const page = await bare.browser.open('about:blank');
  await startDiary(page);
  await page.goto(`${bare.server.origin}/news.html`);
  await page.evaluate(() => {
    const made = document.body.appendChild(document.createElement('backstory-card'));
    for (const type of ['copy', 'selectionchange', 'pointermove', 'pointermove'])
      made.dispatchEvent(new Event(type, { bubbles: true }));
  });
  expect((await readDiary(page)).card).toEqual({ copy: 1, selectionchange: 1, pointermove: 2 });
});

describe('a page that', () => {
  const open = async (path: string): Promise<Page> => {
    const page = await rig.browser.open(`${rig.server.origin}/damage/${path}`);
    await marked(page);
    return page;
  };

  test('removes our card is not fought', async () => {
    const page = await open('removes-unknown.html');
    await hover(page, NAME);
    await until('the page to remove the card', () => page.evaluate('removed > 0'));
    await never('a card that comes back again and again', () => page.evaluate('removed > 2'));
    expect(await page.evaluate(() => document.querySelector('backstory-card'))).toBeNull();
  });

  test('hides what scripts ask of a form behind its fields has cards like any other', async () => {
    const page = await open('form.html');
    await page.evaluate(() => HTMLElement.prototype.focus.call(document.querySelector('#form') as HTMLElement));
    await hover(page, NAME);
    const { box } = await cardFor(page, NAME);
    // As dark as the form is, which is the nearest that has a background.
    expect(await inCard(page, themeOfCard)).toBe('dark');
    expect(box.y).toBeGreaterThan(0);
    await command(rig, 'open-card');
    await until('the focus in the card', () => focusIn(page));
    await pressAway(page, 'Escape');
    expect(await page.evaluate(() => document.activeElement === document.querySelector('#form'))).toBe(true);
    for (const name of [NAME, 'Brussels']) {
      await command(rig, 'next-mention');
      await cardFor(page, name);
    }
    await page.mouse.move(60, 40);
    await page.mouse.wheel({ deltaY: 30 });
    await pressAway(page, 'Escape');
  });

  test('is an editor keeps its text to itself', async () => {
    const page = await open('editor.html');
    // Brussels stands everywhere, and is marked when it is known that something fits.
    await until('Brussels', async () => (await marks(page)).includes('Brussels'));
    expect(await marks(page)).toEqual(['Jens Stoltenberg', 'Brussels', 'NATO']);
    for (const name of ['Donald Trump', 'Boris Johnson']) {
      await hover(page, name);
      await never(`a card over ${name}`, () => readCard(page));
    }
  });

  test('changes 5,000 times a second goes on doing so, and is marked once it rests', async () => {
    const page = await rig.browser.open(`${rig.server.origin}/damage/storm.html`);
    const rounds = async (place: Page) => {
      await atRest(place);
      return Number(await place.evaluate('rounds'));
    };
    const ours = await rounds(page);
    const theirs = await rounds(await bare.browser.open(`${bare.server.origin}/damage/storm.html`));
    // At a busy machine's pace; a scan per change would leave a tenth of them.
    expect(ours).toBeGreaterThan(theirs * 0.6);
    await until('the last state to be read', async () => (await marks(page)).includes('NATO'));
    await hover(page, 'NATO', { within: '#cells' });
    await cardFor(page, 'NATO');
  });

  test('grows is read where it grows', async () => {
    const page = await open('infinite.html');
    await atRest(page);
    // What came last is read soon, not at once; a pointer that was there before is not taken for a question.
    await until('a card for what came last', async () => {
      await hover(page, NAME, { within: '#list p:last-child' });
      const card = await until('a card', () => readCard(page), 1500).catch(() => null);
      if (!card) await leave(page);
      return card?.name === `Backstory: ${NAME}`;
    });
  });
});

if (!saved) console.info('Saved pages are not compared: BACKSTORY_PAGES names no folder.');
else describeSaved(saved, rig, bare);
