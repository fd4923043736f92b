import type { Claimed, FrameContents } from './card-frame.ts';
import type { PinPlace } from './pin-place.ts';

/** The questions about a card's frame, and where pinned cards stand. */
export interface CardMessages {
  /** Leaves what a card's frame in the asking tab is to show, until it is claimed for this secret. */
  prepareCard(question: { secret: string; contents: FrameContents }): null;
  /** Brings what was left for this secret, once; from `card.html` in the same tab only, `null` when that is closed by now. */
  claimCard(question: { secret: string }): Claimed | null;
  /** How much larger than normal the reader has the asking tab shown; from a card's frame, which in Firefox cannot ask the browser. */
  tabZoom(question: Record<string, never>): number;
  /** Remembers where pinned cards stand on the site of the asking tab; from a card's frame only, and not in private windows. */
  keepPinPlace(question: { place: PinPlace }): null;
  /** Forgets that for all sites; from our own pages only, but no card. */
  forgetPinPlaces(question: Record<string, never>): null;
}
