import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { SearchResult } from '../../engine/model/answer.ts';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { changeLibrary } from './own-library.ts';
import { openedPage, press, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const send = (backstory: string, question: unknown) =>
  rig.browser.inExtension((api, message) => api.runtime.sendMessage(message), { backstory, question });

async function topicOf(name: string): Promise<string> {
  const { value } = (await send('search', { query: name })) as { value: SearchResult };
  return value.topics[0]?.id ?? `no topic ${name}`;
}

/** Opens the page of a topic, by its plain address. */
async function openTopic(name: string): Promise<Page> {
  const page = await rig.browser.openExtension(`topic.html#${await topicOf(name)}`);
  await page.bringToFront();
  await until('its passages', async () => (await textsOf(page, '.topic-passages .snippet')).length > 0);
  return page;
}

const heading = (page: Page) => textOf(page, 'h1');
const passages = (page: Page) => textsOf(page, '.topic-passages blockquote');
const total = (page: Page) => textOf(page, '.topic-passages [role=status]');

/** What the reader changed is kept beyond a test by the background. */
const undoAll = () => send('undoEdit', {});

test('shows who it is, when it was reported, its passages by day, the papers, who is named with it, and the articles', async () => {
  const page = await openTopic('Jens Stoltenberg');
  expect(await heading(page)).toBe('Jens Stoltenberg');
  expect(await textOf(page, '.who')).toMatch(/NATO/i);
  expect((await textsOf(page, '.bar')).length).toBeGreaterThan(1);
  expect((await textsOf(page, '.topic-named li a')).join()).toMatch(/NATO/);
  expect((await textsOf(page, '.topic-papers li')).length).toBeGreaterThan(1);
  expect((await textsOf(page, '.topic-articles li a')).length).toBeGreaterThan(1);
  expect(await textOf(page, '.topic-said .statement blockquote')).toMatch(/["“”]|said/);
  const days = await page.$$eval('.of-article time', (times) =>
    times.map((time) => time.getAttribute('datetime') ?? ''),
  );
  expect(days).toEqual([...days].sort().reverse());
  expect(await page.evaluate(() => location.hash)).toMatch(/^#~/);
  // Chromium writes the titles of our pages into its history, Firefox does not.
  if (rig.browser.name === 'firefox') await until('the title', async () => /Stoltenberg/.test(await page.title()));
  else expect(await page.title()).toBe('Backstory');
  expect(await axe(page)).toEqual([]);
});

test('narrows the passages to words, a time, a paper and a name, and shows all again', async () => {
  const page = await openTopic('NATO');
  const whole = await total(page);
  await page.type('.passage-menus .words', 'training');
  // Each letter narrows them further.
  await until('those with the word', async () => {
    const shown = await passages(page);
    return shown.length > 0 && shown.every((text) => /train/i.test(text));
  });
  expect(await total(page)).not.toBe(whole);
  await press(page, 'Show all passages');
  await until('all', async () => (await total(page)) === whole);
  await page.evaluate(() => {
    const bars = [...document.querySelectorAll<HTMLElement>('.bar')];
    bars.find((bar) => (bar.firstElementChild as HTMLElement).offsetHeight > 0)?.click();
  });
  await until('fewer', async () => (await total(page)) !== whole);
  expect(await page.$eval('select[aria-label=Time]', (select) => (select as HTMLSelectElement).value)).not.toBe('');
  await page.select('select[aria-label=Time]', '');
  await until('all', async () => (await total(page)) === whole);
  await page.click('.topic-named .tool');
  await until('one name', async () => (await textsOf(page, '.passage-menus .chip')).length === 1);
  await page.click('.passage-menus .chip');
  await until('all', async () => (await total(page)) === whole);
  await page.select('select[aria-label=Order]', 'fit');
  await until('no groups', async () => (await textsOf(page, '.of-article')).length === 0);
  expect(await axe(page)).toEqual([]);
});

test('brings more passages below those that are there', async () => {
  const page = await openTopic('NATO');
  const before = await passages(page);
  await press(page, 'More passages');
  await until('more', async () => (await passages(page)).length > before.length);
  expect((await passages(page)).slice(0, before.length)).toEqual(before);
});

test('another topic is found by name with the keyboard, and a name in a passage leads to its own page, and back', async () => {
  const page = await openTopic('Jens Stoltenberg');
  await page.focus('.find-topic input');
  await page.keyboard.type('soleimani');
  await until('what is found', async () => (await textsOf(page, '.found a')).length > 0);
  await page.keyboard.press('Enter');
  await until('another topic', async () => /Soleimani/.test(await heading(page)));
  await page.evaluate(() => history.back());
  await until('the first one', async () => (await heading(page)) === 'Jens Stoltenberg');
  const name = await textOf(page, '.topic-passages .name');
  await page.click('.topic-passages .name');
  await until('the topic of the name', async () => (await heading(page)) !== 'Jens Stoltenberg');
  expect(name).not.toBe('');
});

test('is renamed and merged in place, tells where an id leads now, and takes it back', async () => {
  const page = await openTopic('Antonio Guterres');
  await page.$eval('.topic-form input', (input) => {
    (input as HTMLInputElement).value = '';
    // The page, too, has to know of it: it writes what it knows when it is drawn anew.
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await page.type('.topic-form input', 'The Secretary-General of the UN');
  await press(page, 'Rename');
  await until('the new name', async () => (await heading(page)) === 'The Secretary-General of the UN');
  expect(await textsOf(page, '.topic-changes li')).toHaveLength(1);
  await press(page, 'Undo');
  await until('the old name', async () => (await heading(page)) === 'Antonio Guterres');
  await page.type('.topic-form input[list]', 'Jens Stoltenberg');
  await until('the button', () =>
    page.$$eval('.topic-form button', (buttons) => !(buttons.at(-1) as HTMLButtonElement).disabled),
  );
  await press(page, 'Merge');
  await until('the other topic', async () => (await heading(page)) === 'Jens Stoltenberg');
  expect(await textOf(page, '.topic-head .topic-note')).toMatch(/Antonio Guterres/);
  await press(page, 'Undo');
  await until('its own topic again', async () => (await heading(page)) === 'Antonio Guterres');
  await undoAll();
});

test('names are split off to a topic of their own, and a topic without a name is gone, with a search and the way back', async () => {
  const page = await openTopic('Jens Stoltenberg');
  const before = await textsOf(page, '.topic-names tbody tr');
  await page.click('.topic-names tbody tr:last-child input');
  await press(page, 'Give the chosen names a topic of their own');
  await until('a name less', async () => (await textsOf(page, '.topic-names tbody tr')).length === before.length - 1);
  await undoAll();
  await until('all names', async () => (await textsOf(page, '.topic-names tbody tr')).length === before.length);
  const alone = await openTopic('Soleimani');
  const label = await heading(alone);
  for (;;) {
    const names = (await textsOf(alone, '.topic-names tbody tr')).length;
    await alone.click('.topic-names tbody tr:last-child button');
    await until('a name less', async () => (await textsOf(alone, '.topic-names tbody tr')).length === names - 1);
    if (names === 1) break;
  }
  expect(await textOf(alone, '.notice')).toMatch(/no longer in the library/);
  expect(await heading(alone)).toBe(label);
  expect(await axe(alone)).toEqual([]);
  await undoAll();
  await until('it is there again', async () => (await textsOf(alone, '.topic-passages .snippet')).length > 0);
});

test('follows the library while it is open', async () => {
  const page = await openTopic('Jens Stoltenberg');
  const before = await textOf(page, '.topic-facts');
  const text = 'The harbour of Norrvik was opened again.\n\nJens Stoltenberg counted the boats of Norrvik himself.';
  const added = await changeLibrary(rig.browser, 'add', [{ title: 'Boats', published: '2021-02-03', text }]);
  expect(added.ok).toBe(true);
  await until('the new passage', async () => (await passages(page)).some((shown) => /counted the boats/.test(shown)));
  expect(await textOf(page, '.topic-facts')).not.toBe(before);
  await changeLibrary(rig.browser, 'remove', (added as { value: { ids: string[] } }).value.ids);
  await until('it to be gone', async () => !(await passages(page)).some((shown) => /counted the boats/.test(shown)));
});

test('tells figures that differ over time, and stories, where the library has them', async () => {
  const printed = (published: string, title: string, text: string) => ({ published, title, text });
  const strike = 'about their night shifts at the Norrvik Harbour Board.';
  const added = await changeLibrary(rig.browser, 'add', [
    printed('2017-05-25', 'Leaders meet', 'Leaders of the 28-member NATO alliance met in Norrvik.'),
    printed('2024-07-11', 'A new chief', 'The 32-member NATO alliance has a new chief.'),
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
  expect(added.ok).toBe(true);
  const nato = await openTopic('NATO');
  await until('figures', async () => (await textsOf(nato, '.figures mark')).length > 1);
  expect(await textsOf(nato, '.figures mark')).toEqual(['28-member', '32-member']);
  expect(await axe(nato)).toEqual([]);
  const person = await openTopic('Jens Stoltenberg');
  await until('a story', async () => (await textsOf(person, '.topic-threads summary')).length > 0);
  await person.click('.topic-threads summary');
  expect(await textsOf(person, '.topic-threads li > a')).toEqual(['Harbour pilots strike', 'Strike goes on']);
  expect(await axe(person)).toEqual([]);
  await changeLibrary(rig.browser, 'remove', (added as { value: { ids: string[] } }).value.ids);
});

test('an address of nothing says so, and one from before the browser was started too, with a search', async () => {
  const page = await rig.browser.openExtension('topic.html#nobody');
  expect(await textOf(page, '.notice')).toMatch(/no topic at this address/);
  await until('another address', () => page.evaluate(() => location.hash.startsWith('#~')));
  expect(await axe(page)).toEqual([]);
  const old = await rig.browser.openExtension(`topic.html#~${'0'.repeat(32)}`);
  expect(await textOf(old, '.notice')).toMatch(/held only until/);
  await old.bringToFront();
  await old.type('main .find-topic input', 'nato');
  await until('what is found', async () => (await textsOf(old, 'main .found a')).length > 0);
  await old.click('main .found a');
  await until('the topic', async () => (await heading(old)) === 'NATO');
});

test('opens from other pages of ours at an address that tells nothing', async () => {
  const id = await topicOf('NATO');
  await send('openTopic', { topicId: id });
  const page = await openedPage(rig, 'topic.html');
  expect(await heading(page)).toBe('NATO');
  expect(await page.evaluate(() => location.href)).not.toContain(id);
});
