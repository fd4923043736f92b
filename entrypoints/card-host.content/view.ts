import type { Box, Point } from '../../bridge/card.ts';

/** Whether two points are the same but for less than a pixel. */
export const isAt = (a: Point, b: Point): boolean => Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1;

/** The part of the viewport that can be seen; smaller than the window under pinch zoom. */
export function visible(view: Window): Box {
  const seen = view.visualViewport;
  if (!seen) return { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = seen;
  return { left, top, right: left + width, bottom: top + height };
}

/** A box in units that are `by` px long. */
export function scaled({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left / by, top: top / by, right: right / by, bottom: bottom / by };
}
