import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Target, WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { SearchResult } from '../../engine/model/answer.ts';
import { inWindow } from './firefox-window.ts';
import { useBrowser } from './harness.ts';
import { openedPage, textOf } from './surfaces.ts';
import { until } from './wait.ts';

// What people get: what stands in the browser's own history while articles are read.
const rig = useBrowser();

/** Addresses and titles of the browser's history, as one text. */
async function history(): Promise<string> {
  if (rig.browser.name === 'firefox')
    return inWindow(
      rig.browser,
      async (window) => {
        const { ChromeUtils } = window as unknown as { ChromeUtils: { importESModule(path: string): Places } };
        const { PlacesUtils } = ChromeUtils.importESModule('resource://gre/modules/PlacesUtils.sys.mjs');
        const db = await PlacesUtils.promiseDBConnection();
        const rows = await db.execute('SELECT url, title FROM moz_places');
        return rows.map((row) => `${row.getResultByName('url')} ${row.getResultByName('title')}`).join('\n');
      },
      null,
    ) as unknown as Promise<string>;
  const rows = await (await historian()).evaluate(async () => {
    const { history } = (globalThis as unknown as { chrome: { history: ChromeHistory } }).chrome;
    return history.search({ text: '', startTime: 0, maxResults: 1000 });
  });
  return rows.map(({ url, title }) => `${url} ${title}`).join('\n');
}

interface ChromeHistory {
  search(query: object): Promise<{ url: string; title: string }[]>;
}

/** The worker of another extension in this Chromium, which may read the history as ours may not. */
async function historian(): Promise<WebWorker> {
  const { driver } = rig.browser;
  const isIts = (target: Target) => target.type() === 'service_worker' && target.url().endsWith('/historian.js');
  if (!driver.targets().some(isIts)) {
    const folder = mkdtempSync(join(tmpdir(), 'backstory-historian-'));
    const manifest = {
      manifest_version: 3,
      name: 'historian',
      version: '1',
      permissions: ['history'],
      background: { service_worker: 'historian.js' },
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'historian.js'), '');
    await driver.installExtension(folder);
  }
  const target = await driver.waitForTarget(isIts);
  return (await target.worker()) as WebWorker;
}

interface Places {
  PlacesUtils: {
    promiseDBConnection(): Promise<{
      execute(sql: string): Promise<{ getResultByName(name: string): string | null }[]>;
    }>;
  };
}

test('the history has no article’s address, headline or id, however it was opened; a reload shows it all the same', async () => {
  await rig.browser.open(`${rig.server.origin}/news.html`);
  const reply = (await rig.browser.inExtension(
    (api) => api.runtime.sendMessage({ backstory: 'search', question: { query: 'emergency meeting alliance' } }),
    null,
  )) as { value: SearchResult };
  const [{ articleId, passageId } = { articleId: '', passageId: '' }] = reply.value.snippets;
  expect(articleId).not.toBe('');

  // By a message, as cards, the popup and the panel do.
  await rig.browser.inExtension((api, question) => api.runtime.sendMessage({ backstory: 'openReader', question }), {
    articleId,
    passageId,
  });
  const reader = await openedPage(rig, 'reader.html');
  const titles = [await textOf(reader, 'h1')];
  // Firefox's driver waits in vain for pages of ours, so the page itself does it, and a mark says when it has.
  await reader.evaluate(() => Object.assign(window, { before: true }) && location.reload());
  await until('the reload', () => reader.evaluate(() => !('before' in window) && document.readyState === 'complete'));
  expect(await textOf(reader, 'h1')).toBe(titles[0]);
  expect(await textOf(reader, '[data-marked]')).not.toBe('');

  // By a link in the reader itself.
  await reader.bringToFront();
  await (await reader.$('.step a'))?.click();
  await until('another article', async () => (await textOf(reader, 'h1')) !== titles[0]);
  titles.push(await textOf(reader, 'h1'));

  // From the list in the options.
  const options = await rig.browser.openExtension('options.html#library');
  const title = await textOf(options, 'a[href*="reader.html"]');
  await (await options.$('a[href*="reader.html"]'))?.click();
  await until('the article', async () => (await textOf(options, 'h1')) === title);
  titles.push(title);

  const said = await until('the page in the history', async () => {
    const all = await history();
    return all.includes('news.html') && all;
  });
  for (const secret of [articleId, passageId, ...titles]) expect(said).not.toContain(secret);
  // In Chromium the reader itself stands there: the search has seen its lines.
  if (rig.browser.name === 'chromium') expect(said).toContain('reader.html#~');
});

test('the history has no topic’s address, name or id, however it was opened', async () => {
  await rig.browser.open(`${rig.server.origin}/news.html`);
  const reply = (await rig.browser.inExtension(
    (api) => api.runtime.sendMessage({ backstory: 'search', question: { query: 'guterres' } }),
    null,
  )) as { value: SearchResult };
  const topicId = reply.value.topics[0]?.id ?? '';
  expect(topicId).not.toBe('');
  await rig.browser.inExtension((api, question) => api.runtime.sendMessage({ backstory: 'openTopic', question }), {
    topicId,
  });
  const topic = await openedPage(rig, 'topic.html');
  const first = await textOf(topic, 'h1');
  expect(first).toMatch(/Guterres/);
  await topic.bringToFront();
  await (await topic.$('.topic-named a'))?.click();
  await until('another topic', async () => (await textOf(topic, 'h1')) !== first);
  const said = await until('the page in the history', async () => {
    const all = await history();
    return all.includes('news.html') && all;
  });
  for (const secret of [topicId, 'Guterres']) expect(said).not.toContain(secret);
  if (rig.browser.name === 'chromium') expect(said).toContain('topic.html#~');
});

test('an address from before the browser was started says so', async () => {
  const page = await rig.browser.openExtension(`reader.html#~${'0'.repeat(32)}`);
  expect(await textOf(page, '.notice')).toMatch(/held only until/);
});

test('an article’s own address, typed by hand, gives place to one that tells nothing', async () => {
  const page = await rig.browser.openExtension('reader.html#nowhere/nothing');
  await until('another address', () => page.evaluate(() => location.hash.startsWith('#~')));
  expect(await textOf(page, '.notice')).toMatch(/no article at this address/);
  if (rig.browser.name === 'firefox') return;
  // What was typed is in the history before any script of ours can run, and PRIVACY.md says so.
  await rig.browser.open(`${rig.server.origin}/news.html`);
  await until('what was typed', async () => (await history()).includes('reader.html#nowhere/nothing'));
});
