import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { marks } from './card.ts';
import { askPages, readWhole } from './description.ts';
import { useBrowser } from './harness.ts';
import { never, until } from './wait.ts';

const rig = useBrowser();

/** Opens a page with everything marked, and waits until all of it has been looked at. */
async function read(html: string, path = '/follow.html'): Promise<Page> {
  await rig.browser.setSettings({ marks: 'all' });
  const page = await rig.browser.open(rig.server.put(path, `<!doctype html><title>Follow</title>${html}`));
  await readWhole(rig.browser, page);
  return page;
}

/** Waits until exactly these names are marked. */
const marked = (page: Page, ...names: string[]) =>
  until(`the marks ${names.join(', ')}`, async () => JSON.stringify(await marks(page)) === JSON.stringify(names));

describe('a page that changes', () => {
  test('gets blocks, inline elements and texts', async () => {
    const page = await read('<div id=a><p>NATO</p></div><p id=b>Jens <i></i></p>');
    await page.evaluate(() => {
      document.querySelector('#a')?.insertAdjacentHTML('afterbegin', '<p>Brussels</p>');
      document.querySelector('#b')?.append('Stoltenberg');
    });
    await marked(page, 'Brussels', 'NATO', 'Jens Stoltenberg');
  });

  test('says something else in the same text node', async () => {
    const page = await read('<p id=a>NATO and more</p>');
    await page.evaluate(() => {
      (document.querySelector('#a')?.firstChild as Text).data = 'In Brussels, NATO';
    });
    await marked(page, 'Brussels', 'NATO');
    await page.evaluate(() => {
      (document.querySelector('#a')?.firstChild as Text).data = 'Nothing of the kind';
    });
    await marked(page);
  });

  test('loses text, and no range keeps it', async () => {
    const page = await read('<p id=a>NATO</p><p>Brussels</p><p>Cold <i id=b>and hot</i> War</p>');
    await page.evaluate(() => {
      document.querySelector('#a')?.remove();
      document.querySelector('#b')?.remove();
    });
    await marked(page, 'Brussels', 'Cold  War');
  });

  test('is replaced whole, as by a single-page application, and by document.open', async () => {
    const page = await read('<main><p>NATO</p></main>');
    await page.evaluate(() => {
      history.pushState(null, '', '/follow-2.html');
      document.body.innerHTML = '<main><p>Brussels</p></main>';
    });
    await marked(page, 'Brussels');
    await page.evaluate(() => {
      document.open();
      document.write('<p>NATO again');
      document.close();
    });
    await marked(page, 'NATO');
  });

  test('is judged by the article that is there, not by the one before: whom a surname means', async () => {
    const other =
      '<h1>A wedding</h1><p>Tiffany Trump spoke at length.</p><p>Then Trump left. NATO did not comment.</p>';
    const alone = await read(`<nav>All the news from Brussels today</nav><main>${other}</main>`, '/follow-alone.html');
    await marked(alone, 'Brussels', 'NATO');
    const page = await read(
      '<nav>All the news from Brussels today</nav><main><h1>A summit</h1><p>Donald Trump spoke.</p></main>',
    );
    await marked(page, 'Brussels', 'Donald Trump');
    await page.evaluate((article) => {
      history.pushState(null, '', '/follow-2.html');
      (document.querySelector('main') as Element).innerHTML = article;
    }, other);
    await marked(page, 'Brussels', 'NATO');
  });

  test('moves a text elsewhere', async () => {
    const page = await read('<p id=a>NATO</p><div id=b><p>Brussels</p></div>');
    await page.evaluate(() => document.querySelector('#b')?.append(document.querySelector('#a') as Element));
    await marked(page, 'Brussels', 'NATO');
  });
});

test('a storm of changes is followed by one look at the end', async () => {
  const page = await read('<p id=n>0</p><ul id=list></ul><p>NATO</p>');
  await page.evaluate(async () => {
    const list = document.querySelector('#list') as Element;
    for (let frame = 0; frame < 20; frame++) {
      for (let i = 0; i < 250; i++) list.append(Object.assign(document.createElement('li'), { textContent: 'Row' }));
      for (let i = 0; i < 200; i++) list.firstChild?.remove();
      await new Promise((done) => requestAnimationFrame(done));
    }
    list.insertAdjacentHTML('afterbegin', '<li>Brussels');
  });
  await marked(page, 'Brussels', 'NATO');
});

test('text typed into an editor is not looked at, beside it it is', async () => {
  const page = await read('<div id=editor contenteditable>Here </div><p id=out></p>');
  await page.click('#editor');
  await page.keyboard.type('NATO in Brussels');
  await page.evaluate(() => document.querySelector('#out')?.append('NATO'));
  await marked(page, 'NATO');
  expect(await page.evaluate(() => document.querySelector('#editor')?.textContent)).toContain('NATO in Brussels');
});

