import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { inWindow } from './firefox-window.ts';
import { useBrowser } from './harness.ts';
import { openedPage, readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

/** What is set here of Firefox's settings. */
interface Prefs {
  Services: { prefs: { setIntPref(name: string, value: number): void } };
}

const rig = useBrowser({ idle: 1000 });
const FIELD = '[role=combobox]';

async function openPopup(tab?: number): Promise<Page> {
  const page = await rig.browser.openExtension(tab === undefined ? 'popup.html' : `popup.html#${tab}`);
  await page.bringToFront();
  await until('the search field to have the focus', () =>
    page.evaluate((field) => document.activeElement?.matches(field), FIELD),
  );
  return page;
}

async function openOnNews(): Promise<{ news: Page; popup: Page }> {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const popup = await openPopup(await readThrough(rig, news));
  await until('the topics of the page', async () => (await textsOf(popup, '.topic-list li')).length > 3);
  return { news, popup };
}

const options = (page: Page) => textsOf(page, '[role=option]');
const activeOption = (page: Page) =>
  page.$eval(FIELD, (field) => {
    const id = field.getAttribute('aria-activedescendant');
    return (id && document.getElementById(id)?.textContent) || null;
  });

test('has its field, and the focus in it, before any script has run', async () => {
  const page = await openPopup();
  // How long that takes is for the bench to say: a busy machine is no reason to fail.
  const html = await readFile(new URL('../../entrypoints/popup/index.html', import.meta.url), 'utf8');
  expect(html).toMatch(/<input[^>]* autofocus/);
  await page.keyboard.type('nato');
  expect(await page.$eval(FIELD, (field) => (field as HTMLInputElement).value)).toBe('nato');
});

test('finds as one types: topics first, then passages under their article, typed words marked', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'stoltenberg trump');
  await until('results', async () => (await options(page)).length > 3);
  const list = await options(page);
  expect(list[0]).toMatch(/Jens Stoltenberg|Donald Trump/);
  const marks = await textsOf(page, '.result-passage mark');
  expect(marks.join(' ')).toMatch(/Stoltenberg/);
  expect(marks.join(' ')).toMatch(/Trump/);
  for (const heading of await textsOf(page, '.result-heading')) expect(heading).toMatch(/ · /);
  expect(await axe(page)).toEqual([]);
});

test('repairs typing errors and says so', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'stoltenburg');
  expect(await textOf(page, '.popup-corrected')).toMatch(/stoltenberg/i);
  expect((await options(page))[0]).toMatch(/Jens Stoltenberg/);
});

test('narrows by menus to a paper and a time, in two orders, and takes that back', async () => {
  const page = await openPopup();
  const lines = () => textsOf(page, '.result-heading .article-line');
  const menu = (name: string) => `.search-menus select[aria-label="${name}"]`;
  await page.waitForSelector(menu('Paper'));
  await page.select(menu('Time'), '2017');
  await until('what came out in 2017, with nothing typed', async () => {
    const shown = await lines();
    return shown.length > 0 && shown.every((line) => /2017/.test(line));
  });
  await page.select(menu('Time'), 'any');
  await page.type(FIELD, 'stoltenberg');
  await page.waitForSelector(menu('Order'));
  await page.select(menu('Order'), 'day');
  await until(
    'the newest first',
    async () => /2020/.test((await lines())[0] ?? '') && /2016|2017/.test((await lines()).at(-1) ?? ''),
  );
  await page.select(menu('Paper'), 'RFE/RL');
  await until('one paper', async () => {
    const shown = await lines();
    return shown.length > 0 && shown.every((line) => line.includes('RFE/RL'));
  });
  expect(await axe(page)).toEqual([]);
  await page.close();
  const again = await openPopup();
  await until('the choice again', () =>
    again.$eval(menu('Paper'), (select) => (select as HTMLSelectElement).value === 'RFE/RL').catch(() => false),
  );
  await again.focus(FIELD);
  await again.keyboard.press('Escape');
  await until('no choice', () => again.$eval(menu('Paper'), (select) => (select as HTMLSelectElement).value === ''));
});

