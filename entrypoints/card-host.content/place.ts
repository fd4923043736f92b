import { computePosition, flip, offset, type Platform, shift, size } from '@floating-ui/core';
import { type Box, distanceTo, type Point } from '../../bridge/card.ts';

/** Between the name and the card (px): near enough to belong together, far enough not to touch descenders. */
export const GUTTER = 6;
/** Between the card and the edge of the viewport (px). */
export const MARGIN = 10;
/** The widest card (px, at normal text size): some 60 letters a line, which reads well, and two thirds of a news column. */
const WIDTH = 400;
/** The card begins this far before the name (px), so that its text stands under the name's text. */
const INSET = 16;
/** The tallest card (px, likewise): two passages are read without scrolling. What is longer scrolls inside. */
const HEIGHT = 560;
/** A card lower than this cannot be read; then it takes the room at the edge even if it covers the line (px). */
export const LEAST = 150;

/** A view narrower than this leaves too little room for a line of text: the card's least width, and its margins (px). */
const ROOM = 320 + 2 * MARGIN;

/**
 * Where the card hangs. Above its name, its `bottom` is fixed and it grows upward; below, and to the left or the right of the
 * text, its `top` is.
 */
export interface Place {
  side: 'above' | 'below' | 'left' | 'right';
  /** From the viewport's left edge (px). */
  left: number;
  /** From the viewport's bottom edge when above, else from its top edge (px). */
  edge: number;
  width: number;
  maxHeight: number;
}

/** The sides of a name. */
export type Over = 'above' | 'below';

/** The part of a name wrapped over lines that is meant: the one nearest to the pointer, else the first. */
export function partOf(parts: readonly Box[], point: Point | null): Box | null {
  const real = parts.filter((part) => part.right > part.left && part.bottom > part.top);
  if (!point) return real[0] ?? null;
  return real.reduce<Box | null>(
    (best, part) => (best && distanceTo(point, best) <= distanceTo(point, part) ? best : part),
    null,
  );
}

/** Whether nothing of a part can be seen in the window. */
export function isOutside(part: Box): boolean {
  return part.bottom < 0 || part.right < 0 || part.top > innerHeight || part.left > innerWidth;
}

/**
 * By how much a card is to be enlarged where the reader has pinched the page to `scale`, and sees `view` of it (px of
 * the page). On a page that is shrunk to fit, wholly: the card is as large as on any other. On one that is magnified it
 * grows with the page, until that leaves less than 320 px for a line.
 */
export function zoomIn(view: Box, scale: number): number {
  const whole = 1 / scale;
  return whole >= 1 ? whole : Math.max(whole, Math.min(1, (view.right - view.left) / ROOM));
}

/** How wide a card with text `scale` times the normal size is in a viewport of this width (px). */
export function widthIn(view: Box, scale = 1): number {
  return Math.min(WIDTH * Math.max(1, scale), view.right - view.left - 2 * MARGIN);
}

/** The tallest card with text `scale` times the normal size (px). */
export function highestIn(scale: number): number {
  return HEIGHT * Math.max(1, scale);
}

/** The widest sheet (px): some 90 letters a line, and no wider than a telephone held upright anyway. */
export const SHEET = 640;

/** The place of a sheet that comes from below, but is clear of the name where that leaves room to read. */
export function sheetIn(view: Box, name: Box | null): { left: number; width: number; maxHeight: number } {
  const width = Math.min(SHEET, view.right - view.left);
  const whole = view.bottom - view.top;
  const free = name ? view.bottom - name.bottom - MARGIN : whole;
  const left = view.left + (view.right - view.left - width) / 2;
  return { left, width, maxHeight: Math.min(whole * 0.6, Math.max(whole * 0.4, free)) };
}

/** A card changes sides for this much more room: at the middle of the window it would tremble otherwise. */
const BETTER = 1.25;

/**
 * The side for a card whose name has moved with the page: the one it is on, unless there is not the room that it needs
 * (px) and clearly more on the other. A card is not pressed flat against the window's edge.
 */
export function sideWhenMoved(name: Box, needs: number, view: Box, side: Over): Over {
  const above = name.top - view.top;
  const below = view.bottom - name.bottom;
  const [room, other] = side === 'above' ? [above, below] : [below, above];
  if (room - GUTTER - MARGIN >= needs || other < room * BETTER) return side;
  return side === 'above' ? 'below' : 'above';
}

/**
 * Puts a card of some height beside a name: wholly above or below its line, inside the viewport, never over the name.
 * Floating UI decides; it is told of boxes only, so that this is a function of numbers.
 * @param view The visible part of the viewport (px); smaller than the window under pinch zoom.
 * @param side Given once the card is shown: what grows or shrinks afterwards never changes sides.
 * @param scale How large the card's text is, in multiples of the normal size.
 */
export async function place(
  name: Box,
  height: number,
  view: Box,
  windowHeight: number,
  rtl: boolean,
  side?: Over,
  scale = 1,
): Promise<Place & { side: Over }> {
  const width = widthIn(view, scale);
  const highest = highestIn(scale);
  const card = { x: 0, y: 0, width, height: Math.min(height, highest) };
  const platform = {
    getElementRects: () => ({ reference: rectOf(name), floating: card }),
    getDimensions: () => card,
    getClippingRect: () => rectOf(view),
    isRTL: () => rtl,
  } as unknown as Platform;
  let room = 0;
  const { x, placement } = await computePosition(name, null, {
    platform,
    strategy: 'fixed',
    placement: side === 'above' ? 'top-start' : 'bottom-start',
    middleware: [
      offset({ mainAxis: GUTTER, alignmentAxis: -INSET }),
      !side && flip({ padding: MARGIN, crossAxis: false }),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight }) {
          room = availableHeight;
        },
      }),
    ],
  });
  const maxHeight = Math.min(highest, Math.max(room, Math.min(LEAST, view.bottom - view.top - 2 * MARGIN)));
  // A card that needs less than could be read needs no room of the line's.
  const low = Math.min(maxHeight, LEAST, card.height);
  if (placement.startsWith('top')) {
    const bottom = Math.max(name.top - GUTTER, view.top + MARGIN + low);
    return { side: 'above', left: x, edge: windowHeight - bottom, width, maxHeight };
  }
  return { side: 'below', left: x, edge: Math.min(name.bottom + GUTTER, view.bottom - MARGIN - low), width, maxHeight };
}

const rectOf = ({ left, top, right, bottom }: Box) => ({ x: left, y: top, width: right - left, height: bottom - top });
