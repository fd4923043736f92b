import type { Point } from '../../bridge/card.ts';
import type { PinMove } from '../../bridge/card-frame.ts';
import type { PinPlace } from '../../bridge/pin-place.ts';
import type { PinNeeds } from './host-words.ts';
import type { Pin } from './made.ts';
import { cornerAt, type Edge, edgeNear, keptInside, nearerEdge, shareOf, stackUp } from './pin-place.ts';
import { MARGIN } from './place.ts';
import { overlap } from './place-clear.ts';

/** A step of the keyboard (px). */
const STEP = 24;

/** A card that is pinned, and where it stands. */
export interface Held {
  pin: Pin;
  /** The margin it is docked to. */
  edge: Edge | null;
  /** Its upper left corner while it is not docked (px as the host reckons). */
  corner: Point;
  /** Where it stood when it was taken by its head; `id` is of the drag. */
  grabbed: { id: number; corner: Point } | null;
  /** The last time it was dragged that is over. */
  letGoOf: number;
  /** When it was pinned and last used: numbers that grow. */
  pinnedAt: number;
  usedAt: number;
  /** It is pinned no longer, and goes with the pointer. */
  isLoose: boolean;
}

/** Moves pinned cards. */
export interface PinMoves {
  /** Takes in a card where it stands, or where `place` says, if no other stands there. */
  take(pin: Pin, place: PinPlace | null): Held;
  /** Puts all where they belong. */
  settle(): void;
  /** It is the one used last. */
  touch(one: Held): void;
  move(one: Held, move: Exclude<PinMove, { say: 'use' }>): void;
  /** Leaves a card that is dragged where it is. */
  letGo(one: Held): void;
}

/** Makes what moves the cards of a list, which is in the order of stacks, and changes that order. */
export function createPinMoves(held: Held[]): PinMoves {
  /** Where the reader has put one on this page. */
  let latest: PinPlace | null = null;
  let uses = 0;

  function settle(): void {
    for (const edge of ['left', 'right'] as const) {
      const stack = held.filter((one) => one.edge === edge && one.grabbed === null);
      const needs = stack.map(({ pin }) => pin.host.needs());
      const [first] = needs;
      if (!first) continue;
      const { view, scale } = first;
      const cards = stack.map(({ usedAt }, i) => ({ ...(needs[i] as PinNeeds), usedAt }));
      for (const [i, { top, maxHeight, isFolded }] of stackUp(cards, view, scale).entries()) {
        const { width } = needs[i] as PinNeeds;
        const left = edge === 'left' ? view.left + MARGIN : view.right - MARGIN - width;
        stack[i]?.pin.host.pin({ left, top, maxHeight, isFolded });
      }
    }
    for (const { pin, edge, corner, grabbed } of held) {
      if (edge !== null && grabbed === null) continue;
      const needs = pin.host.needs();
      const { x, y } = inside(corner, needs);
      pin.host.pin({ left: x, top: y, maxHeight: heightOf(needs), isFolded: false });
    }
  }

  function touch(one: Held): void {
    one.usedAt = ++uses;
  }

  /** Leaves a card where the reader has put it, and has that remembered. */
  function keep({ pin, edge }: Held): void {
    const { view, width, box } = pin.host.needs();
    latest = edge ? { dock: edge } : shareOf({ x: box.left, y: box.top }, width, view);
    pin.host.tell({ do: 'docked', isDocked: edge !== null });
    pin.host.tell({ do: 'keep-place', place: latest });
  }

  function dock(one: Held, edge: Edge | null): void {
    const { box } = one.pin.host.needs();
    one.edge = edge;
    one.corner = { x: box.left, y: box.top };
    if (edge) {
      // It comes into the stack where it was let go.
      held.splice(held.indexOf(one), 1);
      const at = held.findIndex((other) => other.edge === edge && middleOf(other) > box.top);
      held.splice(at < 0 ? held.length : at, 0, one);
    }
    touch(one);
    settle();
    keep(one);
  }

  function drag(one: Held, { id, dx, dy, isOver }: Extract<PinMove, { say: 'drag' }>): void {
    if (id <= one.letGoOf) return;
    const needs = one.pin.host.needs();
    const { view, width, box, perPx } = needs;
    one.grabbed ??= { id, corner: { x: box.left, y: box.top } };
    const from = one.grabbed.corner;
    one.corner = inside({ x: from.x + dx * perPx, y: from.y + dy * perPx }, needs);
    const edge = edgeNear({ ...box, left: one.corner.x, right: one.corner.x + width }, view);
    if (edge) one.corner.x = edge === 'left' ? view.left + MARGIN : view.right - MARGIN - width;
    settle();
    if (isOver) letGo(one);
  }

  function letGo(one: Held): void {
    if (!one.grabbed) return;
    one.letGoOf = one.grabbed.id;
    one.grabbed = null;
    const { box, view } = one.pin.host.needs();
    dock(one, edgeNear(box, view));
  }

  return {
    take(pin, place) {
      const needs = pin.host.needs();
      const { box, width, whole, view } = needs;
      const wish = latest ?? place;
      const one: Held = {
        pin,
        edge: wish && 'dock' in wish ? wish.dock : null,
        corner: { x: box.left, y: box.top },
        grabbed: null,
        letGoOf: 0,
        pinnedAt: ++uses,
        usedAt: uses,
        isLoose: false,
      };
      if (wish && 'x' in wish) {
        const { x, y } = cornerAt(wish, width, view);
        const there = { left: x, top: y, right: x + width, bottom: y + whole };
        // Not upon another: then it stays where it is.
        if (!held.some((other) => overlap(other.pin.host.needs().box, there))) one.corner = { x, y };
      }
      held.push(one);
      settle();
      pin.host.tell({ do: 'docked', isDocked: one.edge !== null });
      return one;
    },
    settle,
    touch,
    move(one, move) {
      const needs = one.pin.host.needs();
      const { box, view } = needs;
      switch (move.say) {
        case 'drag':
          drag(one, move);
          return;
        case 'step':
          one.edge = null;
          one.corner = inside({ x: box.left + move.x * STEP, y: box.top + move.y * STEP }, needs);
          settle();
          keep(one);
          return;
        case 'dock':
          dock(one, move.edge ?? (one.edge ? null : nearerEdge(box, view)));
      }
    },
    letGo,
  };
}

const heightOf = ({ view, whole }: PinNeeds) => Math.min(whole, view.bottom - view.top - 2 * MARGIN);
const inside = (corner: Point, needs: PinNeeds) =>
  keptInside(corner, { width: needs.width, height: heightOf(needs) }, needs.view);

function middleOf({ pin }: Held): number {
  const { top, bottom } = pin.host.needs().box;
  return (top + bottom) / 2;
}
