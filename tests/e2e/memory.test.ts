import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { SearchResult } from '../../engine/model/answer.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import { axe } from './axe.ts';
import { cardFor, cardFrame, inCard, marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { changeLibrary } from './own-library.ts';
import { hover } from './pointer.ts';
import { openedPage, press, readThrough, textOf, textsOf } from './surfaces.ts';
import { never, until } from './wait.ts';

// What a memory can tell, where the reader sees it.

const rig = useBrowser();

const send = (backstory: string, question: unknown) =>
  rig.browser.inExtension((api, message) => api.runtime.sendMessage(message), { backstory, question });

/** Takes articles into the library, and gives their ids. */
async function add(articles: RawArticle[], at?: number): Promise<string[]> {
  const outcome = await changeLibrary(rig.browser, 'add', articles, at === undefined ? {} : { at });
  return (outcome as { value: { ids: string[] } }).value.ids;
}

const remove = (ids: string[]) => changeLibrary(rig.browser, 'remove', ids);

async function topicOf(name: string): Promise<string> {
  const { value } = (await send('search', { query: name })) as { value: SearchResult };
  return value.topics[0]?.id ?? `no topic ${name}`;
}

/** A page with one sentence, and the card of a name in it. */
async function cardOf(sentence: string, name: string, label = name): Promise<Page> {
  const html = `<!doctype html><html lang="en"><title>News</title><main><h1>News</h1><p>${sentence}</p></main>`;
  const page = await rig.browser.open(rig.server.put('/memory.html', html));
  await marked(page);
  await hover(page, name);
  await cardFor(page, label);
  return page;
}

const cardText = (page: Page) => inCard(page, () => document.querySelector('[role=dialog]')?.textContent ?? '');

test('a card whose passage does not mean the name is told so in it, and takes that back', async () => {
  const page = await cardOf('On Monday Jens Stoltenberg spoke of the training mission in Iraq.', 'Jens Stoltenberg');
  const count = () => inCard(page, () => document.querySelectorAll('article').length);
  const before = await count();
  await clickIn(page, '.snippet .tool', 'Something is wrong');
  await clickIn(page, '.wrong .tool', 'This is not Jens Stoltenberg');
  await until('it to be left out', async () =>
    (await cardText(page))?.includes('Left out: this passage does not mean'),
  );
  expect(await count()).toBe((before ?? 0) - 1);
  expect(await axe(await until('the frame', () => cardFrame(page)))).toEqual([]);
  const topic = await rig.browser.openExtension(`topic.html#${await topicOf('Jens Stoltenberg')}`);
  await topic.bringToFront();
  expect(await textOf(topic, '.topic-changes li span')).toMatch(/^A passage of “.+” does not mean “Jens Stoltenberg”$/);
  await press(topic, 'Undo', '.topic-changes');
  await until('no change', async () => (await textsOf(topic, '.topic-changes li')).length === 0);
});

test('the day of a passage is corrected in the reader, which the card opens there, and goes back from the options', async () => {
  const page = await cardOf('On Monday Jens Stoltenberg spoke of the training mission in Iraq.', 'Jens Stoltenberg');
  await clickIn(page, '.snippet .tool', 'Something is wrong');
  await clickIn(page, '.wrong .tool', 'The day is wrong');
  const reader = await openedPage(rig, 'reader.html\\?day');
  await reader.bringToFront();
  await textOf(reader, '.correct-day label');
  expect(await reader.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('date');
  const title = await textOf(reader, 'h1');
  await reader.$eval('.correct-day input', (input) => {
    (input as HTMLInputElement).value = '2016-05-04';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(reader, 'Save', '.correct-day');
  await until('the day', async () => (await textOf(reader, '.reader-head .article-line')).includes('May 4, 2016'));
  expect(await textOf(reader, '.correct-day .quiet')).toMatch(/^You corrected the day\. It was read as: /);
  expect(await axe(reader)).toEqual([]);
  const options = await rig.browser.openExtension('options.html#library');
  await options.bringToFront();
  const line = await textOf(options, '[aria-labelledby=changes] li span');
  expect(line).toContain('is of May 4, 2016, not of');
  expect(line.replace(/\W/g, '')).toContain(title.replace(/\W/g, '').slice(0, 20));
  await press(options, 'Undo', '[aria-labelledby=changes]');
  await until('no change', async () => (await textsOf(options, '[aria-labelledby=changes] li')).length === 0);
});

test('a card tells what its topic said about the same, and when', async () => {
  const page = await cardOf(
    'Jens Stoltenberg said that collective defense is the biggest task since the Cold War, and that security in Europe needs the United States.',
    'Jens Stoltenberg',
  );
  await until('what he said', async () => (await cardText(page))?.includes('Jens Stoltenberg on this, 2016'));
  expect(await axe(await until('the frame', () => cardFrame(page)))).toEqual([]);
});

test('the reader tells in a card what its topic said about the same, but not what stands in the article itself', async () => {
  const sentence =
    'Jens Stoltenberg said that collective defense is the biggest task since the Cold War, and that security in Europe needs the United States.';
  const ids = await add([
    { title: 'On defense', publisher: 'The Quay', published: '2026-01-05', text: sentence },
    {
      title: 'A speech',
      publisher: 'The Quay',
      published: '2026-01-06',
      text: `“Every ferry to Norrvik will be painted green next summer,” said Donald Trump.\n\nDonald Trump told reporters that each ferry to Norrvik would be painted in summer.`,
    },
  ]);
  const reader = await rig.browser.openExtension(`reader.html#${ids[0]}`);
  await reader.bringToFront();
  await until('the names', async () => (await textsOf(reader, '.name')).includes('Jens Stoltenberg'));
  const pressName = (page: Page, name: string) =>
    page.evaluate((name) => {
      const names = [...document.querySelectorAll<HTMLElement>('.name')];
      names.findLast(({ textContent }) => textContent === name)?.click();
    }, name);
  await pressName(reader, 'Jens Stoltenberg');
  await until('what he said', async () =>
    (await textsOf(reader, '[role=dialog]')).join().includes('Jens Stoltenberg on this, 2016'),
  );
  expect(await axe(reader)).toEqual([]);
  const speech = await rig.browser.openExtension(`reader.html#${ids[1]}`);
  await speech.bringToFront();
  await until(
    'the names',
    async () => (await textsOf(speech, '.name')).filter((name) => name === 'Donald Trump').length > 0,
  );
  await pressName(speech, 'Donald Trump');
  await until('its passages', async () => (await textsOf(speech, '[role=dialog] blockquote')).length > 0);
  await never('what he says there', async () =>
    (await textsOf(speech, '[role=dialog]')).join().includes('Donald Trump on this'),
  );
  await remove(ids);
});

test('what has come since the reader last read about a topic stands first on its page, and in the panel', async () => {
  const topicId = await topicOf('NATO');
  await rig.browser.inExtension(
    (_, topicId) =>
      new Promise<void>((resolve, reject) => {
        // As the background would have it after a card two days ago.
        const opening = indexedDB.open('backstory-shown');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('topics', 'readwrite');
          change.objectStore('topics').put({ topicId, at: Date.now() - 172_800_000, before: null, passageIds: [] });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    topicId,
  );
  const ids = await add(
    [
      {
        title: 'Boats',
        publisher: 'The Quay',
        published: '2026-01-05',
        text: 'NATO counted the boats of the whole harbour.',
      },
    ],
    Date.now(),
  );
  const page = await rig.browser.openExtension(`topic.html#${topicId}`);
  await page.bringToFront();
  expect(await textOf(page, '.topic-news .since')).toMatch(/^1 new article since you read about this on /);
  expect(await textOf(page, '.topic-news blockquote')).toContain('counted the boats');
  expect(await axe(page)).toEqual([]);
  await remove(ids);
});

test('two versions of a page are compared word by word in the reader, from the table of articles as well', async () => {
  const url = 'https://post.example/quay';
  const text = (day: string) => `The quay of Norrvik is closed until ${day}.\n\nNobody knows why it sank at all.`;
  const ids = [
    ...(await add(
      [{ title: 'The quay', publisher: 'The Post', published: '2026-01-05', url, text: text('Monday') }],
      1e12,
    )),
    ...(await add(
      [{ title: 'The quay', publisher: 'The Post', published: '2026-01-05', url, text: text('Tuesday') }],
      2e12,
    )),
  ];
  const library = await rig.browser.openExtension('library.html');
  await library.bringToFront();
  await until('the versions', async () => (await textsOf(library, '.shelf-table .versions')).length === 2);
  expect(await textOf(library, '.shelf-table .versions')).toBe('2 versions');
  await library.evaluate(() => document.querySelector<HTMLElement>('.shelf-table .versions')?.click());
  const reader = await openedPage(rig, 'reader.html\\?versions');
  await reader.bringToFront();
  await until('what is different', async () => (await textsOf(reader, '.comparison ins')).length > 0);
  expect(await textOf(reader, '.comparison del')).toBe('Gone: Monday');
  expect(await textOf(reader, '.comparison ins')).toBe('New: Tuesday');
  expect(await axe(reader)).toEqual([]);
  await remove(ids);
});

test('the table of articles shows one story alone', async () => {
  const printed = (published: string, title: string, text: string) => ({ published, title, text });
  const strike = 'about their night shifts at the Norrvik Harbour Board.';
  const ids = await add([
    printed(
      '2021-03-02',
      'Harbour pilots strike',
      `Pilots in Norrvik went on strike, and Jens Stoltenberg urged talks ${strike}`,
    ),
    printed(
      '2021-03-03',
      'Strike goes on',
      `The strike in Norrvik went on. Jens Stoltenberg called on the pilots for talks ${strike}`,
    ),
  ]);
  const library = await rig.browser.openExtension('library.html');
  await library.bringToFront();
  await library.waitForSelector('.filters .words');
  await library.type('.filters .words', 'pilots strike');
  await until('both', async () => (await textsOf(library, '.shelf-table tbody tr[data-id]')).length >= 2);
  // The table may be drawn anew by what is still being counted: a box that is not ticked then is ticked again.
  await until('its story', () =>
    library.evaluate(() => {
      const rows = [...document.querySelectorAll('.shelf-table tbody tr[data-id]')];
      const box = rows
        .find(({ textContent }) => textContent?.includes('Harbour pilots strike'))
        ?.querySelector<HTMLInputElement>('.pick input');
      if (box && !box.checked) box.click();
      return document.querySelector('.shelf-stories .button') !== null;
    }),
  );
  await press(library, 'Show its story', '.shelf-stories');
  await library.$eval('.filters .words', (field) => {
    (field as HTMLInputElement).value = '';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await until('one story', async () => (await textsOf(library, '.shelf-table tbody tr[data-id]')).length === 2);
  expect(await textOf(library, '.shelf-stories > [role=status]')).toMatch(/^Only the story “/);
  expect(await axe(library)).toEqual([]);
  await press(library, 'Show all articles', '.shelf-stories');
  await until('all', async () => (await textsOf(library, '.shelf-table tbody tr[data-id]')).length > 2);
  // Put together, the two stand below their story's line.
  const count = (await textsOf(library, '.shelf-table tbody tr[data-id]')).length;
  await press(library, 'Put articles of one story together');
  await until('the line of a story', async () =>
    (await textsOf(library, '.shelf-table .story-line')).some((line) => /Norrvik.*2 articles/.test(line)),
  );
  const lines = await textsOf(library, '.shelf-table tbody tr:not(.gap)');
  const at = lines.findIndex((line) => /Norrvik.*2 articles/.test(line));
  expect(lines.slice(at + 1, at + 3).join()).toMatch(/Strike goes on.*Harbour pilots strike/);
  expect(await axe(library)).toEqual([]);
  await press(library, 'Put articles of one story together');
  await until('no line', async () => (await textsOf(library, '.story-line')).length === 0);
  expect((await textsOf(library, '.shelf-table tbody tr[data-id]')).length).toBe(count);
  await remove(ids);
});

test('paragraphs that stand in the library are marked in the margin on request, say where they were printed, and are left again', async () => {
  const paragraph =
    'The quay of Norrvik sank by 12 centimetres last winter, and engineers fear that the market may have to move inland.';
  const other =
    'Nobody has said so far where the stalls would stand, nor who would pay for the move of all the traders.';
  const ids = await add([
    { title: 'Quay sinks', publisher: 'The Courier', published: '2020-03-01', text: paragraph },
    { title: 'The quay', publisher: 'Evening Post', published: '2020-03-04', text: `${paragraph}\n\nMore is to come.` },
  ]);
  const html = `<!doctype html><html lang="en"><title>Quay</title><meta property="og:type" content="article">
    <article style="margin: 40px 200px"><h1>The quay again</h1><div><p id="known">${paragraph.replace('Norrvik', '<b>Norrvik</b>')}</p></div><p>${other}</p><p>${other} Really.</p></article>`;
  const page = await rig.browser.open(rig.server.put('/margin.html', html));
  const tab = await readThrough(rig, page);
  const before = await page.evaluate(() => document.querySelector('article')?.outerHTML);
  const panel = await rig.browser.openExtension(`sidepanel.html#${tab}`);
  await panel.bringToFront();
  await press(panel, 'What of this stands in your library?');
  await press(panel, 'Mark it in the page’s margin');
  await until('one to be marked', async () =>
    (await textsOf(panel, '.margin-line [role=status]')).includes('1 paragraph is marked.'),
  );
  expect(await axe(panel)).toEqual([]);
  await page.bringToFront();
  const strip = await until('the mark', async () => {
    for (const frame of page.mainFrame().childFrames()) {
      if (await frame.$('.margin-mark').catch(() => null)) return frame;
    }
    return null;
  });
  expect(await axe(strip)).toEqual([]);
  const stand = () =>
    page.evaluate(() => {
      const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
      const [host, known] = [box('backstory-card'), box('#known')];
      return host && known && { right: host.right - known.left, top: host.top - known.top, width: host.width };
    });
  const at = await stand();
  expect(at?.right).toBeLessThan(0);
  expect(Math.abs(at?.top ?? 99)).toBeLessThan(2);
  // A press counts when the strip has stood for a moment.
  await until('what is said of it', async () => {
    const known = await page.$eval('#known', (element) => {
      const { left, top } = element.getBoundingClientRect();
      return { left, top };
    });
    await page.mouse.click(known.left - 22, known.top + 12);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return (await strip.$('.margin-words')) !== null;
  });
  const words = await strip.$eval('.margin-words', (element) => element.textContent ?? '');
  expect(words).toMatch(/First printed.*Quay sinks.*The Courier.*Mar 1, 2020.*Also printed.*Evening Post/u);
  await until('room for it', async () => ((await stand())?.width ?? 0) > 200);
  // It stands beside its paragraph, not somewhere above.
  await until('it beside the paragraph', async () => Math.abs((await stand())?.top ?? 99) < 2);
  expect(await axe(strip)).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('article')?.outerHTML)).toBe(before);
  expect(
    await page.evaluate((text) => (window as unknown as { find(text: string): boolean }).find(text), 'First printed'),
  ).toBe(false);
  // Whoever asks meanwhile is told that they are there, and can take them away.
  const popup = await rig.browser.openExtension(`popup.html#${tab}`);
  await popup.bringToFront();
  await until('the popup to know of it', async () =>
    (await textsOf(popup, '.margin-ask [role=status]')).includes('1 paragraph is marked.'),
  );
  await press(popup, 'Take the marks away');
  await until('no mark', () => page.evaluate(() => document.querySelector('backstory-card') === null));
  await press(popup, 'Mark in the margin what stands in your library');
  await until('the mark again', () => page.evaluate(() => document.querySelector('backstory-card') !== null));
  await panel.bringToFront();
  await press(panel, 'Mark it in the page’s margin');
  await until('no mark', () => page.evaluate(() => document.querySelector('backstory-card') === null));
  await remove(ids);
});
