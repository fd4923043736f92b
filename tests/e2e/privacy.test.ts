import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardFor, cardGone, marked } from './card.ts';
import { hover, leave } from './pointer.ts';
import { type RecordingProxy, startProxy } from './proxy.ts';
import { type Server, startServer } from './server.ts';
import { until } from './wait.ts';

// Every request of the whole browser goes through a proxy that writes it down: page, card, popup, background alike.
/** What each browser asks its maker for by itself, with or without an extension: settings, and who is signed in. */
const ITS_MAKER = /^(firefox\.settings\.services\.mozilla\.com|accounts\.google\.com):443$/;

let server: Server;
let proxy: RecordingProxy;
let browser: Browser;

/** What was asked for since the last call, but for the browser's own business. */
const asked = () => proxy.asked.splice(0).filter((address) => !ITS_MAKER.test(address));

beforeAll(async () => {
  server = await startServer();
  proxy = await startProxy((url) => url.startsWith(`${server.origin}/`));
  browser = await launchBrowser({ proxy: proxy.address });
});
afterEach(() => browser.closePages());
afterAll(async () => {
  await browser?.close();
  await proxy?.close();
  await server?.close();
});

test('the proxy sees what a page asks for, so that silence means silence', async () => {
  const page = await browser.open(`${server.origin}/news.html`);
  asked();
  await page.evaluate(() => fetch('http://elsewhere.example/beacon').catch(() => null));
  await page.evaluate(() => fetch('https://elsewhere.example/beacon').catch(() => null));
  expect(asked()).toEqual(['http://elsewhere.example/beacon', 'elsewhere.example:443']);
});

test('nothing leaves the machine while a person reads, looks up, searches and opens articles', async () => {
  asked();
  const page = await browser.open(`${server.origin}/news.html`);
  await marked(page, 8);
  for (const [text, label] of [
    ['Jens Stoltenberg', 'Jens Stoltenberg'],
    ['Islamic State', 'Islamic State'],
  ] as const) {
    await hover(page, text);
    await cardFor(page, label);
    await leave(page);
    await cardGone(page);
  }
  const popup = await browser.openExtension('popup.html');
  await popup.keyboard.type('iraq');
  await until('results', async () => (await popup.$$('[role=option]')).length > 0);
  for (const path of ['options.html', 'sidepanel.html', 'welcome.html', 'reader.html', 'topic.html', 'library.html']) {
    const ours = await browser.openExtension(path);
    await until(`${path} to show something`, () => ours.evaluate(() => document.body.innerText.trim() !== ''));
  }
  expect(asked()).toEqual([`${server.origin}/news.html`]);
});

test.each([
  'popup.html',
  'reader.html',
  'topic.html',
  'options.html',
  'sidepanel.html',
  'welcome.html',
  'library.html',
])('%s could not reach a network if it tried', async (path) => {
  const ours = await browser.openExtension(path);
  asked();
  const outcome = await ours.evaluate(async (origin) => {
    const said = async (attempt: Promise<unknown>) => attempt.then(() => 'went out').catch(() => 'refused');
    const image = (url: string) =>
      new Promise((resolve, reject) => {
        const picture = new Image();
        picture.onload = resolve;
        picture.onerror = reject;
        picture.src = url;
      });
    const socket = (url: string) =>
      new Promise((resolve, reject) => {
        const line = new WebSocket(url);
        line.onopen = resolve;
        line.onerror = reject;
      });
    return [
      await said(fetch(`${origin}/news.html`)),
      await said(image(`${origin}/picture.png`)),
      await said(socket(origin.replace('http', 'ws'))),
    ];
  }, server.origin);
  expect(outcome).toEqual(['refused', 'refused', 'refused']);
  expect(asked()).toEqual([]);
  // The refusals themselves are what the browser complains of here.
  browser.complaints();
});
