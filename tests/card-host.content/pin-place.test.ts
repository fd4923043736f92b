import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../bridge/card.ts';
import {
  BETWEEN,
  cornerAt,
  edgeNear,
  keptInside,
  nearerEdge,
  SNAP,
  shareOf,
  stackUp,
} from '../../entrypoints/card-host.content/pin-place.ts';
import { MARGIN } from '../../entrypoints/card-host.content/place.ts';

const view: Box = { left: 0, top: 0, right: 1200, bottom: 800 };
const card = (left: number, top = 100): Box => ({ left, top, right: left + 400, bottom: top + 300 });

describe('a card that is dragged', () => {
  test('stays wholly in the window', () => {
    const size = { width: 400, height: 300 };
    expect(keptInside({ x: -500, y: -500 }, size, view)).toEqual({ x: MARGIN, y: MARGIN });
    expect(keptInside({ x: 5000, y: 5000 }, size, view)).toEqual({ x: 1200 - MARGIN - 400, y: 800 - MARGIN - 300 });
    expect(keptInside({ x: 200, y: 200 }, size, view)).toEqual({ x: 200, y: 200 });
  });

  test('in a window that is smaller than it begins at the upper left corner, where its head is', () => {
    expect(keptInside({ x: 50, y: 50 }, { width: 400, height: 900 }, { ...view, right: 300 })).toEqual({
      x: MARGIN,
      y: MARGIN,
    });
  });

  test('is docked near a margin, and nowhere else', () => {
    expect(edgeNear(card(MARGIN + SNAP), view)).toBe('left');
    expect(edgeNear(card(MARGIN + SNAP + 1), view)).toBeNull();
    expect(edgeNear(card(1200 - MARGIN - SNAP - 400), view)).toBe('right');
    expect(edgeNear(card(400), view)).toBeNull();
    expect(nearerEdge(card(390), view)).toBe('left');
    expect(nearerEdge(card(410), view)).toBe('right');
  });
});

test('what is remembered is the same place again, and fits a window of another size', () => {
  fc.assert(
    fc.property(
      fc.record({ x: fc.integer({ min: 10, max: 790 }), y: fc.integer({ min: 10, max: 780 }) }),
      fc.record({ width: fc.integer({ min: 420, max: 3000 }), height: fc.integer({ min: 200, max: 2000 }) }),
      (corner, window) => {
        const share = shareOf(corner, 400, view);
        const same = cornerAt(share, 400, view);
        expect(Math.hypot(same.x - corner.x, same.y - corner.y)).toBeLessThan(2);
        const other = { left: 0, top: 0, right: window.width, bottom: window.height };
        const there = cornerAt(share, 400, other);
        expect(there.x).toBeGreaterThanOrEqual(MARGIN);
        expect(there.x + 400).toBeLessThanOrEqual(window.width - MARGIN + 0.01);
        expect(there.y).toBeLessThanOrEqual(window.height - MARGIN + 0.01);
      },
    ),
  );
});

describe('a stack', () => {
  const one = (usedAt: number, whole = 300) => ({ whole, head: 56, usedAt });

  test('has room for two whole, one above the other', () => {
    expect(stackUp([one(1), one(2)], view, 1)).toEqual([
      { top: MARGIN, maxHeight: 300, isFolded: false },
      { top: MARGIN + 300 + BETWEEN, maxHeight: 300, isFolded: false },
    ]);
  });

  test('folds what was used longest ago when there is no room', () => {
    const stack = stackUp([one(3, 560), one(1, 560), one(2, 560)], view, 1);
    expect(stack.map(({ isFolded }) => isFolded)).toEqual([false, true, true]);
    expect(stack[0]?.maxHeight).toBe(560);
    // What is used unfolds in its place; the other folds.
    expect(stackUp([one(3, 560), one(4, 560), one(2, 560)], view, 1).map(({ isFolded }) => isFolded)).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('gives the next the room that is left, if that is enough for some lines', () => {
    const [first, second] = stackUp([one(1, 560), one(2, 400)], view, 1);
    expect(first).toMatchObject({ isFolded: false });
    expect(second).toMatchObject({ maxHeight: 400, isFolded: false });
    expect(first?.maxHeight).toBe(800 - 2 * MARGIN - BETWEEN - 400);
  });

  test('has one open however low the window, none over another, all in their order', () => {
    const cards = fc.array(
      fc.record({ whole: fc.integer({ min: 60, max: 560 }), head: fc.constant(56), usedAt: fc.integer() }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(cards, fc.integer({ min: 440, max: 1600 }), (cards, bottom) => {
        const stack = stackUp(cards, { ...view, bottom }, 1);
        expect(stack.some(({ isFolded }) => !isFolded)).toBe(true);
        for (const [i, { top, maxHeight }] of stack.entries()) {
          const before = stack[i - 1];
          if (before) expect(top).toBe(before.top + before.maxHeight + BETWEEN);
          expect(maxHeight).toBeGreaterThanOrEqual(56);
          expect(top + maxHeight).toBeLessThanOrEqual(bottom - MARGIN);
        }
      }),
    );
  });
});
