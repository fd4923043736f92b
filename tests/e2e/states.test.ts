import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { SearchResult } from '../../engine/model/answer.ts';
import type { RawArticle } from '../../engine/model/article.ts';
import { inventedArticle } from '../engine/newsroom.ts';
import { arabicBuild } from './arabic.ts';
import { DARK, type Dress, LIGHT, type Look, looker, NARROW, RIGHT_TO_LEFT } from './dresses.ts';
import { type Rig, useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { readThrough, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

// Every surface in every state, and in the dresses that may tell something new of it: `looker` has the rule.

const shows = (page: Page, selector: string, atLeast = 1) =>
  until(`${selector} on ${page.url()}`, async () => (await textsOf(page, selector)).length >= atLeast);

/** From now on no question of this page is answered, as when the background hangs; gives what ends that. */
async function silence(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { browser, chrome } = globalThis as unknown as Record<
      string,
      { runtime: Record<string, unknown> } | undefined
    >;
    // Both names may stand for one and the same.
    for (const runtime of new Set([browser?.runtime, chrome?.runtime])) {
      if (!runtime) continue;
      const { sendMessage } = runtime;
      runtime.sendMessage = () => new Promise(() => undefined);
      addEventListener('answer-again', () => {
        runtime.sendMessage = sendMessage;
      });
    }
  });
  return () => page.evaluate(() => void dispatchEvent(new Event('answer-again')));
}

/** Finds one article and passage of the library. */
async function addressOf(rig: Rig, query: string): Promise<string> {
  const reply = await rig.browser.inExtension(
    (api, query) => api.runtime.sendMessage({ backstory: 'search', question: { query } }),
    query,
  );
  const [best] = (reply as { value: SearchResult }).value.snippets;
  return `${best?.articleId}/${best?.passageId}`;
}

/** Opens a page of ours in front. */
async function open(rig: Rig, path: string): Promise<Page> {
  const page = await rig.browser.openExtension(path);
  await page.bringToFront();
  return page;
}

async function popupStates(rig: Rig, tab: number, look: Look): Promise<void> {
  const popup = await open(rig, `popup.html#${tab}`);
  await shows(popup, '.topic-list li', 4);
  await look(popup, 'popup-page', 'matters');
  await popup.type('[role=combobox]', 'stoltenburg');
  await shows(popup, '.popup-corrected');
  await popup.keyboard.press('ArrowDown');
  await look(popup, 'popup-results', 'matters');
  const openAgain = await silence(popup);
  await popup.keyboard.press('ArrowDown');
  await popup.keyboard.press('Enter');
  await shows(popup, '[role=alert] button');
  await look(popup, 'popup-not-opened');
  await openAgain();
  await popup.keyboard.press('Escape');
  await popup.type('[role=combobox]', 'xylophone');
  await shows(popup, '.notice:not([role=alert])');
  await look(popup, 'popup-nothing-found');
  const answerAgain = await silence(popup);
  await popup.type('[role=combobox]', ' s');
  await shows(popup, '[role=alert] button');
  await look(popup, 'popup-failed');
  await answerAgain();
  await popup.click('[role=alert] button');
  await shows(popup, '.notice:not([role=alert])');
  // The button has gone; the field has the focus again.
  await popup.keyboard.press('Escape');
  await until('an empty field', () =>
    popup.$eval('[role=combobox]', (field) => (field as HTMLInputElement).value === ''),
  );
  await popup.close();
  const nowhere = await open(rig, 'popup.html');
  await shows(nowhere, '.notice');
  await look(nowhere, 'popup-nowhere');
}

/** An article with a long headline, in one of two versions, that says no day. */
const changing = (version: string) => `<!doctype html><html lang="en">
  <title>${'A headline that goes on and on, as those of ministries do, '.repeat(4)}and ends · The Quay Post</title>
  <meta property="og:type" content="article"><article>
  ${[1, 2, 3].map((n) => `<p>In week ${n} the council of Norrvik met again, heard the builders out, and put off its answer.`).join('')}
  <p>The ${version} answer was given by NATO's Jens Stoltenberg, who had nothing to do with any of it and said so.</article>`;

