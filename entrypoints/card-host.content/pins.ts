import type { Box } from '../../bridge/card.ts';
import type { PinPlace } from '../../bridge/pin-place.ts';
import { follow } from './follow.ts';
import type { Heard } from './host-words.ts';
import { focusedIn, giveBack } from './layer.ts';
import type { Pin } from './made.ts';
import { createPinMoves, type Held } from './pin-moves.ts';
import { overlap } from './place-clear.ts';

/** So many cards are pinned at most: more than that hide a page. The one that was pinned first makes room. */
const MOST = 6;
/** The shadow of an open card reaches so far (px; `host.css`). */
const SHADOW = 32;
/** A card that is pinned no longer goes when the pointer has been off it for so long (ms), as one that never was. */
const GOES_AFTER = 300;

/** What pinned cards need of what opens others. */
export interface PinsNeeds {
  /** One had to go for another. */
  full(oldest: Pin): void;
  /** The pointer has come over one: for the open card it is elsewhere. */
  entered(): void;
  /** Where the open card is (px of the viewport), which may have come after them; `null` without one. */
  openBox(): Box | null;
}

/** The cards of a page that are pinned. */
export interface Pins {
  all(): Pin[];
  has(pin: Pin): boolean;
  /** The card of this mention, unless the reader has turned it to another topic. */
  find(key: string): Pin | undefined;
  /** Where they stand (px of the viewport). */
  boxes(): Box[];
  /** Takes in a card that is shown: where the reader last put one on this page, or `place`, else where it is. */
  add(pin: Pin, place: PinPlace | null): void;
  remove(pin: Pin): void;
  /** What the frame of one says. */
  hear(pin: Pin, report: Exclude<Heard, { say: 'turned' }>): void;
  /** Opens it, if it is folded, and brings it to the front. */
  use(pin: Pin): void;
  /** By keyboard: lets the one go that has the focus, or gives the focus to the one used last. */
  toggle(): void;
  /** Puts them where they belong: the window or one of them has changed its size. */
  settle(): void;
}

/** Makes what holds pinned cards, without any; `gone` takes them away. */
export function createPins({ full, entered, openBox }: PinsNeeds, gone: AbortSignal): Pins {
  /** In the order in which they were pinned, or in which they stand in their stack. */
  const held: Held[] = [];
  const moves = createPinMoves(held);
  const heldOf = (pin: Pin) => held.find((one) => one.pin === pin);

  /**
   * What of ours lies over it partly, or throws its shadow on it, is in the way no longer: what is covered takes no press.
   */
  function raise(pin: Pin): void {
    const own = pin.host.viewBox();
    const open = openBox();
    const isUnder = held.some((other) => other.pin !== pin && overlap(other.pin.host.viewBox(), own));
    if (isUnder || (open && overlap(open, grown(own, SHADOW)))) pin.host.raise();
  }

  function settle(): void {
    // A dialog that is closed takes along what stood in it.
    for (const { pin } of held.filter(({ pin }) => !isDrawn(pin))) remove(pin);
    moves.settle();
  }

  function use(pin: Pin): void {
    const one = heldOf(pin);
    if (!one) return;
    moves.touch(one);
    moves.settle();
    raise(pin);
  }

  function remove(pin: Pin): void {
    const one = heldOf(pin);
    if (!one) return;
    held.splice(held.indexOf(one), 1);
    const hadFocus = pin.host.hasFocus();
    pin.stopFollowing();
    pin.host.remove();
    moves.settle();
    if (hadFocus) giveBack(pin.focusBefore);
  }

  /** The pointer has left it, or it is pinned no longer. */
  function left(one: Held): void {
    const { pin } = one;
    const isDone = () => one.isLoose && !pin.hasPointer && !pin.host.hasFocus();
    if (isDone()) setTimeout(() => isDone() && remove(pin), GOES_AFTER);
  }

  function leave(one: Held): void {
    one.pin.hasPointer = false;
    left(one);
  }

  /** The focus goes on to the next or the previous, past either end to the page. */
  function pass(one: Held, step: 1 | -1): void {
    const next = held[held.indexOf(one) + step];
    if (next) next.pin.host.focus();
    else giveBack(one.pin.focusBefore);
  }

  gone.addEventListener('abort', () => {
    for (const { pin } of [...held]) remove(pin);
  });

  return {
    all: () => held.map(({ pin }) => pin),
    has: (pin) => heldOf(pin) !== undefined,
    find: (key) => held.find(({ pin }) => pin.subject.key === key && !pin.isAway)?.pin,
    boxes: () => held.map(({ pin }) => pin.host.viewBox()),
    add(pin, place) {
      pin.stopFollowing();
      const oldest = held.reduce<Held | null>(
        (first, one) => (first && first.pinnedAt < one.pinnedAt ? first : one),
        null,
      );
      if (oldest && held.length >= MOST) {
        remove(oldest.pin);
        full(oldest.pin);
      }
      const one = moves.take(pin, place);
      pin.stopFollowing = follow(pin.host.element, settle, ({ isTrusted, timeStamp, buttons }) => {
        if (!isTrusted) return;
        pin.seenOutsideAt = performance.timeOrigin + timeStamp;
        // The button went up where its frame could not hear it.
        if (buttons === 0) moves.letGo(one);
        if (pin.hasPointer) leave(one);
      });
    },
    remove,
    hear(pin, report) {
      const one = heldOf(pin);
      if (!one) return;
      switch (report.say) {
        case 'pointer':
          // Two processes tell of one pointer; what is told late may be past.
          if (pin.hasPointer || report.at < pin.seenOutsideAt) return;
          pin.hasPointer = true;
          raise(pin);
          pin.host.look();
          entered();
          return;
        case 'pointer-left':
          leave(one);
          return;
        case 'hold':
          one.isLoose = !report.pinned;
          left(one);
          return;
        case 'close':
          remove(pin);
          return;
        case 'pass':
          pass(one, report.step);
          return;
        case 'use':
          use(pin);
          return;
        default:
          moves.move(one, report);
      }
    },
    use,
    toggle() {
      const focused = held.find(({ pin }) => pin.host.hasFocus());
      if (focused) {
        focused.pin.host.tell({ do: 'toggle-pin' });
        return;
      }
      const last = held.reduce<Held | null>((best, one) => (best && best.usedAt > one.usedAt ? best : one), null);
      if (!last) return;
      last.pin.focusBefore = focusedIn(document);
      use(last.pin);
      last.pin.host.focus();
    },
    settle,
  };
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether a card is drawn at all. */
function isDrawn({ host }: Pin): boolean {
  const { left, right } = host.viewBox();
  return right > left;
}
