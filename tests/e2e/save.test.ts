import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { cardFor, cardGone, inCard, marked, marks } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { hover, leave } from './pointer.ts';
import { PAGES } from './server.ts';
import { openedPage, press, readThrough, textOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const OTHER = '<title>Ferry</title><p style="margin: 80px">The ferry of Elin Marstrand is late again.</p>';
const status = (popup: Page) => textOf(popup, '.save-status');
const said = (popup: Page, words: string) => until(words, async () => (await status(popup)).includes(words));
const body = (page: Page) => page.evaluate(() => document.body.innerText);

/** The popup over a page's tab. */
async function popupOver(page: Page): Promise<Page> {
  const tab = await readThrough(rig, page);
  const popup = await rig.browser.openExtension(`popup.html#${tab}`);
  await popup.bringToFront();
  return popup;
}

/** Takes out what a test saved: the library outlasts it. */
async function removeAll(popup: Page): Promise<void> {
  await press(popup, 'Remove');
  await said(popup, 'Removed from your library.');
}

test('a page is saved; its names are found on others, with its day and its paper, until it is removed', async () => {
  const other = await rig.browser.open(rig.server.put('/ferry.html', OTHER));
  await readThrough(rig, other);
  expect(await marks(other)).toEqual([]);
  const story = await rig.browser.open(`${rig.server.origin}/harbour.html`);
  const before = await story.evaluate(() => document.documentElement.outerHTML);
  const popup = await popupOver(story);
  await press(popup, 'Save this page');
  await until('what will be saved', () => popup.$('.save-form'));
  expect(
    await popup.$$eval('.save-form :is(textarea, input)', (fields) =>
      fields.map((field) => (field as HTMLInputElement).value),
    ),
  ).toEqual(['Mayor Marstrand opens the new harbour of Norrvik', 'The Norrvik Post', '2026-05-01']);
  expect(await axe(popup)).toEqual([]);
  await press(popup, 'Save', '.save-form');
  await said(popup, 'Saved in your library.');
  expect(await axe(popup)).toEqual([]);
  expect(await story.evaluate(() => document.documentElement.outerHTML)).toBe(before);

  // A page that was open all the time learns of it.
  await other.bringToFront();
  expect(await marked(other)).toEqual(['Elin Marstrand']);
  await hover(other, 'Elin Marstrand');
  const card = await cardFor(other, 'Elin Marstrand');
  expect(card.text).toContain('The Norrvik Post');
  expect(card.text).toContain('May 1, 2026');
  expect(card.snippets.join(' ')).toMatch(/opened the new harbour|waited for this longer/);
  await leave(other);
  await cardGone(other);

  const again = await popupOver(story);
  expect(await textOf(again, '.save > .quiet')).toMatch(/^In your library since /);
  await press(again, 'Save this page');
  await said(again, 'In your library since');
  await press(again, 'Remove');
  await said(again, 'Removed from your library.');
  await other.bringToFront();
  await until('the marks to be gone', async () => (await marks(other)).length === 0);

  await again.bringToFront();
  await press(again, 'Undo');
  await said(again, 'In your library since');
  await other.bringToFront();
  await marked(other);
  await again.bringToFront();
  await removeAll(again);
});

test('a card saves the page around it, and says so', async () => {
  const page = await rig.browser.open(`${rig.server.origin}/news.html`);
  await marked(page);
  await hover(page, 'Jens Stoltenberg');
  await cardFor(page, 'Jens Stoltenberg');
  await clickIn(page, '.foot button', 'Save page');
  const words = await until('what came of it', () =>
    inCard(page, () => document.querySelector('.foot .saved')?.textContent || null),
  );
  expect(words).toBe('Saved in your library.');
  const popup = await popupOver(page);
  await press(popup, 'Save this page');
  await said(popup, 'In your library since');
  await removeAll(popup);
});

test('only what is selected is saved, and what is no article says why', async () => {
  const story = await rig.browser.open(`${rig.server.origin}/harbour.html`);
  await story.evaluate(() => getSelection()?.selectAllChildren(document.querySelectorAll('article p')[2] as Element));
  const popup = await popupOver(story);
  await press(popup, 'Save this page');
  await until('the choice', async () => (await body(popup)).includes('Only what is selected'));
  await press(popup, 'Save', '.save-form');
  await said(popup, 'Saved in your library.');
  await press(popup, 'Open', '.save-form');
  const reader = await openedPage(rig, 'reader.html');
  const text = await textOf(reader, 'main');
  expect(text).toContain('We have waited for this');
  expect(text).not.toContain('Not everyone is glad');
  const again = await popupOver(story);
  await press(again, 'Save this page');
  await said(again, 'In your library since');
  await removeAll(again);

  const list = await rig.browser.open(rig.server.put('/list.html', '<p><a href="/a">One</a> <a href="/b">Two</a>'));
  const none = await popupOver(list);
  await press(none, 'Save this page');
  expect(await textOf(none, '.save .notice')).toMatch(/no article on this page/);
  const own = await rig.browser.openExtension('options.html');
  const tab = await rig.browser.inExtension(
    async (api) => (await api.tabs.query({ url: api.runtime.getURL('/options.html') }))[0]?.id,
    null,
  );
  const over = await rig.browser.openExtension(`popup.html#${tab}`);
  await press(over, 'Save this page');
  expect(await textOf(over, '.save .notice')).toMatch(/page of Backstory itself/);
  await own.close();
});

test('a page whose elements take the names of what scripts ask of a document is saved like any other', async () => {
  const html = readFileSync(join(PAGES, 'harbour.html'), 'utf8').replace(
    '<article>',
    `<form name="querySelectorAll"><input name="parentNode"><input name="getAttribute"><button name="cloneNode">Send</button></form>
    <img name="cloneNode" alt=""><img name="contentType" alt=""><img name="documentElement" alt=""><article>`,
  );
  const story = await rig.browser.open(rig.server.put('/hidden.html', html));
  expect(await story.evaluate(() => typeof document.querySelectorAll)).not.toBe('function');
  const popup = await popupOver(story);
  await press(popup, 'Save this page');
  await until('what will be saved', () => popup.$('.save-form'));
  await press(popup, 'Save', '.save-form');
  await said(popup, 'Saved in your library.');
  await removeAll(popup);
});

test('what somebody is typing is saved neither with the page nor as what is selected', async () => {
  const typed =
    'Dear Karin, what I write to you here is nobody else’s business, and will never stand in a library of mine.';
  const html = readFileSync(join(PAGES, 'harbour.html'), 'utf8').replace(
    '</article>',
    `<div contenteditable id="note"><p>${typed}</p></div><x-editor role="textbox"><p>${typed}</p></x-editor></article><textarea>${typed}</textarea>`,
  );
  const story = await rig.browser.open(rig.server.put('/typing.html', html));
  await story.evaluate(() => {
    const field = document.querySelector('textarea') as HTMLTextAreaElement;
    field.focus();
    field.select();
  });
  const texts: string[] = [];
  for (const place of ['the field', 'the note']) {
    if (place === 'the note')
      await story.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('#note') as Element));
    const popup = await popupOver(story);
    await press(popup, 'Save this page');
    await until('what will be saved', () => popup.$('.save-form'));
    expect(await body(popup)).not.toContain('Only what is selected');
    await press(popup, 'Save', '.save-form');
    await said(popup, 'Saved in your library.');
    await press(popup, 'Open', '.save-form');
    const reader = await openedPage(rig, 'reader.html');
    texts.push(await textOf(reader, 'main'));
    await reader.close();
    const again = await popupOver(story);
    await press(again, 'Save this page');
    await said(again, 'In your library since');
    await removeAll(again);
  }
  for (const text of texts) {
    expect(text).toContain('Not everyone is glad');
    expect(text).not.toContain('Dear Karin');
  }
});

test('all tabs of a window are saved at once', async () => {
  await rig.browser.open(`${rig.server.origin}/news.html`);
  await rig.browser.open(rig.server.put('/list.html', '<title>A list</title><p><a href="/a">One</a>'));
  const story = await rig.browser.open(`${rig.server.origin}/harbour.html`);
  const popup = await popupOver(story);
  await press(popup, 'Save all tabs of this window');
  await until('the summary', async () => (await body(popup)).includes('2 articles saved.'));
  expect(await popup.$eval('.save-tabs', (tabs) => tabs.textContent)).toContain('A list');
  for (const path of ['harbour.html', 'news.html']) {
    const over = await popupOver(await rig.browser.open(`${rig.server.origin}/${path}`));
    await press(over, 'Save this page');
    await said(over, 'In your library since');
    await removeAll(over);
  }
});