async function saveStates(rig: Rig, look: Look): Promise<void> {
  const url = rig.server.put('/changing.html', changing('first'));
  const story = await rig.browser.open(url);
  const popup = await open(rig, `popup.html#${await readThrough(rig, story)}`);
  await shows(popup, '.save > .primary');
  await popup.bringToFront();
  await popup.click('.save > .primary');
  await shows(popup, '.save-form');
  await look(popup, 'popup-save-draft');
  await popup.click('.save-form .primary');
  await shows(popup, '.save-actions button', 3);
  await look(popup, 'popup-save-kept');
  rig.server.put('/changing.html', changing('second'));
  await story.reload();
  const later = await open(rig, `popup.html#${await readThrough(rig, story)}`);
  await later.bringToFront();
  await shows(later, '.save > .quiet');
  await later.click('.save > .primary');
  await shows(later, '.save-compare');
  await later.click('.save-compare summary');
  await look(later, 'popup-save-changed');
  await later.click('.save-versions .tool');
  await shows(later, '.save > .save-actions button', 2);
  await look(later, 'popup-save-removed');
  const list = await rig.browser.open(rig.server.put('/list.html', '<p><a href="/a">NATO</a>'));
  const none = await open(rig, `popup.html#${await readThrough(rig, list)}`);
  await shows(none, '.save > .primary');
  await none.bringToFront();
  await none.click('.save > .primary');
  await shows(none, '.save .notice');
  await look(none, 'popup-save-none');
}

async function panelStates(rig: Rig, tab: number, look: Look): Promise<void> {
  const panel = await open(rig, `sidepanel.html#${tab}`);
  await shows(panel, '.entry', 4);
  await look(panel, 'panel-page', 'matters');
  const nearest = (text: string) =>
    rig.browser.inExtension((api, text) => api.storage.session.set({ 'panel-query': text }), text);
  await nearest('the training mission');
  await shows(panel, '.nearest blockquote');
  await look(panel, 'panel-nearest');
  await nearest('xylophone');
  await shows(panel, '.nearest .notice');
  await look(panel, 'panel-nothing-near');
  const answerAgain = await silence(panel);
  await nearest('the emergency meeting');
  await shows(panel, '.nearest [role=alert] button');
  await look(panel, 'panel-failed');
  await answerAgain();
  await panel.click('.nearest [role=alert] button');
  await shows(panel, '.nearest blockquote');
  await nearest('');
  const nowhere = await open(rig, 'sidepanel.html');
  await shows(nowhere, '.notice');
  await look(nowhere, 'panel-nowhere');
}

async function readerStates(rig: Rig, look: Look): Promise<void> {
  const first = await addressOf(rig, 'emergency meeting of the 29-member alliance');
  const second = await addressOf(rig, 'going it alone');
  const reader = await open(rig, `reader.html#${first}`);
  await shows(reader, '[data-marked]');
  await look(reader, 'reader-article');
  await reader.focus('[data-marked] .name');
  await reader.keyboard.press('Enter');
  await shows(reader, '[role=dialog] blockquote');
  await look(reader, 'reader-card', 'matters');
  await reader.keyboard.press('Escape');
  const answerAgain = await silence(reader);
  await reader.evaluate((hash) => {
    location.hash = hash;
  }, second);
  await shows(reader, '[role=alert] button');
  await look(reader, 'reader-failed');
  await answerAgain();
  await reader.click('[role=alert] button');
  await shows(reader, '[data-marked]');
  await reader.evaluate(() => {
    location.hash = 'nowhere/nothing';
  });
  await shows(reader, '.notice');
  await look(reader, 'reader-missing');
}

