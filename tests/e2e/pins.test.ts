import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { command } from './inside.ts';
import { cardsOn, cardsWhen, clickInCard, dragCard, placeInCard, type ShownCard, shownCard } from './pinned.ts';
import { hover, leave } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser();
const STOLTENBERG = 'Jens Stoltenberg';
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Names one below the other, in a narrow column. */
const TEXT = `<p>Jens Stoltenberg spoke.</p><p>In Brussels they met.</p><p>Donald Trump was there.</p>
  <p>NATO met.</p><p>Afghanistan was named.</p><p>Russia was named.</p><p>Iraq was named.</p><p>Libya was named.</p>`;

async function open(style = 'body { width: 300px; margin: 40px 0 0 40px }', path = '/pins.html'): Promise<Page> {
  const html = `<!doctype html><title>Pins</title><style>${style} p { margin: 0 0 30px }</style>${TEXT}
    <div style="height: 3000px"></div>`;
  const page = await rig.browser.open(rig.server.put(path, html));
  await page.setViewport({ width: 1280, height: 800 });
  await marked(page, 4);
  return page;
}

/** Where a card ends that is docked to the right (px). */
const rightEdge = (page: Page) => page.evaluate(() => (visualViewport?.width ?? innerWidth) - 10);

/** Opens the card of a name and pins it. */
async function pin(page: Page, name: string): Promise<ShownCard> {
  await hover(page, name);
  await shownCard(page, name);
  await clickInCard(page, name, '.head [aria-label^="Pin"]');
  return shownCard(page, name, ({ isPinned }) => isPinned);
}

const covers = (a: ShownCard['box'], b: ShownCard['box']) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

describe('a pinned card', () => {
  test('stays where it is while the page scrolls and the pointer leaves, and closes by itself alone', async () => {
    const page = await open();
    const { box } = await pin(page, STOLTENBERG);
    await leave(page);
    await page.evaluate(() => scrollBy({ top: 700, behavior: 'instant' }));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect((await shownCard(page, STOLTENBERG)).box).toEqual(box);
    await page.keyboard.press('Escape');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await cardsOn(page)).toHaveLength(1);
    await clickInCard(page, STOLTENBERG, '.head [aria-label="Close"]');
    await cardGone(page);
  });

  test('lets others open, which cover neither it nor their names', async () => {
    const page = await open();
    await pin(page, STOLTENBERG);
    for (const name of ['Donald Trump', 'Afghanistan', 'Brussels']) {
      const line = await hover(page, name);
      const [pinned, other] = await cardsWhen(page, `a card of ${name} beside the pinned one`, (cards) =>
        cards.some((card) => card.name === name && card.isSolid),
      );
      if (!pinned || !other) throw new Error('Two cards');
      expect([pinned.name, other.name]).toEqual([STOLTENBERG, name]);
      expect(covers(pinned.box, other.box), name).toBe(false);
      expect(covers(line, other.box), name).toBe(false);
      await leave(page);
      await cardsWhen(page, 'the pinned one alone', (cards) => cards.length === 1);
    }
  });

  test('is dragged by its head, and stays in the window', async () => {
    const page = await open();
    const { box } = await pin(page, STOLTENBERG);
    await dragCard(page, STOLTENBERG, 200, 90);
    const moved = await shownCard(page, STOLTENBERG, (card) => card.box.x !== box.x);
    expect(moved.box.x).toBeCloseTo(box.x + 200, -1);
    expect(moved.box.y).toBeCloseTo(box.y + 90, -1);
    expect(moved.isDocked).toBe(false);
    await dragCard(page, STOLTENBERG, 100, 1000);
    const low = await shownCard(page, STOLTENBERG, (card) => card.box.y > moved.box.y);
    expect(low.box.y + low.box.height).toBeLessThanOrEqual(790.5);
  });

  test('is docked to a margin near which it is let go, and by a button', async () => {
    const page = await open();
    const { box } = await pin(page, STOLTENBERG);
    await dragCard(page, STOLTENBERG, 1300 - box.x - box.width, 30);
    const docked = await shownCard(page, STOLTENBERG, ({ isDocked }) => isDocked);
    expect(docked.box.x + docked.box.width).toBeCloseTo(await rightEdge(page), 0);
    expect(docked.box.y).toBeCloseTo(10, 0);
    await dragCard(page, STOLTENBERG, -400, 60);
    const free = await shownCard(page, STOLTENBERG, ({ isDocked }) => !isDocked);
    expect(free.box.x).toBeCloseTo(docked.box.x - 400, -1);
    await clickInCard(page, STOLTENBERG, '.mover');
    await shownCard(page, STOLTENBERG, ({ isDocked }) => isDocked);
  });

  test('is moved by Shift and the arrow keys, docked by Home and End, and left by Tab', async () => {
    const page = await open();
    await command(rig, 'open-card');
    await cardFor(page, STOLTENBERG);
    await command(rig, 'pin-card');
    const { box, frame } = await shownCard(page, STOLTENBERG, ({ isPinned }) => isPinned);
    await page.keyboard.down('Shift');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const moved = await shownCard(page, STOLTENBERG, (card) => card.box.x !== box.x && card.box.y !== box.y);
    expect([moved.box.x, moved.box.y]).toEqual([box.x + 24, box.y + 24]);
    await page.keyboard.press('End');
    const docked = await shownCard(page, STOLTENBERG, ({ isDocked }) => isDocked);
    expect(docked.box.x + docked.box.width).toBeCloseTo(await rightEdge(page), 0);
    await page.keyboard.press('Home');
    await shownCard(page, STOLTENBERG, (card) => Math.abs(card.box.x - 10) < 1);
    await page.keyboard.up('Shift');
    const stops = [];
    for (let i = 0; i < 12; i++) {
      await page.keyboard.press('Tab');
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (!(await page.evaluate(() => document.activeElement?.localName === 'backstory-card'))) break;
      stops.push(await frame.evaluate(() => document.activeElement?.getAttribute('aria-label')));
    }
    expect(stops.length).toBeLessThanOrEqual(8);
    expect(stops.length).toBeGreaterThan(2);
    // It is still there, and the shortcut leads into it again; Esc closes it.
    expect(await cardsOn(page)).toHaveLength(1);
    await command(rig, 'pin-card');
    await until('the focus in the card', () =>
      page.evaluate(() => document.activeElement?.localName === 'backstory-card'),
    );
    await page.keyboard.press('Escape').catch(() => undefined);
    await cardGone(page);
  });
});