test('a page that comes back from the cache answers again', async () => {
  const page = await read('<p>NATO</p><p id=b></p>');
  await page.goto(rig.server.put('/other.html', '<p>Another page'));
  // Firefox sends no load for a page from the cache, so nothing is waited for here.
  await page.evaluate(() => history.back());
  await marked(page, 'NATO');
  await page.evaluate(() => document.querySelector('#b')?.append('Brussels'));
  await marked(page, 'NATO', 'Brussels');
});

describe('settings take effect at once', () => {
  const set = (patch: Parameters<typeof rig.browser.setSettings>[0]) => rig.browser.setSettings(patch);

  test('what is marked', async () => {
    const page = await read('<h2>One</h2><p>NATO, NATO</p><p>NATO</p><h2>Two</h2><p>NATO and NATO</p>');
    await marked(page, 'NATO', 'NATO', 'NATO', 'NATO', 'NATO');
    await set({ marks: 'first' });
    await marked(page, 'NATO', 'NATO');
    await set({ marks: 'none' });
    await marked(page);
    await set({ marks: 'approach' });
    await never('a mark', async () => (await marks(page)).length > 0, 300);
    const box = await (await page.$('p'))?.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 10, (box?.y ?? 0) + 10, { steps: 3 });
    await marked(page, 'NATO');
    await page.mouse.move(700, 600, { steps: 3 });
    await marked(page);
  });

  test('pauses, of everything and of the site', async () => {
    const page = await read('<p>NATO</p>');
    await set({ paused: true });
    await marked(page);
    await set({ paused: false });
    await marked(page, 'NATO');
    await set({ pausedSites: { '127.0.0.1': null } });
    await marked(page);
    await set({ pausedSites: { '127.0.0.1': Date.now() + 700 } });
    await marked(page, 'NATO');
  });

  test('topics that the reader knows', async () => {
    const page = await read('<p>NATO</p><p>Brussels</p>');
    const { topics } = await readWhole(rig.browser, page);
    const nato = topics[0]?.topicId as string;
    await set({ marks: 'all', mutedTopics: [nato] });
    await marked(page, 'Brussels');
    await set({ marks: 'all', mutedTopics: [] });
    await marked(page, 'NATO', 'Brussels');
  });
});

test('sections: parts of a page and headings; what cannot be seen is not the first', async () => {
  await rig.browser.setSettings({ marks: 'first' });
  const html = `<nav><p><a href="#">Asia</a></p><a href="#">What NATO will do next in the east</a></nav><main><h1>NATO now</h1><p hidden>Brussels</p><p>NATO in Brussels</p>
    <div><h2>More</h2></div><p>NATO</p><aside><h3>Also</h3>NATO</aside><p>NATO</p></main><article>NATO</article>`;
  const page = await rig.browser.open(rig.server.put('/sections.html', html));
  await readWhole(rig.browser, page);
  // Navigation, the first heading's section, the second heading's, the aside, the article.
  await marked(page, 'NATO', 'NATO', 'Brussels', 'NATO', 'NATO', 'NATO');
});

test('tells what a page names, and goes to a mention', async () => {
  const page = await read(`<p>NATO in Brussels.</p><div style="height:3000px"></div><p id=far>NATO again.</p>`);
  const { topics, host, paused } = await readWhole(rig.browser, page);
  expect({ host, paused, counts: topics.map(({ count }) => count) }).toEqual({
    host: '127.0.0.1',
    paused: false,
    counts: [2, 1],
  });
  const topicId = topics[0]?.topicId as string;
  expect(await askPages(rig.browser, 'goToMention', { topicId, index: 1 })).toContain(true);
  await until('the far mention to be seen', () =>
    page.evaluate(() => {
      const top = document.querySelector('#far')?.getBoundingClientRect().top ?? 0;
      return top > 0 && top < innerHeight && CSS.highlights.has('backstory-pointed');
    }),
  );
  expect(await askPages(rig.browser, 'goToMention', { topicId, index: 2 })).not.toContain(true);
});

test('the page has the same nodes with and without marks', async () => {
  const html = '<main><p>NATO in <b>Brussels</b></p><x-a></x-a></main>';
  await rig.browser.setSettings({ paused: true });
  const plain = await rig.browser.open(rig.server.put('/same.html', html));
  const before = await plain.evaluate(() => document.documentElement.outerHTML);
  await rig.browser.setSettings({ marks: 'all' });
  await marked(plain, 'NATO', 'Brussels');
  expect(await plain.evaluate(() => [document.documentElement.outerHTML, document.adoptedStyleSheets.length])).toEqual([
    before,
    0,
  ]);
});
