import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardFor, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { boxOf } from './pointer.ts';
import { until } from './wait.ts';

// Only Chromium can be told to pinch.
const rig = useBrowser();

/** A page on a telephone of 390 x 760 px, magnified `scale` times where the name is. */
async function open(width: string, scale: number) {
  const page = await rig.browser.open('about:blank');
  await page.setViewport({ width: 390, height: 760, hasTouch: true, isMobile: true });
  const html = `<!doctype html><meta name="viewport" content="width=${width}"><title>Pinch</title>
    <div style="height: 300px"></div><p style="margin-left: 120px">In Brussels, Jens Stoltenberg spoke.</p>
    <div style="height: 3000px"></div>`;
  await page.goto(rig.server.put('/pinch.html', html));
  await marked(page, 2);
  const { x, y, width: w, height } = await boxOf(page, 'Jens Stoltenberg');
  if (scale !== 1) {
    const cdp = await page.createCDPSession();
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
    await until('the page to be magnified', () => page.evaluate((scale) => visualViewport?.scale === scale, scale));
  }
  const seen = await view(page);
  // Where a finger is counts from what is seen of the page, where a name is from the page's viewport.
  await page.touchscreen.tap(x + w / 2 - seen.left, y + height / 2 - seen.top);
  return page;
}

/** What can be seen of a page (CSS px), and how large. */
const view = (page: Page) =>
  page.evaluate(() => {
    const { offsetLeft: left, offsetTop: top, width, height, scale } = visualViewport as VisualViewport;
    return { left, top, right: left + width, bottom: top + height, scale };
  });

/** How many of the card's own pixels a line has, and how large they are on the screen. */
const sizes = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('backstory-card') as HTMLElement;
    const zoom = host.currentCSSZoom ?? 1;
    return { width: host.getBoundingClientRect().width / zoom, magnified: zoom * (visualViewport?.scale ?? 1) };
  });

describe('under pinch zoom a card can be seen whole and read', () => {
  test.each([
    ['not magnified', 'device-width', 1],
    ['magnified twice', 'device-width', 2],
    ['magnified four times', 'device-width', 4],
    ['a page for wide screens, shrunk to fit', '1200', 1],
  ])('%s', async (_, width, scale) => {
    const page = await open(width, scale);
    await cardFor(page, 'Jens Stoltenberg');
    const seen = await view(page);
    await until('the card within what is seen', async () => {
      const { box } = (await readCard(page)) ?? {};
      return (
        box &&
        box.x >= seen.left - 1 &&
        box.y >= seen.top - 1 &&
        box.x + box.width <= seen.right + 1 &&
        box.y + box.height <= seen.bottom + 1
      );
    });
    const { width: line, magnified } = await sizes(page);
    expect(line).toBeGreaterThanOrEqual(319);
    expect(magnified).toBeGreaterThan(0.99);
  });
});