describe('beside other cards', () => {
  test('it takes a press while a card that was opened later lies close to it', async () => {
    const page = await open();
    await pin(page, STOLTENBERG);
    // By keyboard, so that it stays open whatever the pointer does.
    await hover(page, 'Donald Trump');
    await shownCard(page, 'Donald Trump');
    await command(rig, 'open-card');
    const [pinned, later] = await cardsWhen(page, 'two cards', (cards) => cards.length === 2);
    if (!pinned || !later) throw new Error('Two cards');
    const near = (a: ShownCard['box'], b: ShownCard['box']) =>
      a.x < b.x + b.width + 12 && b.x < a.x + a.width + 12 && a.y < b.y + b.height + 12 && b.y < a.y + a.height + 12;
    expect(near(pinned.box, later.box), JSON.stringify([pinned.box, later.box])).toBe(true);
    await clickInCard(page, STOLTENBERG, '.head [aria-label="Close"]');
    await cardsWhen(page, 'the later one alone', (cards) => cards.length === 1 && cards[0]?.name === 'Donald Trump');
  });

  test('turned to another topic, it no longer answers for the name it was opened for', async () => {
    const page = await open();
    const { frame } = await pin(page, STOLTENBERG);
    const other = await frame.evaluate(() => document.querySelector('.body .name')?.textContent ?? '');
    await clickInCard(page, STOLTENBERG, '.body .name');
    await cardsWhen(page, `it to show ${other}`, ([card]) => card?.isPinned === true && card.name !== STOLTENBERG);
    await leave(page);
    await hover(page, STOLTENBERG);
    await cardsWhen(page, 'a card of the name beside it', (cards) =>
      cards.some(({ name, isPinned }) => name === STOLTENBERG && !isPinned),
    );
    // Turned back, it answers for it again.
    await leave(page);
    const [turned] = await cardsWhen(page, 'the pinned one alone', (cards) => cards.length === 1);
    await clickInCard(page, turned?.name ?? '', '.turn button');
    await shownCard(page, STOLTENBERG, ({ isPinned }) => isPinned);
    await leave(page);
    await hover(page, STOLTENBERG);
    await wait(900);
    expect(await cardsOn(page)).toHaveLength(1);
  });
});

