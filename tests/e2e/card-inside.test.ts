import { describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { cardFor, cardFrame, cardGone, inCard, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { hover, leave } from './pointer.ts';
import { openedPage } from './surfaces.ts';
import { never, until } from './wait.ts';

const rig = useBrowser();

const PAGE = `<!doctype html><html lang="en"><title>Inside</title>
<meta property="article:published_time" content="2018-05-01">
<main><h1>News</h1><p>On Monday Jens Stoltenberg spoke of the training mission in Iraq.</p></main>
<script>
  window.seen = [];
  for (const type of ['click', 'mousedown', 'pointerdown', 'focusin']) addEventListener(type, () => seen.push(type));
</script>`;

async function open() {
  const page = await rig.browser.open(rig.server.put('/inside.html', PAGE));
  await marked(page, 2);
  await hover(page, 'Jens Stoltenberg');
  const card = await cardFor(page, 'Jens Stoltenberg');
  return { page, card };
}

/** Waits until the open card's text matches. */
const cardSays = (page: Awaited<ReturnType<typeof open>>['page'], pattern: RegExp) =>
  until(`a card that says ${pattern}`, async () => {
    const card = await readCard(page);
    return card && pattern.test(card.text) ? card : null;
  });

const mutedTopics = async () => (await rig.browser.settings()).mutedTopics.length;

describe('a card', () => {
  test('tells articles, days, and what came before and since the page', async () => {
    const { card } = await open();
    expect(card.text).toMatch(/Nov 13, 2016\s*in 5 articles\s*Jan 8, 2020/);
    expect(card.text).toMatch(/Since this article|Before this article/);
    expect(card.snippets.length).toBe(3);
    for (const snippet of card.snippets) expect(snippet).toMatch(/\b20\d\d\b|date unknown/i);
  });

  test('says first who it is, in the words of the library and with the year', async () => {
    const { card } = await open();
    const [name, who] = card.text.split('\n').filter((line) => line.trim() !== '');
    expect(name).toBe('Jens Stoltenberg');
    expect(who).toMatch(/^NATO secretary-general\s*in 2020$/);
  });

  test('has nothing that axe finds', async () => {
    const { page } = await open();
    expect(await axe(await until('the frame', () => cardFrame(page)))).toEqual([]);
  });

  test('turns to a related name and back, as one card', async () => {
    const { page, card } = await open();
    await clickIn(page, '.chip');
    const turned = await until('another topic', async () => {
      const now = await readCard(page);
      return now && now.name !== card.name && now.snippets.length > 0 ? now : null;
    });
    expect(await page.evaluate(() => document.querySelectorAll('backstory-card').length)).toBe(1);
    await clickIn(page, 'button', 'Back');
    await cardFor(page, 'Jens Stoltenberg');
    await clickIn(page, 'button', 'Forward');
    await until('the other topic again', async () => (await readCard(page))?.name === turned.name);
  });

  test('begins at its top when it turns, also where there is so little room that it scrolls as a whole', async () => {
    await rig.browser.setSettings({ textScale: 2 });
    const page = await rig.browser.open(rig.server.put('/inside.html', PAGE));
    await page.setViewport({ width: 400, height: 600 });
    await marked(page, 2);
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    const scrolled = () => inCard(page, () => document.querySelector('.card')?.scrollTop);
    await clickIn(page, '.chip');
    await until('another topic', async () => (await readCard(page))?.name !== 'Backstory: Jens Stoltenberg');
    expect(await scrolled()).toBe(0);
    await clickIn(page, 'button', 'Stop marking this name');
    await cardSays(page, /not be marked/);
    expect(await scrolled()).toBe(0);
  });

  test('turns to a name inside a passage', async () => {
    const { page, card } = await open();
    const name = await until('a name in a passage', () =>
      inCard(page, () => document.querySelector('.name')?.textContent),
    );
    await clickIn(page, '.name', name);
    await until('another topic', async () => {
      const now = await readCard(page);
      return now && now.name !== card.name && now.snippets.length > 0;
    });
  });

  test('shows the passages of one point in time, and all again', async () => {
    const { page } = await open();
    await clickIn(page, '.point', 'Nov 13, 2016');
    const chosen = await cardSays(page, /All dates/);
    for (const snippet of chosen.snippets) expect(snippet).toContain('2016');
    await clickIn(page, 'button', 'All dates');
    await until('all dates', async () => !(await readCard(page))?.text.includes('All dates'));
  });

  test('copies a passage with its source', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'Copy');
    await cardSays(page, /Copied/);
  });

  test('opens the reader at a passage', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'Read');
    await openedPage(rig, 'reader.html#');
  });

  test('opens the page of its topic', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'All about it');
    const topic = await openedPage(rig, 'topic.html');
    await until('the topic', () => topic.evaluate(() => /Jens Stoltenberg/.test(document.body.innerText)));
  });

  test('is told to be quiet about a name, and that can be undone at once', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'Stop marking this name');
    await cardSays(page, /will not be marked/);
    expect(await mutedTopics()).toBe(1);
    await clickIn(page, 'button', 'Undo');
    await cardSays(page, /in 5 articles/);
    expect(await mutedTopics()).toBe(0);
  });

  test('pauses the site, and that can be undone at once', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'Pause on this site');
    await cardSays(page, /paused on 127\.0\.0\.1/);
    await until('no marks', () => page.evaluate(() => !CSS.highlights.has('backstory-mention')));
    await clickIn(page, 'button', 'Undo');
    await marked(page, 2);
  });

  test('pinned, stays when the pointer leaves; unpinned, goes', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'Pin');
    await page.mouse.move(1000, 700, { steps: 6 });
    await never('the card to go', async () => !(await readCard(page)));
    await clickIn(page, 'button', 'Pin');
    await leave(page);
    await cardGone(page);
  });

  test('keeps clicks and focus to itself, and leaves the page as it was', async () => {
    const { page } = await open();
    await clickIn(page, 'button', 'Pin');
    await clickIn(page, 'blockquote');
    expect(await page.evaluate('seen')).toEqual([]);
    await clickIn(page, 'button', 'Close');
    await cardGone(page);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});
