import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { give, openLibrary } from './brought.ts';
import { useBrowser } from './harness.ts';
import { press, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const toRead = (page: Page) => textsOf(page, '[aria-labelledby=to-read] > .rows li a');
const saved = (page: Page) => textsOf(page, '.read-since li');
const titles = (page: Page) => textsOf(page, '.shelf-table th.title a');

/** Brings addresses of pages in as links without text. */
async function bringLinks(links: [title: string, url: string][]): Promise<Page> {
  const library = await openLibrary(rig.browser);
  const rows = links.map(([title, url]) => `${title},${url},1600322788,,unread`);
  await give(library, [{ name: 'pocket.csv', text: `title,url,time_added,tags,status\n${rows.join('\n')}\n` }]);
  await press(library, 'Bring in');
  const titles = links.map(([title]) => title);
  await until('the list', async () => {
    const listed = await toRead(library);
    return titles.every((title) => listed.includes(title));
  });
  return library;
}

test('a link is saved when its page is visited, and not before; other pages, paused sites and pages without an article are let be', async () => {
  const harbour = `${rig.server.origin}/harbour.html`;
  const list = rig.server.put('/list.html', '<title>A list</title><p><a href="/a">One</a> <a href="/b">Two</a>');
  rig.server.asked.length = 0;
  const library = await bringLinks([
    ['The harbour', harbour],
    ['A list', list],
  ]);
  // Nothing is asked for by bringing links in.
  expect(rig.server.asked).toEqual([]);
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const before = await news.evaluate(() => document.documentElement.outerHTML);
  await rig.browser.open(list);
  await rig.browser.setSettings({ pausedSites: { '127.0.0.1': null } });
  await rig.browser.open(harbour);
  // What would be read by now is: the page is looked at once more after three seconds.
  await new Promise((resolve) => setTimeout(resolve, 5000));
  expect(await toRead(library)).toEqual(['The harbour', 'A list']);
  expect(await news.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  await rig.browser.setSettings({});
  const visited = await rig.browser.open(`${harbour}#part`);
  await until('the harbour to be saved', async () => (await toRead(library)).join() === 'A list');
  expect(await visited.evaluate(() => document.documentElement.outerHTML)).not.toContain('backstory');
  await library.bringToFront();
  await until('it to be said', async () => (await saved(library)).length === 1);
  expect(await saved(library)).toEqual(['Mayor Marstrand opens the new harbour of Norrvik']);
  await until('the article', async () =>
    (await titles(library)).includes('Mayor Marstrand opens the new harbour of Norrvik'),
  );
  await press(library, 'Hide this list');
  await until('nothing more to be said', async () => (await saved(library)).length === 0);
});

test('a link that leads elsewhere is opened from the list, and saved', async () => {
  rig.server.asked.length = 0;
  rig.server.put('/short', { body: '', headers: { refresh: '0; url=/harbour.html?from=short' } });
  const library = await bringLinks([['Short', `${rig.server.origin}/short`]]);
  await library.bringToFront();
  // A real press: browsers open no tab for one that a script makes.
  await library.click(`[aria-labelledby=to-read] a[href="${rig.server.origin}/short"]`);
  await until('it to be saved', async () => !(await toRead(library)).includes('Short'));
  expect(rig.server.asked.filter((path) => path.startsWith('/short'))).toEqual(['/short']);
});