describe('what a page may try against a pinned card', () => {
  test('events that it makes and rules of its styles move, fold and close nothing', async () => {
    const page = await open();
    const { box } = await pin(page, STOLTENBERG);
    await page.evaluate(() => {
      const host = document.querySelector('backstory-card') as HTMLElement;
      const make = {
        bubbles: true,
        composed: true,
        cancelable: true,
        button: 0,
        pointerId: 1,
        clientX: 500,
        clientY: 60,
      };
      for (const target of [host, document, window]) {
        for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel', 'pointerleave'])
          target.dispatchEvent(
            new PointerEvent(type, { ...make, buttons: type === 'pointermove' ? 1 : 0, screenX: 900 }),
          );
        for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, make));
        for (const key of ['ArrowLeft', 'End', 'Escape', 'Tab'])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, composed: true }));
      }
      const rules = document.createElement('style');
      rules.textContent = `backstory-card { left: 0 !important; transform: translateX(90px) !important; width: 9px !important;
        opacity: .1 !important; pointer-events: none !important }`;
      document.head.append(rules);
      postMessage({ say: 'drag', id: 1, dx: 99, dy: 99, isOver: true }, '*');
      for (let i = 0; i < window.length; i++) window[i]?.postMessage({ say: 'close' }, '*');
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    const still = await shownCard(page, STOLTENBERG);
    expect([still.box, still.isPinned, still.isFolded, still.isDocked]).toEqual([box, true, false, false]);
  });

  test('a host that it changes or takes elsewhere is gone, and the others stay', async () => {
    const page = await open();
    await pin(page, STOLTENBERG);
    await pin(page, 'Afghanistan');
    await cardsWhen(page, 'two pinned', (cards) => cards.length === 2);
    await page.evaluate(() => {
      (document.querySelector('backstory-card') as HTMLElement).style.translate = '90px 0';
    });
    const [left] = await cardsWhen(page, 'the other alone', (cards) => cards.length === 1);
    expect(left?.name).toBe('Afghanistan');
    await page.evaluate(() => document.body.append(document.querySelector('backstory-card') as HTMLElement));
    await cardGone(page);
  });

  test('under what the page lays over it, it is neither dragged nor pressed', async () => {
    const page = await open();
    const { box } = await pin(page, STOLTENBERG);
    const { x, y } = await placeInCard(page, STOLTENBERG, '.head h2');
    await page.mouse.move(x, y, { steps: 8 });
    await wait(650);
    await page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText =
        'all: initial; position: fixed; inset: 0; width: 100vw; height: 100vh; pointer-events: none; background: #fff';
      document.body.append(cover);
      cover.showPopover();
    });
    // Chromium draws nothing of a frame that is covered, and its driver waits for that after each move.
    await Promise.race([page.mouse.down(), wait(1000)]);
    await wait(300);
    for (const way of [0.5, 1]) await Promise.race([page.mouse.move(x + 150 * way, y + 60 * way), wait(1000)]);
    await Promise.race([page.mouse.up(), wait(1000)]);
    await wait(300);
    expect((await shownCard(page, STOLTENBERG)).box).toEqual(box);
    // Nor is it closed by a press on its cross.
    const cross = await placeInCard(page, STOLTENBERG, '.head [aria-label="Close"]');
    await Promise.race([page.mouse.move(cross.x, cross.y, { steps: 4 }), wait(1000)]);
    await wait(650);
    await Promise.race([page.mouse.click(cross.x, cross.y), wait(1000)]);
    await wait(700);
    expect(await cardsOn(page)).toHaveLength(1);
  });
});

describe('in a low window the foot is reached', () => {
  /** Turns the wheel over a card until its foot is in sight. */
  async function expectFoot(page: Page, name: string): Promise<void> {
    const { frame, box } = await shownCard(page, name);
    const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect([box.x >= 0, box.y >= 0], JSON.stringify(box)).toEqual([true, true]);
    expect([box.x + box.width <= width, box.y + box.height <= height + 0.5], JSON.stringify(box)).toEqual([true, true]);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
    await until(`the foot of ${name}`, async () => {
      await page.mouse.wheel({ deltaY: 200 });
      await wait(60);
      return frame.evaluate(() => {
        const tools = document.querySelector('.foot .tools');
        const card = document.querySelector('.card');
        if (!tools || !card) return false;
        const [inner, outer] = [tools.getBoundingClientRect(), card.getBoundingClientRect()];
        return inner.height > 0 && inner.bottom <= Math.min(outer.bottom, innerHeight) + 0.5 && inner.top >= 0;
      });
    });
  }

  test.each([
    ['of 400 px', { width: 1280, height: 400 }],
    ['at 400 % zoom', { width: 320, height: 200, deviceScaleFactor: 4 }],
  ])('%s, in an open card, in one that is pinned, and beside that', async (_, viewport) => {
    // So that the margin to which it is docked is not where the names are.
    const page = await open('body { margin: 0 } @media (min-width: 600px) { body { margin-left: 500px } }');
    await page.setViewport(viewport);
    await hover(page, STOLTENBERG);
    await shownCard(page, STOLTENBERG);
    await expectFoot(page, STOLTENBERG);
    await command(rig, 'pin-card');
    await shownCard(page, STOLTENBERG, ({ isPinned }) => isPinned);
    await expectFoot(page, STOLTENBERG);
    // At 400 % a pinned card fills the window: no name is left to rest on.
    if (viewport.height < 300) return;
    await clickInCard(page, STOLTENBERG, '.mover');
    await shownCard(page, STOLTENBERG, ({ isDocked }) => isDocked);
    await leave(page);
    await hover(page, 'Brussels');
    await shownCard(page, 'Brussels');
    await expectFoot(page, 'Brussels');
    await expectFoot(page, STOLTENBERG);
  });
});

