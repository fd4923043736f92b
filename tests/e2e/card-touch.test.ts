import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { boxOf, type Which } from './pointer.ts';
import { never, until } from './wait.ts';

const rig = useBrowser();

const PAGE = `<!doctype html><meta name="viewport" content="width=device-width"><title>Touch</title>
<p style="margin-top: 200px">In Brussels, Jens Stoltenberg spoke.</p>
<p><a href="#followed">NATO met on Monday</a></p>
<p id="again">Here again is Jens Stoltenberg.</p>
<div style="height: 3000px"></div>`;

/** A page under a finger, as wide as a telephone. */
async function open(): Promise<Page> {
  const page = await rig.browser.open('about:blank');
  await page.setViewport({ width: 390, height: 760, hasTouch: true, isMobile: true });
  await page.goto(rig.server.put('/touch.html', PAGE));
  await marked(page, 3);
  return page;
}

async function middleOf(page: Page, text: string, which?: Which) {
  const { x, y, width, height } = await boxOf(page, text, which);
  return { x: x + width / 2, y: y + height / 2, height };
}

// A long press cannot be made here: what the drivers hold for long becomes a tap, or nothing. tests/content has it.
describe('a finger', () => {
  test('that taps a name opens its card from below, and a tap elsewhere closes it', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, 'Jens Stoltenberg');
    await page.touchscreen.tap(x, y);
    const { box } = await cardFor(page, 'Jens Stoltenberg');
    expect(Math.round(box.y + box.height)).toBe(760);
    // As wide as the window, but for the scroll bar that Firefox has there.
    expect(box.width).toBe(await page.evaluate(() => visualViewport?.width));
    expect(box.y).toBeGreaterThan(y + 10);
    await page.touchscreen.tap(200, 20);
    await cardGone(page);
  });

  test('may be a little beside the name', async () => {
    const page = await open();
    const { x, y, height } = await middleOf(page, 'Jens Stoltenberg');
    await page.touchscreen.tap(x, y + height / 2 + 3);
    await cardFor(page, 'Jens Stoltenberg');
  });

  test('that taps a name without a mark opens nothing, unless the reader wants no marks at all', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, 'Jens Stoltenberg', { within: '#again' });
    await page.touchscreen.tap(x, y);
    await never('a card', () => readCard(page));
    await rig.browser.setSettings({ marks: 'none' });
    await until('no marks', () => page.evaluate(() => !CSS.highlights.has('backstory-mention')));
    await page.touchscreen.tap(x, y);
    await cardFor(page, 'Jens Stoltenberg');
  });

  test('that taps a link follows it', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, 'NATO');
    await page.touchscreen.tap(x, y);
    await until('the link to be followed', () => page.evaluate(() => location.hash === '#followed'));
    await never('a card', () => readCard(page));
  });

  test('that scrolls, beginning on a name, opens nothing', async () => {
    const page = await open();
    const { x, y } = await middleOf(page, 'Jens Stoltenberg');
    const touch = await page.touchscreen.touchStart(x, y);
    for (let i = 1; i <= 10; i++) await touch.move(x, y - i * 4);
    await touch.end();
    await never('a card', () => readCard(page));
  });
});
