import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { openedPage, readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser();

const headings = (panel: Page) => textsOf(panel, '.entry h2');

async function openPanel(path = '/news.html'): Promise<{ page: Page; panel: Page }> {
  const page = await rig.browser.open(rig.server.origin + path);
  const panel = await rig.browser.openExtension(`sidepanel.html#${await readThrough(rig, page)}`);
  await panel.bringToFront();
  return { page, panel };
}

test('briefs the page: its topics in its own order, no passage twice, and when it all happened', async () => {
  const { panel } = await openPanel();
  await until('a briefing', async () => (await headings(panel)).length > 3);
  expect(await textOf(panel, 'h1')).toMatch(/What an attack on one still means/);
  const passages = await textsOf(panel, '.entry blockquote');
  expect(passages.length).toBeGreaterThan(3);
  expect(new Set(passages).size).toBe(passages.length);
  const dates = await panel.$$eval('.timeline-articles time', (times) => times.map((time) => time.dateTime));
  expect(dates.length).toBeGreaterThan(2);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(await axe(panel)).toEqual([]);
});

test('what else is known of a topic opens in place, and closes again', async () => {
  const { panel } = await openPanel();
  await until('a briefing', async () => (await headings(panel)).length > 3);
  const others = () => textsOf(panel, '.more-passages .snippet blockquote');
  expect(await others()).toEqual([]);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.more-line button')?.click());
  await until('more passages', async () => (await others()).length > 0);
  expect(await panel.evaluate(() => document.activeElement?.matches('.more-passages article'))).toBe(true);
  expect(await axe(panel)).toEqual([]);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.more-line button:last-child')?.click());
  await until('them to be gone', async () => (await others()).length === 0);
});

test('what is wrong with a passage is said where it stands: it is left out, comes back, and its day is corrected', async () => {
  const { panel } = await openPanel();
  await until('a briefing', async () => (await headings(panel)).length > 3);
  const inEntry = (selector: string) => `.entry:has(.snippet) ${selector}`;
  const denied = () => textsOf(panel, '.entry .denied [role=status]');
  const click = (selector: string) =>
    until(selector, () =>
      panel.evaluate((selector) => {
        const found = document.querySelector<HTMLElement>(selector);
        found?.click();
        return found !== null;
      }, selector),
    );
  const passage = await textOf(panel, inEntry('.snippet blockquote'));
  await click(inEntry('.snippet [aria-expanded]'));
  const offers = await until('what may be wrong', async () => {
    const found = await textsOf(panel, '.wrong .tool');
    return found.length === 2 && found;
  });
  expect(offers[0]).toMatch(/^This is not /);
  expect(await axe(panel)).toEqual([]);
  await click('.wrong .tool');
  await until('it to be left out', async () => (await denied()).length === 1);
  expect(await textsOf(panel, '.entry blockquote')).not.toContain(passage);
  expect(await axe(panel)).toEqual([]);
  await click('.entry .denied .tool');
  await until('it to be back', async () => (await denied()).length === 0);
  await until('the passage', async () => (await textsOf(panel, '.entry blockquote')).includes(passage));
  await until('what may be wrong', async () => (await textsOf(panel, '.wrong .tool')).length === 2);
  await click('.wrong .tool:last-child');
  const reader = await openedPage(rig, 'reader.html\\?day');
  await textOf(reader, '.correct-day label');
});

test('choosing a point on the timeline leaves its articles', async () => {
  const { panel } = await openPanel();
  await until('a briefing', async () => (await headings(panel)).length > 3);
  const all = (await textsOf(panel, '.timeline-articles li')).length;
  // A part of a drawing: the driver would focus HTML only.
  await panel.$eval('.timeline .point', (point) => (point as SVGElement).focus());
  await panel.keyboard.press('Enter');
  const some = await until('fewer articles', async () => {
    const count = (await textsOf(panel, '.timeline-articles li')).length;
    return count < all && count;
  });
  expect(some).toBeGreaterThan(0);
});

test('goes along when the page in the tab becomes another', async () => {
  const { page, panel } = await openPanel();
  await until('a briefing', async () => (await headings(panel)).length > 3);
  const other = rig.server.put('/other.html', '<title>Only one</title><p>Rex Tillerson said so.');
  await page.bringToFront();
  await page.goto(other);
  await readThrough(rig, page);
  await panel.bringToFront();
  await until('the other page', async () => (await textOf(panel, 'h1')) === 'Only one');
  await until('its one topic', async () => (await headings(panel)).join() === 'Rex Tillerson');
});

test('says so when no name on the page is known, and when Backstory is paused there', async () => {
  const empty = rig.server.put('/empty.html', '<title>Nothing</title><p>The tide comes in twice a day.');
  const { panel } = await openPanel(new URL(empty).pathname);
  await until('the word for it', async () => /No name on this page is known/.test(await textOf(panel, '.notice')));
  await rig.browser.setSettings({ paused: true });
  await until('the pause', async () => /paused here/.test(await textOf(panel, '.notice')));
  expect(await axe(panel)).toEqual([]);
});

test('opens the article of a passage in the reader', async () => {
  const { panel } = await openPanel();
  await until('a briefing', async () => (await headings(panel)).length > 3);
  // A name in brackets says who is meant, and is not in the article.
  const passage = (await textOf(panel, '.entry blockquote')).replace(/ \[[^\]]*\]/gu, '').slice(0, 40);
  await panel.evaluate(() =>
    document.querySelector<HTMLElement>('.entry .snippet .tools button[title="Read"]')?.click(),
  );
  const reader = await openedPage(rig, 'reader.html');
  expect(await textOf(reader, '[data-marked]')).toContain(passage);
});