async function topicStates(rig: Rig, look: Look): Promise<void> {
  const reply = await rig.browser.inExtension(
    (api) => api.runtime.sendMessage({ backstory: 'search', question: { query: 'stoltenberg' } }),
    null,
  );
  const id = (reply as { value: SearchResult }).value.topics[0]?.id;
  const topic = await open(rig, `topic.html#${id}`);
  await shows(topic, '.topic-passages .snippet', 3);
  await look(topic, 'topic', 'matters');
  await topic.evaluate(() => document.querySelector('.topic-aside')?.scrollIntoView());
  await look(topic, 'topic-beside');
  await topic.evaluate(() => document.querySelector('.topic-corrections')?.scrollIntoView());
  await look(topic, 'topic-corrections');
  await topic.evaluate(() => scrollTo(0, 0));
  await topic.type('.find-topic input', 'trump');
  await shows(topic, '.found a');
  await look(topic, 'topic-found');
  await topic.keyboard.press('Escape');
  await topic.type('.passage-menus .words', 'xylophone');
  await shows(topic, '.topic-passages .notice');
  await look(topic, 'topic-none-such');
  await topic.type('.topic-form input', ' and a name so long that it has to go over more than one line of the page');
  await topic.click('.topic-form button');
  await shows(topic, '.topic-changes li');
  await topic.evaluate(() => scrollTo(0, 0));
  await look(topic, 'topic-long-name');
  await topic.evaluate(() => document.querySelector<HTMLElement>('.topic-changes button')?.click());
  await until('the name to be as before', async () => (await textsOf(topic, '.topic-changes li')).length === 0);
  const answerAgain = await silence(topic);
  await topic.evaluate(() => {
    location.hash = 'another';
  });
  await until('a failure', async () => (await textsOf(topic, '[role=alert] button')).length > 0, 20_000);
  await look(topic, 'topic-failed');
  await answerAgain();
  await topic.click('[role=alert] button');
  await shows(topic, 'main .find-topic');
  await look(topic, 'topic-missing');
}

async function optionsStates(rig: Rig, { settings }: Pick<Dress, 'settings'>, look: Look): Promise<void> {
  const options = await open(rig, 'options.html');
  await shows(options, 'section', 6);
  await look(options, 'options', 'matters');
  const library = await open(rig, 'options.html#library');
  await shows(library, '.topic-head', 20);
  await library.click('.topics li:nth-child(4) .topic-head');
  await shows(library, '.topic-editor');
  await library.type('.topic-form input', ' and a name so long that it has to go over more than one line of the page');
  await library.click('.topic-form button');
  await shows(library, '[aria-labelledby=changes] li');
  await look(library, 'library', 'matters');
  const answerAgain = await silence(library);
  await rig.browser.setSettings({ ...settings, mutedTopics: ['anything'] });
  await shows(library, '[role=alert] button');
  await look(library, 'library-failed');
  await answerAgain();
  await library.click('[role=alert] button');
  await until('the failure to be gone', async () => (await textsOf(library, '[role=alert]')).length === 0);
  const filled = await open(rig, 'options.html');
  await rig.browser.setSettings({
    ...settings,
    pausedSites: { 'a-site-with-quite-a-long-name.newspapers.example.org': null, 'b.example': Date.now() + 3_000_000 },
    mutedTopics: ['a-topic-that-the-library-no-longer-has'],
  });
  await shows(filled, '[aria-labelledby=paused-sites] li', 2);
  // The background remembers changes beyond a cleared store.
  await rig.browser.inExtension((api) => api.runtime.sendMessage({ backstory: 'undoEdit', question: {} }), null);
  await filled.evaluate(() => document.querySelector('[aria-labelledby=paused-sites]')?.scrollIntoView());
  await look(filled, 'options-filled');
}

