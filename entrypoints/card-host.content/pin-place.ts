import type { Box, Point } from '../../bridge/card.ts';
import type { PinPlace } from '../../bridge/pin-place.ts';
import { MARGIN } from './place.ts';

/** A card that is let go this near to a margin of the window is docked there (px). */
export const SNAP = 28;
/** Between two cards of a stack (px). */
export const BETWEEN = 8;
/** A card of a stack that would be lower than this is folded to its head (px, at normal text size). */
const WORTH_OPENING = 200;

/** A window's side. */
export type Edge = 'left' | 'right';

/** Puts a box of this size wholly inside the window, as near to a corner (px) as can be. */
export function keptInside(corner: Point, size: { width: number; height: number }, view: Box): Point {
  const inside = (at: number, low: number, high: number) => Math.max(low, Math.min(at, high));
  return {
    x: inside(corner.x, view.left + MARGIN, view.right - MARGIN - size.width),
    y: inside(corner.y, view.top + MARGIN, view.bottom - MARGIN - size.height),
  };
}

/** The margin to which a box is so near that it is docked there; `null` for none. */
export function edgeNear({ left, right }: Box, view: Box): Edge | null {
  const before = left - view.left - MARGIN;
  const after = view.right - MARGIN - right;
  if (Math.min(before, after) > SNAP) return null;
  return before <= after ? 'left' : 'right';
}

/** The margin that a box is nearer to. */
export function nearerEdge({ left, right }: Box, view: Box): Edge {
  return left - view.left < view.right - right ? 'left' : 'right';
}

/** Where a card stands whose corner is there, in shares of the window: what is remembered fits a window of another size. */
export function shareOf(corner: Point, width: number, view: Box): Extract<PinPlace, { x: number }> {
  const share = (part: number, whole: number) =>
    whole <= 0 ? 0 : Math.max(0, Math.min(1, Math.round((part / whole) * 1000) / 1000));
  return {
    x: share(corner.x - view.left - MARGIN, view.right - view.left - 2 * MARGIN - width),
    y: share(corner.y - view.top - MARGIN, view.bottom - view.top - 2 * MARGIN),
  };
}

/** The corner (px) that a share of the window means. */
export function cornerAt({ x, y }: Extract<PinPlace, { x: number }>, width: number, view: Box): Point {
  return {
    x: view.left + MARGIN + x * Math.max(0, view.right - view.left - 2 * MARGIN - width),
    y: view.top + MARGIN + y * (view.bottom - view.top - 2 * MARGIN),
  };
}

/** One card of a stack: how high it would be whole, and folded to its head (px). */
export interface Stacked {
  whole: number;
  head: number;
  /** When it was last used; any numbers that grow. */
  usedAt: number;
}

/**
 * Puts cards one above another, in their order, from the upper end of the window. What was used last is opened first; what
 * then finds no room for a few lines is folded to its head.
 * @param scale How large the text is, in multiples of the normal size.
 */
export function stackUp(
  cards: readonly Stacked[],
  view: Box,
  scale: number,
): { top: number; maxHeight: number; isFolded: boolean }[] {
  const heads = cards.reduce((sum, { head }) => sum + head, 0);
  let free = view.bottom - view.top - 2 * MARGIN - BETWEEN * Math.max(0, cards.length - 1) - heads;
  const heights = cards.map(({ head }) => head);
  const order = cards.map((_, i) => i).sort((a, b) => (cards[b]?.usedAt ?? 0) - (cards[a]?.usedAt ?? 0));
  const open = new Set<number>();
  for (const i of order) {
    const { whole, head } = cards[i] as Stacked;
    const height = Math.min(whole, head + free);
    // The one that was used last is open, however little room there is.
    if (open.size > 0 && height < Math.min(whole, WORTH_OPENING * scale)) continue;
    open.add(i);
    heights[i] = Math.max(height, head);
    free -= heights[i] - head;
  }
  let top = view.top + MARGIN;
  return heights.map((maxHeight, i) => {
    const place = { top, maxHeight, isFolded: !open.has(i) };
    top += maxHeight + BETWEEN;
    return place;
  });
}