test('shows what is nearest to a text that was looked up elsewhere', async () => {
  const { panel } = await openPanel();
  await rig.browser.inExtension((api) => api.storage.session.set({ 'panel-query': 'the training mission' }), null);
  await until('something near', async () => (await textsOf(panel, '.nearest blockquote')).length > 0);
  expect(await textOf(panel, '.nearest h2')).toMatch(/the training mission/);
  expect(await axe(panel)).toEqual([]);
  await panel.evaluate(() => document.querySelector<HTMLElement>('.nearest .entry-head button')?.click());
  await until('it to be gone', async () => (await textsOf(panel, '.nearest')).length === 0);
});

test('tells when asked what of the page stands in the library, and who printed it first', async () => {
  const known =
    'Stoltenberg said the allies would also meet the demands to share more of the security burden, and nobody in the hall objected.';
  const copied =
    'NATO Secretary-General Jens Stoltenberg has said the West is facing some of its greatest security challenges and "going it alone is not an option."';
  const other = (number: number) =>
    `<p>Paragraph ${number} of this page is about a fishing village, its nets and its boats, and stands in no library at all.</p>`;
  const article = [1, 2, 3, 4, 5, 6].map(other).join('');
  const url = rig.server.put(
    '/again.html',
    `<title>Again</title><article><h1>Said again</h1><p>${known}</p><p>${copied}</p>${article}</article>`,
  );
  const { panel } = await openPanel(new URL(url).pathname);
  await until('the question', async () => (await textsOf(panel, '.read-before button')).length === 1);
  expect(await textsOf(panel, '.read-before blockquote')).toEqual([]);
  await panel.$eval('.read-before button', (button) => (button as HTMLElement).click());
  await until('the answer', async () => (await textsOf(panel, '.read-before blockquote')).length > 0);
  expect(await textsOf(panel, '.read-before blockquote')).toEqual([copied]);
  expect(await textOf(panel, '.read-before [role="status"]')).toContain('1 paragraph of this page stands');
  expect(await textOf(panel, '.read-before dt')).toBe('First printed');
  expect(await axe(panel)).toEqual([]);
  await panel.$eval('.read-before dd button', (button) => (button as HTMLElement).click());
  const reader = await openedPage(rig, 'reader.html');
  expect(await textOf(reader, '[data-marked]')).toContain('going it alone is not an option');
});