test('names the words that the library does not have', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'Louvre spending');
  expect(await textOf(page, '.popup-corrected')).toBe('Nothing is known about “Louvre”; here is “spending”.');
});

test('understands a date and operators, and explains them where one types', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'nato ');
  await until('results', async () => (await options(page)).length > 0);
  const everywhere = new Set(await textsOf(page, '.result-heading .article-line'));
  expect(everywhere.size).toBeGreaterThan(1);
  await page.type(FIELD, 'after:');
  expect(await textOf(page, '.search-hint')).toMatch(/^after: After this date/);
  await page.type(FIELD, '2019');
  const only = (year: RegExp) => async () => {
    const lines = await textsOf(page, '.result-heading .article-line');
    return lines.length > 0 && lines.every((line) => year.test(line));
  };
  await until('only what came later', only(/2020/));
  await page.keyboard.press('Escape');
  await page.type(FIELD, 'trump May 2017');
  await until('only what came out then', only(/2017/));
  const [button] = await page.$$('.search-help li:nth-child(1) button');
  await button?.click();
  expect(await page.$eval(FIELD, (field) => (field as HTMLInputElement).value)).toBe('trump May 2017 "');
});

test('opens the reader at the passage with arrows and Enter, and behind with Ctrl+Enter', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'ambassadors');
  await until('results', async () => (await options(page)).length > 0);
  await page.keyboard.press('ArrowDown');
  const passage = await until('an active option', () => activeOption(page));
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  const reader = await openedPage(rig, 'reader.html');
  expect(await page.evaluate(() => document.visibilityState)).toBe('visible');
  expect(await textOf(reader, '[data-marked]')).toContain(passage.slice(0, 40));
});

test('walks to a topic, and Enter opens its page', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'guterres');
  await until('results', async () => (await options(page)).length > 0);
  await page.keyboard.press('ArrowUp');
  expect(await activeOption(page)).toBe((await options(page)).at(-1));
  await page.keyboard.press('ArrowDown');
  expect(await activeOption(page)).toBeNull();
  await page.keyboard.press('ArrowDown');
  expect(await activeOption(page)).toMatch(/Antonio Guterres/);
  await page.keyboard.press('Enter');
  const topic = await openedPage(rig, 'topic.html');
  expect(await textOf(topic, 'h1')).toBe('Antonio Guterres');
});

test('the search survives closing and opening again; Escape empties it', async () => {
  const first = await openPopup();
  await first.type(FIELD, 'airstrike');
  await until('results', async () => (await options(first)).length > 0);
  const before = await options(first);
  await first.close();
  const second = await openPopup();
  await until('the same results', async () => JSON.stringify(await options(second)) === JSON.stringify(before));
  await second.keyboard.press('Escape');
  await until('an empty field', () => second.$eval(FIELD, (field) => (field as HTMLInputElement).value === ''));
  expect(await options(second)).toEqual([]);
});

test('says so when nothing is found', async () => {
  const page = await openPopup();
  await page.type(FIELD, 'xylophone');
  expect(await textOf(page, '.notice')).toMatch(/Nothing about “xylophone” in your \d+ articles/);
  expect(await axe(page)).toEqual([]);
});

test('answers although the background was stopped', async () => {
  const page = await openPopup();
  await rig.browser.stopBackground();
  await page.type(FIELD, 'soleimani');
  await until('results', async () => (await options(page)).length > 0);
});

test('shows what is on the page, with counts, and goes there', async () => {
  const { news, popup } = await openOnNews();
  const topics = await textsOf(popup, '.topic-list button > span:first-child');
  expect(topics).toContain('Jens Stoltenberg');
  expect(await axe(popup)).toEqual([]);
  await news.evaluate(() => scrollTo(0, document.body.scrollHeight));
  const before = await news.evaluate(() => scrollY);
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.topic-list button')];
    buttons.find((button) => button.textContent?.startsWith('Jens Stoltenberg'))?.click();
  });
  // The popup closes itself, which brings its neighbour to the front.
  await until('the page in front', () => news.bringToFront().then(() => true));
  await until('the page to go to the name', () => news.evaluate((from) => scrollY < from, before));
});

