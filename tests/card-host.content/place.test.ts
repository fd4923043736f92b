import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../bridge/card.ts';
import { MARGIN, partOf, place, sideWhenMoved, widthIn, zoomIn } from '../../entrypoints/card-host.content/place.ts';

const view: Box = { left: 0, top: 0, right: 1000, bottom: 800 };
const name: Box = { left: 300, top: 200, right: 400, bottom: 220 };

/** Where a card of this height then is (px). */
async function boxOf(name: Box, height: number, view: Box, side?: 'above' | 'below', rtl = false): Promise<Box> {
  const windowHeight = view.bottom;
  const found = await place(name, height, view, windowHeight, rtl, side);
  const shown = Math.min(height, found.maxHeight);
  const top = found.side === 'below' ? found.edge : windowHeight - found.edge - shown;
  return { left: found.left, top, right: found.left + found.width, bottom: top + shown };
}

describe('beside the name', () => {
  test('below, when there is room', async () => {
    expect((await place(name, 300, view, 800, false)).side).toBe('below');
    expect((await boxOf(name, 300, view)).top).toBe(226);
  });

  test('above, when there is none below', async () => {
    const low = { ...name, top: 700, bottom: 720 };
    expect((await place(low, 300, view, 800, false)).side).toBe('above');
    expect((await boxOf(low, 300, view)).bottom).toBe(694);
  });

  test('on the roomier side, when it fits nowhere', async () => {
    const small: Box = { ...view, bottom: 400 };
    expect((await place({ ...name, top: 150, bottom: 170 }, 460, small, 400, false)).side).toBe('below');
    expect((await place({ ...name, top: 250, bottom: 270 }, 460, small, 400, false)).side).toBe('above');
  });

  test('what grows later does not change sides', async () => {
    const below = await place(name, 200, view, 800, false);
    const grown = await place(name, 460, view, 800, false, below.side);
    expect([grown.side, grown.edge, grown.left]).toEqual([below.side, below.edge, below.left]);
    const low = { ...name, top: 700, bottom: 720 };
    const above = await place(low, 200, view, 800, false);
    const higher = await place(low, 460, view, 800, false, above.side);
    expect([higher.side, higher.edge, higher.left]).toEqual([above.side, above.edge, above.left]);
  });

  test('when the page moves its name, it changes sides only for clearly more room', () => {
    const at = (top: number) => ({ ...name, top, bottom: top + 20 });
    // 150 px are left above, 600 below.
    expect(sideWhenMoved(at(180), 460, view, 'above')).toBe('below');
    expect(sideWhenMoved(at(600), 460, view, 'below')).toBe('above');
    // Room enough, or as little on the other side.
    expect(sideWhenMoved(at(500), 460, view, 'above')).toBe('above');
    expect(sideWhenMoved(at(385), 460, view, 'above')).toBe('above');
    expect(sideWhenMoved(at(395), 460, view, 'below')).toBe('below');
    // A low card fits where a high one does not.
    expect(sideWhenMoved(at(180), 120, view, 'above')).toBe('above');
  });

  test('its text begins under the name, at either end of the line', async () => {
    expect((await boxOf(name, 300, view)).left).toBe(284);
    expect((await boxOf(name, 300, view, undefined, true)).right).toBe(416);
  });

  test('inside the window at its edges', async () => {
    expect((await boxOf({ ...name, left: 2, right: 40 }, 300, view)).left).toBe(MARGIN);
    expect((await boxOf({ ...name, left: 940, right: 990 }, 300, view)).right).toBe(1000 - MARGIN);
  });

  test('larger on a page that is shrunk to fit, and with room for its text on one that is magnified', () => {
    const seen = (width: number) => ({ ...view, right: width });
    expect(zoomIn(seen(390), 1)).toBe(1);
    expect(zoomIn(seen(200), 1)).toBe(1);
    expect(zoomIn(seen(975), 0.4)).toBe(2.5);
    // Magnified with the page while 320 px of its own are left, then no more.
    expect(zoomIn(seen(550), 2)).toBe(1);
    expect(zoomIn(seen(195), 2)).toBeCloseTo(195 / 340);
    expect(zoomIn(seen(78), 5)).toBeCloseTo(78 / 340);
    expect(zoomIn(seen(60), 5)).toBe(0.2);
  });

  test('as narrow as a telephone asks', async () => {
    expect(widthIn({ ...view, right: 320 })).toBe(300);
    expect(widthIn(view)).toBe(400);
    expect(widthIn(view, 2)).toBe(800);
    expect(widthIn({ ...view, right: 500 }, 2)).toBe(480);
    expect(widthIn(view, 0.8)).toBe(400);
  });

  test('inside what can be seen under pinch zoom', async () => {
    const zoomed: Box = { left: 200, top: 150, right: 700, bottom: 600 };
    const found = await place(name, 300, zoomed, 800, false);
    expect(found.left).toBeGreaterThanOrEqual(210);
    expect(found.left + found.width).toBeLessThanOrEqual(690);
  });
});

test('a low card below a name near the bottom does not lie over it', async () => {
  const view = { left: 0, top: 0, right: 320, bottom: 400 };
  for (const top of [220, 220.00000000000006, 224.5, 229]) {
    const name = { left: 0, top, right: 100, bottom: top + 20 };
    const box = await boxOf(name, 40, view, undefined, false);
    expect(box.top >= name.bottom || box.bottom <= name.top, `a name at ${top}`).toBe(true);
  }
});

test('anywhere in any window, it never lies over the name and never leaves the window', async () => {
  const scene = fc
    .record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 400, max: 1400 }),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      card: fc.integer({ min: 40, max: 900 }),
      rtl: fc.boolean(),
    })
    .map(({ width, height, x, y, card, rtl }) => {
      const left = x * (width - 120);
      const top = y * (height - 30);
      return {
        view: { left: 0, top: 0, right: width, bottom: height },
        name: { left, top, right: left + 100, bottom: top + 20 },
        card,
        rtl,
      };
    });
  await fc.assert(
    fc.asyncProperty(scene, async ({ view, name, card, rtl }) => {
      const box = await boxOf(name, card, view, undefined, rtl);
      expect(box.top >= name.bottom || box.bottom <= name.top).toBe(true);
      expect(box.left).toBeGreaterThanOrEqual(MARGIN - 0.001);
      expect(box.right).toBeLessThanOrEqual(view.right - MARGIN + 0.001);
      expect(box.top).toBeGreaterThanOrEqual(MARGIN - 0.001);
      expect(box.bottom).toBeLessThanOrEqual(view.bottom - MARGIN + 0.001);
    }),
    { numRuns: 500 },
  );
});

describe('the part of a name wrapped over two lines', () => {
  const parts = [
    { left: 900, top: 100, right: 980, bottom: 120 },
    { left: 20, top: 130, right: 90, bottom: 150 },
  ];

  test('is the one under the pointer', async () => {
    expect(partOf(parts, { x: 940, y: 110 })).toBe(parts[0]);
    expect(partOf(parts, { x: 50, y: 140 })).toBe(parts[1]);
  });

  test('is the first without a pointer', async () => {
    expect(partOf(parts, null)).toBe(parts[0]);
  });

  test('is none when nothing of it is drawn', async () => {
    expect(partOf([], null)).toBeNull();
    expect(partOf([{ left: 5, top: 5, right: 5, bottom: 9 }], { x: 5, y: 5 })).toBeNull();
  });
});
