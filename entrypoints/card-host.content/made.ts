import type { CardSubject, Opening } from '../../bridge/card.ts';
import type { Host } from './host-words.ts';

/** A card that may be pinned. */
export interface Pin {
  readonly subject: CardSubject;
  readonly host: Host;
  hasPointer: boolean;
  /** It shows another topic than that of its name. */
  isAway: boolean;
  /** When the pointer was last over the page around the card (ms since 1970, with fractions). */
  seenOutsideAt: number;
  /** Where the focus was before it came into the card. */
  focusBefore: HTMLElement | null;
  stopFollowing(): void;
}

/** A card that is made, and perhaps wanted and shown. */
export interface Made extends Pin {
  /** How it is to be opened, once it is wanted. */
  wish: { ghost: boolean; opening: Opening | null } | null;
  pinned: boolean;
  /** The reader put the focus into it to stay. */
  focused: boolean;
}

/** What is so of every card before it is shown. */
export const UNOPENED: Omit<Made, 'subject' | 'host'> = {
  wish: null,
  pinned: false,
  focused: false,
  hasPointer: false,
  isAway: false,
  seenOutsideAt: 0,
  focusBefore: null,
  stopFollowing: () => undefined,
};