test('marks in the page’s margin what of it stands in the library, when it is asked, and takes the marks away', async () => {
  const known =
    'NATO Secretary-General Jens Stoltenberg has said the West is facing some of its greatest security challenges and "going it alone is not an option."';
  const other =
    'This paragraph is about a fishing village, its nets and its boats, and stands in no library at all, as far as anybody knows.';
  const url = rig.server.put(
    '/margin-popup.html',
    `<title>Again</title><article style="margin: 40px 200px"><h1>Said again</h1><p>${known}</p><p>${other}</p><p>${other} Truly.</p></article>`,
  );
  const page = await rig.browser.open(url);
  const popup = await openPopup(await readThrough(rig, page));
  const ask = () =>
    until('the line', () =>
      popup.evaluate(() => {
        const button = document.querySelector<HTMLElement>('.margin-ask button');
        button?.click();
        return button !== null;
      }),
    );
  await ask();
  await until('one to be marked', async () =>
    (await textOf(popup, '.margin-ask [role=status]')).includes('1 paragraph'),
  );
  expect(await axe(popup)).toEqual([]);
  await page.bringToFront();
  await until('the strip', () => page.evaluate(() => document.querySelector('backstory-card') !== null));
  await popup.bringToFront();
  expect(await textOf(popup, '.margin-ask button')).toBe('Take the marks away');
  await ask();
  await page.bringToFront();
  await until('no strip', () => page.evaluate(() => document.querySelector('backstory-card') === null));
  const empty = await rig.browser.open(
    rig.server.put(
      '/margin-none.html',
      `<title>None</title><article><h1>NATO</h1><p>NATO met.</p>${`<p>${other}</p>`.repeat(3)}</article>`,
    ),
  );
  const again = await openPopup(await readThrough(rig, empty));
  await until('the line', async () => (await textsOf(again, '.margin-ask button')).length === 1);
  await again.click('.margin-ask button');
  await until('that there is nothing', async () =>
    (await textOf(again, '.margin-ask [role=status]')).startsWith('Nothing on this page'),
  );
});

test('pauses the site and wakes it, and switches everything off and on', async () => {
  const { news, popup } = await openOnNews();
  const press = (name: string) =>
    popup.evaluate((text) => {
      const controls = [...document.querySelectorAll<HTMLElement>('.site-switch :is(button, label)')];
      controls.find((control) => control.textContent?.trim() === text)?.click();
    }, name);
  await press('Pause always');
  expect(await textOf(popup, '.notice')).toMatch(/paused here/);
  await press('On');
  await readThrough(rig, news);
  await popup.bringToFront();
  await until('the topics again', async () => (await textsOf(popup, '.topic-list li')).length > 3);
  await press('Pause for an hour');
  expect(await textOf(popup, '.notice')).toMatch(/paused here/);
  await press('On');
  await press('Backstory is on');
  expect(await textOf(popup, '.notice')).toMatch(/paused here/);
  expect(await axe(popup)).toEqual([]);
});

test('says once, in a line, that what was read could not be remembered, and why', async () => {
  await rig.browser.inExtension(
    (api) => api.storage.session.set({ 'memory-failure': { problem: { type: 'full' }, isTold: false } }),
    null,
  );
  const popup = await openPopup();
  expect(await textOf(popup, '.remember-failure')).toMatch(
    /^An article that you read could not be remembered\. There is no room left/,
  );
  expect(await axe(popup)).toEqual([]);
  const again = await openPopup();
  await until('the page below', async () => (await textsOf(again, 'main')).join('').length > 0);
  expect(await textsOf(again, '.remember-failure')).toEqual([]);
});

