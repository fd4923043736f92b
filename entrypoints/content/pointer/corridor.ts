import type { Box, Point } from '../../../bridge/card.ts';

/** Hands tremble: this far beside the corridor still counts as inside (px). */
const TREMOR = 6;

/**
 * Whether a pointer that left the name at `from` and is now at `at` may be on its way to the card: whether `at` lies
 * in the convex hull of `from` and the card, give or take {@link TREMOR}. (The "safe triangle" of menus, here with
 * the card's own width as its base instead of a fixed angle.)
 */
export function inCorridor(from: Point, at: Point, card: Box): boolean {
  // `at` is in the hull when the ray from `from` through it meets the card at `at` or beyond: the slab method.
  let near = 1;
  let far = Number.POSITIVE_INFINITY;
  for (const [start, here, low, high] of [
    [from.x, at.x, card.left - TREMOR, card.right + TREMOR],
    [from.y, at.y, card.top - TREMOR, card.bottom + TREMOR],
  ] as const) {
    const step = here - start;
    if (step === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const a = (low - start) / step;
    const b = (high - start) / step;
    near = Math.max(near, Math.min(a, b));
    far = Math.min(far, Math.max(a, b));
  }
  return near <= far;
}
