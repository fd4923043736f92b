import type { Box } from '../../bridge/card.ts';
import { GUTTER, highestIn, LEAST, MARGIN, type Place } from './place.ts';

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Where a card of some height is at a place (px). */
export function boxAt({ side, left, edge, width, maxHeight }: Place, height: number, windowHeight: number): Box {
  const shown = Math.min(height, maxHeight);
  const top = side === 'above' ? windowHeight - edge - shown : edge;
  return { left, top, right: left + width, bottom: top + shown };
}

/**
 * Another place above or below the name for a card that would lie over cards that are pinned: the nearest along the line
 * where it is whole, else where it is highest. The place itself where it covers nothing, or no other is worth having.
 * @param fixed Whether the card is shown, and keeps its side.
 */
export function placeClear(
  found: Place,
  name: Box,
  height: number,
  view: Box,
  windowHeight: number,
  scale: number,
  pins: readonly Box[],
  fixed: boolean,
): Place {
  const own = boxAt(found, height, windowHeight);
  if (!pins.some((pin) => overlap(own, pin))) return found;
  const { width } = found;
  const needs = Math.min(height, highestIn(scale));
  const lefts = [found.left, ...pins.flatMap(({ left, right }) => [left - GUTTER - width, right + GUTTER])].filter(
    (left) => left >= view.left + MARGIN && left + width <= view.right - MARGIN,
  );
  const sides = (['below', 'above'] as const).filter((side) => !fixed || side === found.side);
  let best: (Place & { room: number; way: number }) | null = null;
  for (const side of sides) {
    for (const left of lefts) {
      const beside = pins.filter((pin) => pin.left < left + width && left < pin.right);
      const top = side === 'below' ? name.bottom + GUTTER : view.top + MARGIN;
      const bottom = side === 'below' ? view.bottom - MARGIN : name.top - GUTTER;
      const room =
        side === 'below'
          ? Math.min(bottom, ...beside.map((pin) => (pin.bottom <= top ? bottom : pin.top - GUTTER))) - top
          : bottom - Math.max(top, ...beside.map((pin) => (pin.top >= bottom ? top : pin.bottom + GUTTER)));
      if (room < Math.min(needs, LEAST)) continue;
      const edge = side === 'below' ? top : windowHeight - bottom;
      const maxHeight = Math.min(highestIn(scale), room);
      const place = {
        side,
        left,
        edge,
        width,
        maxHeight,
        room: Math.min(room, needs),
        way: Math.abs(left - found.left),
      };
      if (!best || place.room > best.room || (place.room === best.room && place.way < best.way)) best = place;
    }
  }
  if (!best) return found;
  const { room: _, way: __, ...place } = best;
  return place;
}