test('says so where it does not run', async () => {
  const popup = await openPopup();
  expect(await textOf(popup, '.notice')).toMatch(/does not run on this page/);
});

test('counts names in frames too, of this site and others, and goes to them', async () => {
  const inner = '<p>Boris Johnson met Antonio Guterres.';
  rig.server.put('/inner.html', inner);
  const outer = rig.server.put(
    '/outer.html',
    `<p>Rex Tillerson and Boris Johnson spoke.<p style="height: 3000px"></p><iframe src="${rig.server.other}/inner.html"></iframe>
     <iframe srcdoc="<p>Barack Obama came."></iframe>`,
  );
  const page = await rig.browser.open(outer);
  const tab = await readThrough(rig, page);
  const badge = () => rig.browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab);
  // What is out of sight is read when the page has nothing better to do.
  await until('all four topics on the button', async () => (await badge()) === '4');
  const popup = await openPopup(tab);
  const topics = ['Boris Johnson2', 'Rex Tillerson1', 'Antonio Guterres1', 'Barack Obama1'];
  const shown = () =>
    popup.$$eval('.topic-list button', (buttons) =>
      buttons.map(({ children }) => `${children[0]?.textContent}${children[1]?.textContent}`),
    );
  await until('the topics of all frames', async () => (await shown()).sort().join() === topics.sort().join());
  await popup.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.topic-list button')];
    buttons.find((button) => button.textContent?.startsWith('Antonio Guterres'))?.click();
  });
  await until('the page in front', () => page.bringToFront().then(() => true));
  await until('the page to go to the frame', () => page.evaluate(() => scrollY > 1000));
});

test('counts the names of all frames that answer when another one hangs', async () => {
  // Three sites, so that each frame has a process of its own to hang in. Firefox's driver would have one for all.
  if (rig.browser.name === 'firefox') {
    await inWindow(
      rig.browser,
      (window) => (window as never as Prefs).Services.prefs.setIntPref('fission.webContentIsolationStrategy', 1),
      null,
    );
  }
  const { port } = new URL(rig.server.origin);
  rig.server.put('/fine.html', '<p>Boris Johnson met Antonio Guterres.');
  rig.server.put(
    '/hangs.html',
    '<p>Barack Obama came.<script>onmessage = () => { const end = Date.now() + 8000; while (Date.now() < end); }</script>',
  );
  const outer = rig.server.put(
    '/frames.html',
    `<p>Rex Tillerson spoke.<iframe src="http://localhost:${port}/fine.html"></iframe>
     <iframe id="ad" src="http://ads.localhost:${port}/hangs.html"></iframe>`,
  );
  const page = await rig.browser.open(outer);
  const tab = await readThrough(rig, page);
  await until('all four topics on the button', async () => {
    return (await rig.browser.inExtension((api, tabId) => api.action.getBadgeText({ tabId }), tab)) === '4';
  });
  await page.evaluate(() => (document.getElementById('ad') as HTMLIFrameElement).contentWindow?.postMessage('', '*'));
  const popup = await openPopup(tab);
  await until('topics', async () => (await textsOf(popup, '.topic-list li')).length > 0);
  const topics = await textsOf(popup, '.topic-list button > span:first-child');
  expect(topics.sort()).toEqual(['Antonio Guterres', 'Boris Johnson', 'Rex Tillerson']);
});

test('a long popup scrolls below its head alone: the page around it has nothing to scroll', async () => {
  const { popup } = await openOnNews();
  await popup.setViewport({ width: 420, height: 600 });
  await popup.click('.save > .primary');
  await until('what will be saved', () => popup.$('.save-form'));
  const sizes = await popup.evaluate(() => {
    const { scrollHeight, clientHeight, clientWidth } = document.documentElement;
    const body = document.querySelector('.popup-body');
    return { page: scrollHeight - clientHeight, bar: innerWidth - clientWidth, body: (body?.scrollHeight ?? 0) > 600 };
  });
  expect(sizes).toEqual({ page: 0, bar: 0, body: true });
});