/** Articles with long headlines, papers and addresses, in collections with long names, one of them right to left. */
const longArticles = (): RawArticle[] =>
  Array.from({ length: 12 }, (_, i) => ({
    ...inventedArticle(i),
    title:
      i % 4 === 0
        ? `${inventedArticle(i).title} ${'and the Donaudampfschifffahrtsgesellschaft '.repeat(4)}`
        : `Report ${i}`,
    ...(i % 3 === 0 ? { publisher: 'The-Evening-Mail-of-Norrvik-and-Its-Neighbouring-Municipalities' } : {}),
    ...(i % 5 === 0 ? { published: null } : {}),
    url: `https://news.example/${'a-very-long-path/'.repeat(8)}${i}`,
  }));

async function libraryPageStates(rig: Rig, look: Look): Promise<void> {
  const added: string[] = [];
  const add = async (articles: RawArticle[], collection: string) => {
    const outcome = await changeLibrary(rig.browser, 'add', articles, { collection });
    added.push(...((outcome as { value?: { ids: string[] } }).value?.ids ?? []));
  };
  const empty = await open(rig, 'library.html');
  await shows(empty, '#import');
  await look(empty, 'library-page-before');
  await add(longArticles().slice(0, 6), 'Newspapers-that-have-nothing-to-do-with-each-other-2021');
  await add(longArticles().slice(6), 'قصاصات من الصحف المسائية في الميناء');
  const page = await open(rig, 'library.html');
  await shows(page, '.shelf-table tbody tr[data-id]', 12);
  await look(page, 'library-page', 'matters');
  await shows(page, '.topic-rows li', 2);
  await page.evaluate(() => document.querySelector('#topics')?.scrollIntoView());
  await look(page, 'library-page-topics');
  await page.focus('.shelf-table tbody .pick input');
  await page.keyboard.press(' ');
  await shows(page, '.selection');
  await page.click('.selection [aria-expanded]');
  await shows(page, '.correct-field', 4);
  await page.evaluate(() => document.querySelector('.selection')?.scrollIntoView());
  await look(page, 'library-page-correct');
  await page.type('.filters .words', 'xylophone');
  await until('nothing found', async () => (await textsOf(page, '.shelf-table tbody tr[data-id]')).length === 0);
  await look(page, 'library-page-nothing-found');
  const importing = await open(rig, 'library.html');
  await shows(importing, '.drop input[type=file]');
  await importing.$eval('.drop input[type=file]', (input) => {
    const files = new DataTransfer();
    files.items.add(new File(['no json at all'], `${'a-long-name-of-a-file-'.repeat(6)}.jsonl`));
    files.items.add(
      new File(['{"title":"One","text":"NATO met in Norrvik on Monday.","published":"soon"}'], 'one.jsonl'),
    );
    (input as HTMLInputElement).files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await shows(importing, '[aria-labelledby=import] > .deeds .button', 3);
  await importing.click('[aria-labelledby=import] > .deeds .button:nth-of-type(2)');
  await shows(importing, '.examples li');
  await importing.evaluate(() => document.querySelector('#import')?.scrollIntoView());
  await look(importing, 'library-page-import');
  await importing.click('[aria-labelledby=import] > .deeds .button:nth-of-type(1)');
  await shows(importing, '.outcomes tbody tr', 2);
  await importing.evaluate(() => document.querySelector('#import')?.scrollIntoView());
  await look(importing, 'library-page-imported');
  await importing.click('[aria-labelledby=import] details .button');
  await until('it to be taken back', async () => (await importing.$('.outcomes')) === null);
  await bringBeside(importing);
  await importing.evaluate(() => document.querySelector('#copy')?.scrollIntoView());
  await look(importing, 'library-page-beside');
  await importing.click('.copy-open .button');
  await until('no copy', async () => (await importing.$('.copy-open')) === null);
  // The next dress begins with a page that has brought nothing in.
  await importing.click('[aria-labelledby=import] details .button');
  await until('the link to be taken back', async () => (await importing.$('.outcomes')) === null);
  await changeLibrary(rig.browser, 'remove', added);
}

/** Brings a link with a title that cannot be broken in, and a copy of another library with an endless name. */
async function bringBeside(page: Page): Promise<void> {
  const give = (field: string, name: string, text: string) =>
    page.$eval(
      field,
      (input, name, text) => {
        const files = new DataTransfer();
        files.items.add(new File([text], name));
        (input as HTMLInputElement).files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      },
      name,
      text,
    );
  const link = `${'A-title-without-spaces-'.repeat(5)},https://a.example/${'quay-'.repeat(30)},1600322788,,unread`;
  await give('.drop input[type=file]', 'pocket.csv', `title,url,time_added,tags,status\n${link}\n`);
  await page.click('[aria-labelledby=import] > .deeds .button');
  await shows(page, '[aria-labelledby=to-read] > .rows li');
  await give(
    '.copy-pick input[type=file]',
    `${'another-newsroom-'.repeat(6)}.jsonl`,
    '{"text":"NATO met in Norrvik."}',
  );
  await shows(page, '.copy-open');
}

/** What is remembered by itself: listed by day, and on the page that it is. */
async function rememberedStates(rig: Rig, tab: number, look: Look): Promise<void> {
  const page = { ...inventedArticle(20), url: `${rig.server.origin}/news.html` };
  const outcome = await changeLibrary(rig.browser, 'add', [...longArticles().slice(0, 5), page], {
    at: Date.now(),
    remembers: true,
  });
  const library = await open(rig, 'library.html');
  await shows(library, '.remembered-day li', 6);
  await library.evaluate(() => document.querySelector('#remembered-title')?.scrollIntoView());
  await look(library, 'library-page-remembered');
  const popup = await open(rig, `popup.html#${tab}`);
  await shows(popup, '.remembered-line');
  await look(popup, 'popup-remembered', 'matters');
  await popup.click('.remembered-line button');
  await until('it is forgotten', async () => (await textsOf(popup, '.save-status')).join() !== '');
  await look(popup, 'popup-forgotten');
  await changeLibrary(rig.browser, 'remove', (outcome as { value?: { ids: string[] } }).value?.ids ?? []);
}

async function welcomeStates(rig: Rig, look: Look): Promise<void> {
  const welcome = await open(rig, 'welcome.html');
  await shows(welcome, '.sample .name', 4);
  await look(welcome, 'welcome');
  await welcome.click('.sample .name');
  await shows(welcome, '[role=dialog] blockquote');
  await look(welcome, 'welcome-card', 'matters');
}

/** Goes through all states once; the reader's own choice of theme and size is that of the first dress. */
async function everything(rig: Rig, dresses: readonly [Dress, ...Dress[]]): Promise<string[]> {
  const found: string[] = [];
  const [first] = dresses;
  const look = looker(rig.browser.name, dresses, found);
  await rig.browser.setSettings(first.settings);
  const tab = await readThrough(rig, await rig.browser.open(`${rig.server.origin}/news.html`));
  await popupStates(rig, tab, look);
  await saveStates(rig, look);
  await panelStates(rig, tab, look);
  await readerStates(rig, look);
  await topicStates(rig, look);
  await optionsStates(rig, first, look);
  await libraryPageStates(rig, look);
  await rememberedStates(rig, tab, look);
  await welcomeStates(rig, look);
  return found;
}

describe('in English', () => {
  const rig = useBrowser();

  test('every state, light, dark, and narrow with text twice as large', async () => {
    expect(await everything(rig, [LIGHT, DARK, NARROW])).toEqual([]);
  }, 480_000);
});

describe('in Arabic', () => {
  const rig = useBrowser({ folder: arabicBuild() });

  test('every state, right to left', async () => {
    expect(await everything(rig, [RIGHT_TO_LEFT])).toEqual([]);
    const page = await open(rig, 'options.html');
    await shows(page, 'section', 6);
    const { lang, dir, theme } = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      theme: document.documentElement.dataset.theme,
    }));
    expect([lang, dir, theme]).toEqual(['ar', 'rtl', 'dark']);
  }, 240_000);
});