describe('several pinned cards', () => {
  test('stand in a stack, folded to their heads where there is no room, and the one that is used unfolds', async () => {
    const page = await open();
    const { box } = await pin(page, STOLTENBERG);
    await dragCard(page, STOLTENBERG, 1300 - box.x - box.width, 30);
    await shownCard(page, STOLTENBERG, ({ isDocked }) => isDocked);
    for (const name of ['Donald Trump', 'Afghanistan']) {
      await pin(page, name);
      await shownCard(page, name, ({ isDocked }) => isDocked);
      await leave(page);
    }
    const stack = await cardsWhen(page, 'three in a stack', (cards) => {
      const [a, b, c] = cards.map(({ box }) => box);
      return cards.length === 3 && !!a && !!b && !!c && b.y >= a.y + a.height && c.y >= b.y + b.height;
    });
    expect(new Set(stack.map(({ box }) => box.x)).size).toBe(1);
    expect(stack.map(({ isFolded }) => isFolded)).toContain(true);
    expect(stack.at(-1)?.isFolded).toBe(false);
    const last = stack.at(-1)?.box;
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(790.5);
    const folded = stack.find(({ isFolded }) => isFolded) as ShownCard;
    expect(folded.box.height).toBeLessThan(90);
    await clickInCard(page, folded.name, '.head h2');
    const unfolded = await shownCard(page, folded.name, ({ isFolded }) => !isFolded);
    expect(unfolded.box.height).toBeGreaterThan(180);
    await clickInCard(page, folded.name, '.head [aria-label="Close"]');
    await cardsWhen(page, 'two', (cards) => cards.length === 2);
  });

  test('are six at most: the first goes for a seventh, and a line says so', async () => {
    const page = await open();
    const names = [STOLTENBERG, 'Brussels', 'Donald Trump', 'NATO', 'Afghanistan', 'Russia', 'Iraq'];
    const [first] = names;
    for (const name of names) {
      await hover(page, name);
      await shownCard(page, name);
      await command(rig, 'pin-card');
      // While it is there, it is one host more than there are cards.
      if (name === names.at(-1)) {
        await until('a line that says so', async () =>
          (
            await Promise.all(
              page
                .mainFrame()
                .childFrames()
                .map((frame) => frame.evaluate(() => document.body.innerText).catch(() => '')),
            )
          ).some((text) => text.includes(`“${first}” was closed`)),
        );
      }
      const { isDocked } = await shownCard(page, name, ({ isPinned }) => isPinned);
      if (name === first && !isDocked) {
        await dragCard(page, name, 1000, 0);
        await shownCard(page, name, ({ isDocked }) => isDocked);
      }
      await leave(page);
    }
    const cards = await cardsWhen(page, 'six', (cards) => cards.length === 6);
    expect(cards.map(({ name }) => name)).not.toContain(first);
    for (const [i, { box }] of cards.entries()) {
      const before = cards[i - 1]?.box;
      if (before) expect(box.y).toBeGreaterThanOrEqual(before.y + before.height);
      expect(box.y + box.height).toBeLessThanOrEqual(790.5);
    }
  });
});

describe('the place is remembered', () => {
  test('for the site, and cards that are pinned there next stand there', async () => {
    const page = await open();
    await pin(page, STOLTENBERG);
    await clickInCard(page, STOLTENBERG, '.mover');
    const { box } = await shownCard(page, STOLTENBERG, ({ isDocked }) => isDocked);
    const kept = () => rig.browser.inExtension(async (api) => api.storage.local.get('pin-places'), null);
    await until('the place to be kept', async () => JSON.stringify(await kept()).includes('dock'));
    const other = await open(undefined, '/other.html');
    const again = await pin(other, 'Donald Trump');
    expect(again.isDocked || (await shownCard(other, 'Donald Trump', ({ isDocked }) => isDocked)).isDocked).toBe(true);
    const now = await shownCard(other, 'Donald Trump', (card) => Math.abs(card.box.x - box.x) < 1);
    expect(now.box.y).toBeCloseTo(10, 0);
    expect(JSON.stringify(await rig.browser.inExtension(async (api) => api.storage.sync.get(), null))).not.toContain(
      'dock',
    );
  });
});
