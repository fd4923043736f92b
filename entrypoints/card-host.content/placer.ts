import type { Box } from '../../bridge/card.ts';
import { besideText, topBeside } from './beside-text.ts';
import { highestIn, MARGIN, type Place, place, sideWhenMoved } from './place.ts';
import { overlap, placeClear } from './place-clear.ts';

/** What a card's place beside its name is reckoned from (px). */
export interface Surroundings {
  name: Box;
  /** How high the card would be if nothing limited it. */
  height: number;
  /** The visible part of the viewport. */
  view: Box;
  windowHeight: number;
  /** How large the card's text is, in multiples of the normal size. */
  scale: number;
  /** Cards that are pinned. */
  pins: readonly Box[];
  /** The block of text that the name stands in; `null` where the card cannot stand beside it. */
  block: Box | null;
  /** Whether nothing that is read stands in a place. */
  isFree(box: Box): boolean;
}

/** Finds one card's place again and again: it keeps its side while it is shown. */
export interface Placer {
  next(around: Surroundings): Promise<Place>;
  side(): Place['side'] | undefined;
  /** Somebody else has put it: its edge on this side is the one that stays. */
  hang(side: Place['side']): void;
}

/** Makes the finder of places for a card that is not shown yet. */
export function createPlacer(rtl: boolean): Placer {
  let side: Place['side'] | undefined;
  /** Where the name's top was when the card was last put beside it (px), and in the margin its own. */
  let placedAt: number | null = null;
  let asideTop = 0;

  /** Its place in the margin beside the text; `null` where there is none. */
  function aside({ name, height, view, scale, pins, block, isFree }: Surroundings, hasMoved: boolean): Place | null {
    if (!block || side === 'above' || side === 'below') return null;
    const isClear = (box: Box) => !pins.some((pin) => overlap(box, pin)) && isFree(box);
    const found = besideText(name, block, height, view, rtl, scale, isClear, side);
    if (!found) return null;
    // It grows downward, and what is read does not move.
    if (!side || hasMoved) asideTop = topBeside(name, height, view, scale);
    const maxHeight = Math.min(highestIn(scale), view.bottom - MARGIN - asideTop);
    return { ...found, edge: asideTop, maxHeight };
  }

  async function next(around: Surroundings): Promise<Place> {
    const { name, height, view, windowHeight, scale, pins } = around;
    const hasMoved = side !== undefined && placedAt !== null && Math.abs(placedAt - name.top) >= 1;
    placedAt = name.top;
    let found = aside(around, hasMoved);
    if (!found) {
      let over = side === 'above' || side === 'below' ? side : undefined;
      if (over && hasMoved) over = sideWhenMoved(name, Math.min(height, highestIn(scale)), view, over);
      const first = await place(name, over ? 0 : height, view, windowHeight, rtl, over, scale);
      found = placeClear(first, name, height, view, windowHeight, scale, pins, over !== undefined);
    }
    side = found.side;
    return found;
  }

  return {
    next,
    side: () => side,
    hang(at) {
      side = at;
    },
  };
}
