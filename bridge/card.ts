import type { PageInfo } from '../engine/model/answer.ts';
import type { Span } from '../engine/model/mention.ts';
import type { Settings } from './settings.ts';

/**
 * What the two scripts in a page say to each other. One reads the page and follows the pointer in every tab; the other
 * holds the frames of cards, and is loaded when the first card is due. Both live in one isolated world, which no page
 * can see into. What a card says is in neither of them: `card-frame.ts`.
 */

/** A point in the viewport (CSS px). */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle in the viewport (CSS px), as `getBoundingClientRect` gives it. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The distance from a point to a box (px); 0 inside. */
export function distanceTo(point: Point, box: Box): number {
  const dx = Math.max(box.left - point.x, 0, point.x - box.right);
  const dy = Math.max(box.top - point.y, 0, point.y - box.bottom);
  return Math.hypot(dx, dy);
}

/** The mention that a card is about. */
export interface CardSubject {
  /** The same for the same mention, also after the page has been read anew. */
  key: string;
  topicId: string;
  /** The name as the page has it. */
  label: string;
  /** The paragraph around the mention, and where in it the mention stands, as `lookUp` takes them. */
  text: string;
  at: Span;
  page: PageInfo;
  /** The element that the mention begins in; `null` when it has left the document. */
  element(): Element | null;
  /** Where the mention stands now: one rectangle per line or inline element; empty when it is gone. */
  rects(): readonly Box[];
}

/** How a card is opened without the pointer. */
export interface Opening {
  /** A finger opened it: it comes from below. */
  sheet?: boolean;
  /** Which of the page's mentions it is, from 1, for those who walk through them. */
  position?: { index: number; count: number };
}

/** What the cards need of the page they stand in. */
export interface CardNeeds {
  settings(): Settings;
  /** Where the pointer was last, or `null` before it first moved. */
  point(): Point | null;
  /** The card of this mention is shown, or none is any more. */
  shown(subject: CardSubject | null): void;
  /** Whether the card outlives the pointer. */
  hold(pinned: boolean, focused: boolean): void;
  /** The pointer moved over the card, whose frame alone hears of it (px of the name's frame). */
  moved(at: Point, busy: boolean): void;
  /** The pointer left the card. */
  left(): void;
  /** The reader wants the card closed. */
  dismiss(): void;
}

/**
 * Paragraphs of the page that the library has, and the secret for which our frame fetches what is to be said of them; no
 * secret to take the marks away.
 */
export interface MarginQuestion {
  secret: string | null;
  texts: string[];
}

/** The cards of a page: one at most is open. */
export interface Cards {
  /** Makes the card, unseen, so that it is there when it is due. */
  prepare(subject: CardSubject): void;
  /** The card that was made will not be wanted. */
  forget(): void;
  /**
   * Shows the card as soon as there is something to show. While it is a ghost the pointer goes through it.
   * Opened without the pointer, by keyboard, it takes the focus, and gives it back.
   */
  open(subject: CardSubject, ghost: boolean, opening: Opening | null): void;
  /** The card can be used by the pointer from now on. */
  solid(): void;
  close(): void;
  /** The key of the mention whose card is shown. */
  current(): string | null;
  /** Where the card is, or `null` while there is none. */
  box(): Box | null;
  /** Whether an event comes from the card. */
  isOurs(event: Event): boolean;
  /** Whether the pointer is over the card's frame. */
  hasPointer(): boolean;
  /** Moves the focus into the open card. */
  focus(): void;
  togglePin(): void;
  /** Says a sentence for a moment, politely, without taking the focus. */
  toast(text: string): void;
  /** Marks paragraphs that the library has in the margin, or takes the marks away; gives how many stand on the page. */
  margin(question: MarginQuestion): number;
  /** How many paragraphs are marked now. */
  marked(): number;
}

/** Makes the cards of a page; `gone` ends them and takes an open card away. */
export type CreateCards = (needs: CardNeeds, gone: AbortSignal) => Cards;

const SLOT = Symbol.for('backstory.cards');
const world = globalThis as { [SLOT]?: CreateCards };

/** Leaves the maker of cards where the other script finds it. */
export function offerCards(create: CreateCards): void {
  world[SLOT] = create;
}

/** The maker of cards; `undefined` until its script has run in this document. */
export function offeredCards(): CreateCards | undefined {
  return world[SLOT];
}
