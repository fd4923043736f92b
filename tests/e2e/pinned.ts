import type { Frame, Page } from 'puppeteer-core';
import { type Place, until } from './wait.ts';

/** One of the cards that are shown, in the order in which they were made. */
export interface ShownCard {
  frame: Frame;
  /** The topic's label. */
  name: string;
  isPinned: boolean;
  isFolded: boolean;
  isDocked: boolean;
  /** Whether the pointer reaches it. */
  isSolid: boolean;
  /** Where its host stands (CSS px of the viewport). */
  box: { x: number; y: number; width: number; height: number };
}

/** All cards that are shown. */
export async function cardsOn(page: Page): Promise<ShownCard[]> {
  const read = await Promise.all(
    page
      .mainFrame()
      .childFrames()
      .map(async (frame) => {
        const state = await frame
          .evaluate(() => {
            const root = document.querySelector('.backstory.card-shape.shown');
            const name = root?.querySelector('[role=dialog]')?.getAttribute('aria-label');
            if (!root || !name) return null;
            const has = (name: string) => root.classList.contains(name);
            return {
              name: name.replace('Backstory: ', ''),
              isPinned: has('pinned'),
              isFolded: has('folded'),
              isDocked: root.querySelector('.mover')?.getAttribute('aria-pressed') === 'true',
            };
          })
          .catch(() => null);
        return state && { frame, ...state };
      }),
  );
  const cards = read.filter((card) => card !== null);
  const hosts = await hostsOn(page);
  // Frames and hosts are in one order; while a card comes or goes there may be one of the one and none of the other.
  if (cards.length !== hosts.length) return [];
  return cards.map((card, i) => ({ ...card, ...(hosts[i] as (typeof hosts)[number]) }));
}

function hostsOn(place: Place) {
  return place.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('backstory-card')]
      .filter((host) => host.checkVisibility({ visibilityProperty: true }))
      .map((host) => {
        const { x, y, width, height } = host.getBoundingClientRect();
        return { box: { x, y, width, height }, isSolid: getComputedStyle(host).pointerEvents === 'auto' };
      }),
  );
}

/** Waits until cards are shown that are so; gives them. */
export function cardsWhen(page: Page, what: string, isSo: (cards: ShownCard[]) => boolean): Promise<ShownCard[]> {
  return until(what, async () => {
    const cards = await cardsOn(page);
    return cards.length > 0 && isSo(cards) ? cards : null;
  });
}

/** The card of a topic, as soon as it is shown, takes the pointer and is so. */
export async function shownCard(
  page: Page,
  name: string,
  isSo: (card: ShownCard) => boolean = () => true,
): Promise<ShownCard> {
  return until(`the card of ${name}`, async () => {
    const card = (await cardsOn(page)).find((card) => card.name === name);
    return card?.isSolid && isSo(card) ? card : null;
  });
}

/** The middle of something in a card (CSS px of the page's viewport). */
export async function placeInCard(page: Page, name: string, selector: string): Promise<{ x: number; y: number }> {
  const { frame, box } = await shownCard(page, name);
  return until(`${selector} in the card`, async () => {
    const place = await frame.evaluate((selector) => {
      const element = document.querySelector(selector);
      if (!element) return null;
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, selector);
    return place && { x: box.x + place.x, y: box.y + place.y };
  });
}

/** A card that has moved or was under another takes no press for so long (ms), and a little more. */
const SETTLED_AFTER = 650;

/** Clicks something in the card of a topic, as a hand does that waits until it stands. */
export async function clickInCard(page: Page, name: string, selector: string): Promise<void> {
  const first = await placeInCard(page, name, selector);
  await page.mouse.move(first.x, first.y, { steps: 12 });
  await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  const { x, y } = await placeInCard(page, name, selector);
  await page.mouse.move(x, y);
  await page.mouse.click(x, y);
}

/** Takes a pinned card by its head and lets it go so far away (px). */
export async function dragCard(page: Page, name: string, dx: number, dy: number): Promise<void> {
  const head = await placeInCard(page, name, '.head h2');
  await page.mouse.move(head.x, head.y, { steps: 8 });
  await new Promise((resolve) => setTimeout(resolve, SETTLED_AFTER));
  const { x, y } = await placeInCard(page, name, '.head h2');
  await page.mouse.move(x, y);
  await page.mouse.down();
  // The frame hears first whether it could be seen when the button went down.
  await new Promise((resolve) => setTimeout(resolve, 300));
  // Firefox's driver knows no places outside the window.
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  const to = { x: Math.max(1, Math.min(x + dx, width - 2)), y: Math.max(1, Math.min(y + dy, height - 2)) };
  await page.mouse.move((x + to.x) / 2, (y + to.y) / 2, { steps: 8 });
  await page.mouse.move(to.x, to.y, { steps: 40 });
  await page.mouse.up();
}
