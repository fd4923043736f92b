import type { Point } from '../../bridge/card.ts';
import { isAt } from './view.ts';

/**
 * So long after a card has appeared, and after the page has moved it, presses do nothing (ms): what was meant for the
 * page must not hit the card, and a page must not put it under a finger that is coming down. 10ten Japanese Reader lets
 * the pointer through for as long.
 */
const SETTLES_IN = 400;

/** Knows since when a card has been in its place. */
export interface Settled {
  /** The card is shown. */
  appear(at: Point): void;
  /** The card has been put somewhere, perhaps where it was. */
  put(at: Point): void;
  /** Whether it has been shown for long enough. */
  isSeen(): boolean;
  /** Whether it is where it was put, and has been there for long enough. */
  isAt(now: Point): boolean;
}

/** Begins with a card that is not shown. `clock` gives the time (ms). */
export function createSettled(clock: () => number): Settled {
  let shownAt = Number.POSITIVE_INFINITY;
  let movedAt = Number.POSITIVE_INFINITY;
  let place: Point = { x: 0, y: 0 };
  const isPast = (time: number) => clock() - time >= SETTLES_IN;
  return {
    appear(at) {
      shownAt = clock();
      movedAt = shownAt;
      place = at;
    },
    put(at) {
      if (isAt(at, place)) return;
      movedAt = clock();
      place = at;
    },
    isSeen: () => isPast(shownAt),
    isAt: (now) => isPast(movedAt) && isAt(now, place),
  };
}
