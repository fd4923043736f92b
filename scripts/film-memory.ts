import type { Page } from 'puppeteer-core';
import type { SearchResult } from '../engine/model/answer.ts';
import type { RawArticle } from '../engine/model/article.ts';
import type { Browser } from '../tests/e2e/browser.ts';
import { cardFor, marked } from '../tests/e2e/card.ts';
import { changeLibrary } from '../tests/e2e/own-library.ts';
import { hover } from '../tests/e2e/pointer.ts';
import { PAGES, type Server } from '../tests/e2e/server.ts';
import { press, textsOf } from '../tests/e2e/surfaces.ts';
import { until } from '../tests/e2e/wait.ts';
import { createReel, filmInBrowsers, onSet, type Reel } from './film-set.ts';

// A film in pictures of the six things that a memory tells, in both browsers: what is new since the last reading, what was
// read before, who said what, then and now, what changed in an article, and stories. `npm run film:memory`.

const DAY = 86_400_000;

await filmInBrowsers((name) =>
  onSet(name, PAGES, async ({ browser, server }) => {
    const reel = createReel('film', `${name}-memory`);
    const shoot: Shoot = async (page, ...what) => {
      await page.bringToFront();
      await reel.shoot(page, ...what);
    };
    await newSince(browser, server, shoot);
    await readBefore(browser, server, shoot);
    await whoSaidWhat(browser, server, shoot);
    await thenAndNow(browser, shoot);
    await whatChanged(browser, shoot);
    await stories(browser, shoot);
    console.log(`${name}: ${reel.told()}`);
  }),
);

type Shoot = Reel['shoot'];

/** Takes articles into the library, at a time (ms since 1970). */
function add(browser: Browser, articles: RawArticle[], at = Date.now()) {
  return changeLibrary(browser, 'add', articles, { at });
}

/** An article of a paper and a day. */
function printed(publisher: string, published: string, title: string, text: string): RawArticle {
  return { publisher, published, title, text };
}

async function topicOf(browser: Browser, name: string): Promise<string> {
  const reply = await browser.inExtension(
    (api, query) => api.runtime.sendMessage({ backstory: 'search', question: { query } }),
    name,
  );
  return (reply as { value: SearchResult }).value.topics[0]?.id ?? '';
}

/** Opens the page of a topic, and waits for a part of it. */
async function openTopic(browser: Browser, name: string, part: string): Promise<Page> {
  const page = await browser.openExtension(`topic.html#${await topicOf(browser, name)}`);
  await page.bringToFront();
  await until(part, async () => (await textsOf(page, part)).length > 0);
  return page;
}

/** A page with a sentence, and the card of a name in it. */
async function cardOf(browser: Browser, server: Server, sentence: string, name: string): Promise<Page> {
  const html = `<!doctype html><html lang="en"><title>News</title><main style="margin: 120px 160px; font: 18px serif"><h1>News</h1><p>${sentence}</p></main>`;
  const page = await browser.open(server.put('/film.html', html));
  await page.bringToFront();
  await marked(page);
  await hover(page, name);
  await cardFor(page, name);
  return page;
}

async function newSince(browser: Browser, server: Server, shoot: Shoot): Promise<void> {
  const sentence = 'On Monday Jens Stoltenberg spoke of the training mission in Iraq.';
  await cardOf(browser, server, sentence, 'Jens Stoltenberg');
  // What was read about just now was read about two days ago.
  await browser.inExtension(
    (_, days) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('backstory-shown');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('topics', 'readwrite');
          const all = change.objectStore('topics').openCursor();
          all.onsuccess = () => {
            const at = all.result;
            if (!at) return;
            at.update({ ...at.value, at: Date.now() - days });
            at.continue();
          };
          change.oncomplete = () => resolve();
        };
      }),
    2 * DAY,
  );
  await add(browser, [
    printed('The Courier', '2026-01-05', 'A visit', 'Jens Stoltenberg visited the training mission in Iraq once more.'),
  ]);
  await shoot(await cardOf(browser, server, sentence, 'Jens Stoltenberg'), 'new-on-a-card');
  await shoot(await openTopic(browser, 'Jens Stoltenberg', '.topic-news .since'), 'new-on-the-topic');
}

