import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../bridge/card.ts';
import { besideText } from '../../entrypoints/card-host.content/beside-text.ts';
import { MARGIN, place } from '../../entrypoints/card-host.content/place.ts';
import { boxAt, overlap, placeClear } from '../../entrypoints/card-host.content/place-clear.ts';

const view: Box = { left: 0, top: 0, right: 1400, bottom: 900 };
const block: Box = { left: 100, top: 100, right: 800, bottom: 500 };
const name: Box = { left: 300, top: 200, right: 400, bottom: 220 };
const free = () => true;

describe('in the margin beside the text', () => {
  test('at the height of the line, beside the block', () => {
    const found = besideText(name, block, 300, view, false, 1, free);
    expect(found).toMatchObject({ side: 'right', left: 814, width: 400, edge: 188 });
  });

  test('on the nearer side where there are two margins', () => {
    const middle = { ...block, left: 450, right: 950 };
    const wide = { ...view, right: 1400 };
    expect(besideText({ ...name, left: 460, right: 520 }, middle, 300, wide, false, 1, free)?.side).toBe('left');
    expect(besideText({ ...name, left: 880, right: 940 }, middle, 300, wide, false, 1, free)?.side).toBe('right');
    const between = { ...name, left: 650, right: 750 };
    expect(besideText(between, middle, 300, wide, false, 1, free)?.side).toBe('right');
    expect(besideText(between, middle, 300, wide, true, 1, free)?.side).toBe('left');
  });

  test('nowhere, where the margins are too narrow or something is read there', () => {
    expect(besideText(name, { ...block, right: 1200 }, 300, view, false, 1, free)).toBeNull();
    expect(besideText(name, block, 300, view, false, 1, () => false)).toBeNull();
    expect(
      besideText(name, { ...block, left: 450, right: 950 }, 300, view, false, 1, ({ left }) => left > 900)?.side,
    ).toBe('right');
    // With larger text a card needs more.
    expect(besideText(name, { ...block, right: 950 }, 300, view, false, 1.5, free)).toBeNull();
  });

  test('somewhat narrower than elsewhere, if the margin is', () => {
    expect(besideText(name, { ...block, right: 1030 }, 300, view, false, 1, free)?.width).toBe(346);
  });

  test('with room for what comes later, where the line is low', () => {
    const low = { ...name, top: 850, bottom: 870 };
    const found = besideText(low, { ...block, bottom: 880 }, 200, view, false, 1, free);
    expect(found?.edge).toBe(900 - MARGIN - 420);
    expect(found?.maxHeight).toBe(420);
  });

  test('on its side, once it is shown', () => {
    const middle = { ...block, left: 450, right: 950 };
    const left = { ...name, left: 460, right: 520 };
    expect(besideText(left, middle, 300, view, false, 1, () => false, 'right')?.side).toBe('right');
  });

  test('anywhere, it covers neither the block nor leaves the window', () => {
    const scene = fc.record({
      left: fc.integer({ min: 0, max: 900 }),
      width: fc.integer({ min: 100, max: 1400 }),
      top: fc.integer({ min: 0, max: 880 }),
      height: fc.integer({ min: 40, max: 900 }),
      rtl: fc.boolean(),
    });
    fc.assert(
      fc.property(scene, ({ left, width, top, height, rtl }) => {
        const block = { left, top: 0, right: left + width, bottom: 900 };
        const name = { left: left + 10, top, right: left + 60, bottom: top + 20 };
        const found = besideText(name, block, height, view, rtl, 1, free);
        if (!found) return;
        const box = boxAt(found, height, 900);
        expect(overlap(box, block)).toBe(false);
        expect(box.left).toBeGreaterThanOrEqual(MARGIN);
        expect(box.right).toBeLessThanOrEqual(1400 - MARGIN);
        expect(box.top).toBeGreaterThanOrEqual(MARGIN);
        expect(box.bottom).toBeLessThanOrEqual(900 - MARGIN);
      }),
    );
  });
});

describe('beside cards that are pinned', () => {
  const put = async (name: Box, height: number, pins: Box[], side?: 'above' | 'below') => {
    const first = await place(name, height, view, 900, false, side);
    return boxAt(placeClear(first, name, height, view, 900, 1, pins, side !== undefined), height, 900);
  };

  test('where it was, if it covers none', async () => {
    expect(await put(name, 300, [{ left: 900, top: 10, right: 1300, bottom: 500 }])).toMatchObject({
      left: 284,
      top: 226,
    });
  });

  test('along the line, as near as can be', async () => {
    const pin = { left: 500, top: 240, right: 900, bottom: 700 };
    expect(await put(name, 300, [pin])).toMatchObject({ left: 94, top: 226 });
  });

  test('above, where there is no room along the line', async () => {
    const pin = { left: 10, top: 500, right: 1390, bottom: 890 };
    expect(await put({ ...name, top: 450, bottom: 470 }, 300, [pin])).toMatchObject({ bottom: 444 });
  });

  test('over one, if there is no other way', async () => {
    const pin = { left: 0, top: 0, right: 1400, bottom: 900 };
    expect(await put(name, 300, [pin])).toMatchObject({ left: 284, top: 226 });
  });

  test('never over the name or out of the window, and clear of a column at either margin', async () => {
    const scene = fc.record({
      x: fc.integer({ min: 420, max: 880 }),
      y: fc.integer({ min: 20, max: 860 }),
      height: fc.integer({ min: 40, max: 900 }),
      isLeft: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(scene, async ({ x, y, height, isLeft }) => {
        const name = { left: x, top: y, right: x + 80, bottom: y + 20 };
        const pin = { left: isLeft ? 10 : 990, top: 10, right: isLeft ? 410 : 1390, bottom: 890 };
        const box = await put(name, height, [pin]);
        expect(overlap(box, name)).toBe(false);
        expect(overlap(box, pin)).toBe(false);
        expect(box.left).toBeGreaterThanOrEqual(MARGIN);
        expect(box.right).toBeLessThanOrEqual(1400 - MARGIN);
      }),
    );
  });
});
