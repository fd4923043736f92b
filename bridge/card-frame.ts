import type { PageInfo } from '../engine/model/answer.ts';
import type { Span } from '../engine/model/mention.ts';
import type { ReadBefore } from '../engine/model/read-before.ts';
import type { PinPlace } from './pin-place.ts';

/**
 * What stands around a card and what is in it say to each other. The card is a page of ours, `card.html`, in a frame;
 * around it is the host element in someone else's page, which our content script holds.
 *
 * What is to be shown goes through the background and never past the page: the script leaves {@link FrameContents}
 * there under a secret, hands the secret to the frame's window alone together with one end of a `MessageChannel`, and
 * the frame fetches the contents for it. A page that puts `card.html` into itself has no secret and gets nothing. What
 * is said over the channel are sizes, places and wishes, nothing of what the card says.
 */

/** What a frame is to show. */
export type FrameContents =
  /** A card: the mention's topic and label, its paragraph and where in it the mention stands, and the page. */
  | { kind: 'card'; topicId: string; label: string; text: string; at: Span; page: PageInfo }
  /** One sentence that is there for a moment. */
  | { kind: 'note'; text: string }
  /** What is said in the margin of paragraphs that the library has: where each was printed, in the order of the page. */
  | { kind: 'margin'; found: Pick<ReadBefore, 'printed'>[] };

/** What a frame is given for its secret. */
export interface Claimed {
  contents: FrameContents;
  /** The host of the site in the tab, which "Pause on this site" means; empty for files. */
  host: string;
  /** Where the reader has put pinned cards on this site; `null` where nothing is remembered. */
  pinPlace: PinPlace | null;
}

/** The shape of a secret: 128 bits and more in base64url. */
export const SECRET = /^[\w-]{22,86}$/;

/** 128 random bits, in base64url. */
export function createSecret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '');
}

/** How a card is to look. */
export interface Looks {
  theme: 'light' | 'dark';
  /** The size of our text, as a multiple of the normal one. */
  textScale: number;
  /** Beside the name; or from below, for fingers; or a line of text at the bottom; or a strip beside the text. */
  shape: 'card' | 'sheet' | 'note' | 'margin';
}

/** The room that a card has (CSS px of the frame). */
export interface Room {
  width: number;
  maxHeight: number;
  minHeight: number;
  /** So little that the card scrolls as a whole. */
  low: boolean;
}

/** What the frame is told. */
export type FrameOrder =
  | ({ do: 'dress' } & Looks)
  | ({ do: 'fit' } & Room)
  /** It can be seen from now on; `position` is which of the page's mentions it is. */
  | { do: 'show'; position: { index: number; count: number } | null }
  | { do: 'focus' }
  | { do: 'toggle-pin' }
  /** Where the paragraphs stand now (CSS px of the frame), those that are in view; `index` is their place in the contents. */
  | { do: 'margin'; isRightToLeft: boolean; marks: { index: number; top: number; bottom: number }[] }
  /** It is pinned, and there is room for its head only; or for all of it again. */
  | { do: 'fold'; isFolded: boolean }
  /** It is pinned, and docked to a margin of the window or no longer. */
  | { do: 'docked'; isDocked: boolean }
  /** The reader has put it there, which is to be remembered for the site. */
  | { do: 'keep-place'; place: PinPlace }
  /** Whether the card could be seen when it was pressed. */
  | { do: 'press'; id: number; isSeen: boolean };

/** What the reader does with a pinned card as a whole. */
export type PinMove =
  /** Its head is dragged, for the time `id`: so far from where the pointer went down (px of the screen as the page is zoomed). */
  | { say: 'drag'; id: number; dx: number; dy: number; isOver: boolean }
  /** It is moved by a step of the keyboard: -1, 0 or 1 each way. */
  | { say: 'step'; x: number; y: number }
  /** It is docked to a margin; without one to the nearer, or no longer. */
  | { say: 'dock'; edge?: 'left' | 'right' }
  /** It is used: it is opened if it is folded. */
  | { say: 'use' };

/** What the frame tells. */
export type FrameReport =
  /** It has its contents. */
  | { say: 'claimed' }
  /** There is something to show, so high if nothing limits it (CSS px of the frame); told again when that changes. */
  | { say: 'height'; height: number; isFolded?: boolean }
  /** What it shows is about to be other than before: it must not shrink away from the pointer. */
  | { say: 'keep-height' }
  /** The pointer moved over it (CSS px of the frame; ms since 1970, with fractions); `busy`: a button is held. */
  | { say: 'pointer'; x: number; y: number; busy: boolean; at: number }
  | { say: 'pointer-left' }
  /** It is pinned, and it has something with the focus that the reader put there to stay; `place`: where pins stand here. */
  | { say: 'hold'; pinned: boolean; focused: boolean; place: PinPlace | null }
  /** The reader wants it closed. */
  | { say: 'close' }
  /** It has been turned to another topic than that of its name, or back to that. */
  | { say: 'turned'; isAway: boolean }
  /** It is pinned, and the focus goes past its end: it stays. */
  | { say: 'pass'; step: 1 | -1 }
  | PinMove
  /** It was pressed, by pointer or by key: could it be seen? Answered with the same id. */
  | { say: 'press'; id: number; byKey: boolean };
