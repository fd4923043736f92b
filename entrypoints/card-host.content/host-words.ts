import type { Box, Point } from '../../bridge/card.ts';
import type { FrameContents, FrameOrder, FrameReport, Looks } from '../../bridge/card-frame.ts';
import type { Stage } from './layer.ts';

/** What a frame says that is not for its host alone. */
export type Heard = Exclude<
  FrameReport,
  { say: 'claimed' } | { say: 'height' } | { say: 'keep-height' } | { say: 'press' }
>;

/** What a host is for, and what it tells. */
export interface HostNeeds {
  stage: Stage;
  /** The element that the name stands in; without one the card is never put beside the text. */
  element?: Element;
  looks: Looks;
  /** The direction of our own texts. */
  rtl: boolean;
  contents: FrameContents;
  /** The frame said how high it is; for the first time, there is something to show. */
  sized(): void;
  /** The frame said something else. */
  hear(report: Heard): void;
  /** There will be no card here: no frame of ours may be in this page. */
  failed(): void;
  /** Somebody else has changed the host, or taken it away. */
  broken(): void;
}

/** What the place of a pinned card is reckoned from: px as large as the card's own. */
export interface PinNeeds {
  /** The part of the window that can be seen. */
  view: Box;
  width: number;
  /** How high it would be if nothing limited it, whole and folded to its head. */
  whole: number;
  head: number;
  /** Where it stands. */
  box: Box;
  /** How large its text is, in multiples of the normal size. */
  scale: number;
  /** So many such px one px of the page's viewport is, which the pointer moves in. */
  perPx: number;
}

/** Where a pinned card is to stand (px as in {@link PinNeeds}). */
export interface Pinned {
  left: number;
  top: number;
  maxHeight: number;
  isFolded: boolean;
}

/** The host element of a card, with the card's frame inside; unseen until it is shown. */
export interface Host {
  readonly element: HTMLElement;
  tell(order: FrameOrder): void;
  /** Whether there is something to show. */
  isReady(): boolean;
  /**
   * Puts the card beside the part of the name that stands there now (px of the name's frame); `null` leaves it. It covers
   * none of the cards that are pinned, if it can be (px of the viewport).
   */
  put(name: Box | null, pins?: readonly Box[]): void;
  /** What a place for a pinned card is reckoned from. */
  needs(): PinNeeds;
  /** Puts a pinned card there. */
  pin(at: Pinned): void;
  /** Brings it before the others of ours. */
  raise(): void;
  /**
   * Looks whether it can be seen, long before it is pressed: a browser that draws nothing notices only when it is asked that
   * what lay over a card is gone, and a card that has only just come back takes no press.
   */
  look(): void;
  /**
   * Shows it beside the part of the name that stands there now. The pointer goes through it until it has been seen for
   * a moment, and is solid. Resolves when it can be seen, and take the focus.
   */
  show(name: Box | null, ghost: boolean, pins?: readonly Box[]): Promise<void>;
  isShown(): boolean;
  solid(): void;
  /** Where the card is (px of the name's frame). */
  box(): Box;
  /** Where the card is (px of its own viewport). */
  viewBox(): Box;
  /** A place in the frame, in px of the name's frame. */
  outside(x: number, y: number): Point;
  /** Whether the frame has the focus. */
  hasFocus(): boolean;
  /** Moves the focus into the frame. */
  focus(): void;
  remove(): void;
}
