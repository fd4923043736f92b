import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { axe } from './axe.ts';
import { cardFor, cardFrame, inCard, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn, command, focused } from './inside.ts';
import { hover } from './pointer.ts';
import { until } from './wait.ts';

// Where the library has nothing on what is being read, in the build that people get.
const rig = useBrowser();

const NAME = 'Qassem Soleimani';

/** A sentence with which no article of the library has anything to do but the name. */
const PAGE =
  '<!doctype html><html lang="en"><title>Bread</title><p style="margin: 60px 40px">A bakery named after Qassem Soleimani sells bread that was baked yesterday at half its price.</p>';

async function open(): Promise<Page> {
  const page = await rig.browser.open(rig.server.put('/bakery.html', PAGE));
  await marked(page);
  return page;
}

/** Waits until the card shows passages. */
const unfolded = (page: Page) =>
  until('the passages', async () => {
    const card = await readCard(page);
    return card !== null && !card.isFolded && card.snippets.length > 0 ? card : null;
  });

test('a card says that there is nothing on the subject, and one press of the pointer shows the rest', async () => {
  const page = await open();
  await hover(page, NAME);
  const folded = await cardFor(page, NAME);
  expect(folded.isFolded).toBe(true);
  expect(folded.snippets).toEqual([]);
  expect(folded.text).toContain('Nothing on this subject.');
  expect(await axe(await until('the frame', () => cardFrame(page)))).toEqual([]);
  await clickIn(page, '.nothing button');
  const whole = await unfolded(page);
  expect(whole.text).not.toContain('Nothing on this subject.');
  // Its frame hears of the passages before the page around it hears how high it is now.
  await until('a higher card', async () => ((await readCard(page))?.box.height ?? 0) > folded.box.height);
  expect(await axe(await until('the frame', () => cardFrame(page)))).toEqual([]);
});

test('by keyboard one press shows the rest, and the focus is on the first passage', async () => {
  const page = await open();
  await command(rig, 'next-mention');
  await cardFor(page, NAME);
  await focused(page, 'dialog');
  await until('the focus on the button', async () => {
    await page.keyboard.press('Tab');
    return inCard(page, () => document.activeElement?.matches('.nothing button'));
  });
  await page.keyboard.press('Enter');
  await unfolded(page);
  await focused(page, 'article');
});
