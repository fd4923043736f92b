import type { Box, Point } from '../../../bridge/card.ts';

/** The words of the pointer's machine: what it is told, what it remembers, what it asks to be done, and its delays. */

/** A pointer faster than this passes by and does not rest (px/ms). 10ten Japanese Reader uses the same figure. */
export const FAST = 0.5;
/** Samples further apart than this say nothing about speed: the pointer may have stood still between them (ms). */
export const SAMPLE_GAP = 32;
/**
 * The card is made this long before it is due (ms): its frame takes up to 130 ms to load and fetch what it shows, on a
 * busy machine twice that. Not when the pointer comes, which may only pass by.
 */
export const ASK_AHEAD = 190;
/** Time to come back, or to reach the card, before it closes (ms): a hand overshoots and needs 200–300 to correct. */
export const GRACE = 300;
/**
 * A new card lets the pointer through for this long (ms): a click meant for the page as the card appeared must reach
 * the page. Shorter than 10ten's 400, because ours opens only after a rest.
 */
export const GHOST = 250;
/** After scrolling or typing the pointer must move this far to count again (px): a wheel or a desk shakes it a little. */
export const REARM = 3;

/** What the pointer is over. Mentions are named by a key that stays the same while the mention does. */
export type Over = { on: 'page' } | { on: 'card' } | { on: 'mention'; mention: string };

export type Timer = 'ask' | 'dwell' | 'grace' | 'ghost';

/** What happens to the machine. Places are CSS px of the viewport, times ms. */
export type HoverEvent =
  /** `busy`: a button is held or text is being selected. `key`: the opening key is held. `card`: where the card is. */
  | { type: 'move'; x: number; y: number; at: number; over: Over; busy: boolean; key: boolean; card: Box | null }
  /** A button or finger goes down. */
  | { type: 'press'; over: Over }
  /** A whole click on text of the page that is no link or control. */
  | { type: 'click'; over: Over }
  /** The opening key goes down. */
  | { type: 'key' }
  | { type: 'scroll' }
  /** A key typed into a field of the page. */
  | { type: 'typing' }
  /** The pointer has left the window. */
  | { type: 'away' }
  | { type: 'timer'; timer: Timer }
  /** A card is wanted without the pointer: by a command, a tap, a menu. It stays until it is sent away. */
  | { type: 'show'; mention: string }
  /** Esc, the close button, or the card can no longer be shown. */
  | { type: 'dismiss' }
  /** The card is pinned or has focus inside, and so outlives the pointer; or no longer. */
  | { type: 'hold'; pinned: boolean; focused: boolean };

/** Where the machine stands. */
export type HoverState =
  /** Nothing is going on. `spent` is a mention that gives no card until the pointer has left it. */
  | { name: 'idle'; spent: string | null }
  /** Text moved under the pointer or the reader typed: wait until the pointer moves away from `from`. */
  | { name: 'disarmed'; from: Point | null }
  | { name: 'resting'; mention: string }
  /** `away`: the pointer is neither on the name nor on the card, and something else holds it open. */
  | { name: 'open'; mention: string; away: boolean; pinned: boolean; focused: boolean }
  /** The pointer left the name or card at `from`; `nearest` to the card so far (px); it may rest on the `next` name. */
  | { name: 'leaving'; mention: string; from: Point; nearest: number; next: string | null };

/** All that the machine remembers between events. */
export interface Hover {
  state: HoverState;
  /** The pointer's last place (px) and time (ms); `null` before it first moves. */
  last: (Point & { at: number }) | null;
}

/** What the machine wants done; it does nothing itself. */
export type HoverEffect =
  /** Starts the timer, or starts it anew. */
  | { do: 'start'; timer: Timer; ms: number }
  | { do: 'cancel'; timer: Timer }
  /** Asks what is known, without showing it yet. */
  | { do: 'ask'; mention: string }
  /** Shows the card, in place of any other; until `solid` comes the pointer goes through it. */
  | { do: 'open'; mention: string; ghost: boolean }
  | { do: 'solid' }
  | { do: 'close' };