async function readBefore(browser: Browser, server: Server, shoot: Shoot): Promise<void> {
  const paragraph =
    'The quay of Norrvik sank by 12 centimetres last winter, and engineers fear that the market may have to move inland.';
  const other = 'Nobody has said so far where the stalls would stand, nor who would pay for the move of all traders.';
  await add(browser, [
    printed('The Courier', '2020-03-01', 'Quay sinks', paragraph),
    printed('Evening Post', '2020-03-04', 'The quay', `${paragraph}\n\nMore is to come, says the council.`),
  ]);
  const html = `<!doctype html><html lang="en"><title>Quay</title><meta property="og:type" content="article">
    <article style="margin: 80px 220px; font: 18px/1.6 serif"><h1>The quay again</h1><p>${paragraph}</p><p>${other}</p><p>${other} Really.</p></article>`;
  const page = await browser.open(server.put('/quay.html', html));
  await page.bringToFront();
  const tab = await browser.inExtension(async (api) => (await api.tabs.query({ active: true }))[0]?.id, null);
  const panel = await browser.openExtension(`sidepanel.html#${tab}`);
  await panel.bringToFront();
  await press(panel, 'What of this stands in your library?');
  await press(panel, 'Mark it in the page’s margin');
  await until('a mark', async () => (await textsOf(panel, '.margin-line [role=status]')).join('') !== '');
  await shoot(panel, 'read-before-in-the-panel', '.read-before');
  await shoot(page, 'read-before-in-the-margin');
  const { left, top } = await page.$eval('article p', (element) => {
    const box = element.getBoundingClientRect();
    return { left: box.left, top: box.top };
  });
  await until('what is said', async () => {
    await page.mouse.click(left - 22, top + 12);
    await new Promise((resolve) => setTimeout(resolve, 400));
    return page.evaluate(() => (document.querySelector('backstory-card')?.getBoundingClientRect().width ?? 0) > 200);
  });
  await shoot(page, 'read-before-opened');
}

async function whoSaidWhat(browser: Browser, server: Server, shoot: Shoot): Promise<void> {
  const said =
    'Jens Stoltenberg said that collective defense is the biggest task since the Cold War, and that security in Europe needs the United States.';
  const page = await cardOf(browser, server, said, 'Jens Stoltenberg');
  await until('what he said', async () => {
    for (const frame of page.mainFrame().childFrames()) {
      const text = await frame.evaluate(() => document.body.textContent ?? '').catch(() => '');
      if (text.includes('on this, ')) return true;
    }
    return false;
  });
  await shoot(page, 'said-on-a-card');
  await shoot(
    await openTopic(browser, 'Jens Stoltenberg', '.topic-said .statement'),
    'said-on-the-topic',
    '.topic-said',
  );
}

async function thenAndNow(browser: Browser, shoot: Shoot): Promise<void> {
  await add(browser, [
    printed('The Courier', '2017-05-25', 'Leaders meet', 'Leaders of the 28-member NATO alliance met in Norrvik.'),
    printed('The Courier', '2024-07-11', 'A new chief', 'The 32-member NATO alliance has a new chief.'),
  ]);
  await shoot(await openTopic(browser, 'NATO', '.figures mark'), 'then-and-now', '.topic-differs');
}

async function whatChanged(browser: Browser, shoot: Shoot): Promise<void> {
  const url = 'https://post.example/quay';
  const version = (day: string, at: number) =>
    add(
      browser,
      [
        {
          ...printed(
            'The Post',
            '2026-01-05',
            'When the quay opens',
            `The quay of Norrvik is closed until ${day}, the council said.`,
          ),
          text: `The quay of Norrvik is closed until ${day}, the council said.\n\nNobody knows why it sank at all.`,
          url,
        },
      ],
      at,
    );
  await version('Monday', Date.now() - 3 * DAY);
  await version('the end of May', Date.now());
  const library = await browser.openExtension('library.html');
  await library.bringToFront();
  await until('versions', async () => (await textsOf(library, '.shelf-table .versions')).length === 2);
  await shoot(library, 'versions-in-the-library', '#articles');
  const href = await library.$eval('.shelf-table .versions', (link) => (link as HTMLAnchorElement).href);
  // Firefox's driver does not notice that a page of ours has gone to another.
  const reader = await browser.openExtension(href.slice(href.indexOf('reader.html')));
  await reader.bringToFront();
  await until('what is different', async () => (await textsOf(reader, '.comparison ins')).length > 0);
  await shoot(reader, 'what-changed');
}

async function stories(browser: Browser, shoot: Shoot): Promise<void> {
  const strike = 'about their night shifts at the Norrvik Harbour Board.';
  await add(browser, [
    printed(
      'The Courier',
      '2018-03-02',
      'Harbour pilots strike',
      `Pilots in Norrvik went on strike, and Jens Stoltenberg urged talks ${strike}`,
    ),
    printed(
      'Evening Post',
      '2018-03-03',
      'Strike goes on',
      `The strike in Norrvik went on. Jens Stoltenberg called on the pilots for talks ${strike}`,
    ),
  ]);
  const topic = await openTopic(browser, 'Jens Stoltenberg', '.topic-threads summary');
  await until('a line', () => topic.evaluate(() => document.querySelector('.story-line') !== null));
  await shoot(topic, 'story-in-the-timeline');
  await topic.evaluate(() => document.querySelector<HTMLElement>('.story-line')?.click());
  await shoot(topic, 'story-opened', '.topic-threads');
}
