import type { Box, Point } from '../../bridge/card.ts';
import type { FrameContents, FrameOrder, FrameReport, Looks } from '../../bridge/card-frame.ts';
import { boxOf, documentOf, focusOn } from '../../bridge/dom.ts';
import { createFrame } from './frame.ts';
import { createGuard } from './guard.ts';
import type { Stage } from './layer.ts';
import { highestIn, MARGIN, type Place, place, sideWhenMoved, widthIn, zoomIn } from './place.ts';
import { createSettled } from './settled.ts';
import { createShell } from './shell.ts';
import { scaled, visible } from './view.ts';

/** The widest sheet (px): some 90 letters a line, and no wider than a telephone held upright anyway. */
const SHEET = 640;

/** Lower than this (px, at normal text size), a card scrolls as a whole: its head and foot alone would take half of it. */
const LOW = 340;

/** A card that is not solid yet is looked at again after this long (ms). */
const LOOKS_EVERY = 20;

/** What a host is for, and what it tells. */
export interface HostNeeds {
  stage: Stage;
  looks: Looks;
  /** The direction of our own texts. */
  rtl: boolean;
  contents: FrameContents;
  /** The frame said how high it is; for the first time, there is something to show. */
  sized(): void;
  /** The frame said something else. */
  hear(
    report: Exclude<FrameReport, { say: 'claimed' } | { say: 'height' } | { say: 'keep-height' } | { say: 'press' }>,
  ): void;
  /** There will be no card here: no frame of ours may be in this page. */
  failed(): void;
  /** Somebody else has changed the host, or taken it away. */
  broken(): void;
}

/** The host element of a card, with the card's frame inside; unseen until it is shown. */
export interface Host {
  readonly element: HTMLElement;
  tell(order: FrameOrder): void;
  /** Whether there is something to show. */
  isReady(): boolean;
  /** Puts the card beside the part of the name that stands there now (px of the name's frame); `null` leaves it. */
  put(name: Box | null): void;
  /**
   * Shows it beside the part of the name that stands there now. The pointer goes through it until it has been seen for
   * a moment, and is solid. Resolves when it can be seen, and take the focus.
   */
  show(name: Box | null, ghost: boolean): Promise<void>;
  isShown(): boolean;
  solid(): void;
  /** Where the card is (px of the name's frame). */
  box(): Box;
  /** A place in the frame, in px of the name's frame. */
  outside(x: number, y: number): Point;
  /** Whether the frame has the focus. */
  hasFocus(): boolean;
  /** Moves the focus into the frame. */
  focus(): void;
  remove(): void;
}

/**
 * Makes the host element and what is in it: a frame with a page of ours, which the page around can neither read nor
 * reach.
 */
export function createHost({ stage, looks, rtl, contents, sized, hear, failed, broken }: HostNeeds): Host {
  const { parent, origin } = stage;
  const page = documentOf(parent);
  const view = page.defaultView ?? window;
  const { host: element, shadow, layer, style, place: setPlace } = createShell(parent);

  let height = 0;
  let least = 0;
  let room = Number.POSITIVE_INFINITY;
  let side: Place['side'] | undefined;
  /** Where the name's top was when the card was last put beside it (px). */
  let placedAt: number | null = null;
  let isShown = false;
  /** The pointer's machine wants the pointer to go through it. */
  let ghost = true;
  let isSolid = false;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const settled = createSettled(() => performance.now());

  const frame = createFrame(page, contents, {
    failed,
    hear(report) {
      switch (report.say) {
        case 'height':
          height = report.height;
          fitHeight();
          sized();
          return;
        case 'keep-height':
          least = boxOf(layer).height / zoom();
          return;
        case 'press':
          void decide(report.id, report.byKey);
          return;
        default:
          hear(report);
      }
    },
  });
  frame.element.className = looks.shape;
  layer.append(frame.element);
  style('color-scheme', looks.theme);
  const guard = createGuard(element, shadow, layer, broken);
  frame.tell({ do: 'dress', ...looks });

  /** How large our text is, in multiples of the normal size; `all: initial` leaves the size that the reader has set. */
  const scale = (Number.parseFloat(view.getComputedStyle(element).fontSize) / 16) * looks.textScale;
  let own = zoomIn(visible(view), view.visualViewport?.scale ?? 1);
  style('zoom', String(own));
  /** How much larger than the page's viewport our px are: what we do ourselves, and what a zoom of the page's root adds. */
  const zoom = () => element.currentCSSZoom ?? own;
  /** Sizes below are the card's; where the page zooms its root element, our px are as large as its own. */
  const others = () => zoom() / own;
  const px = (value: number) => `${value / others()}px`;

  function makeRoom(width: number, maxHeight: number): void {
    room = maxHeight;
    setPlace('width', px(width));
    frame.tell({
      do: 'fit',
      width: width / others(),
      maxHeight: maxHeight / others(),
      minHeight: Math.min(least, maxHeight / others()),
      low: maxHeight < LOW * scale,
    });
    fitHeight();
  }

  function fitHeight(): void {
    setPlace('height', `${Math.min(Math.max(height, least), room / others())}px`);
  }

  async function put(name: Box | null): Promise<void> {
    own = zoomIn(visible(view), view.visualViewport?.scale ?? 1);
    style('zoom', String(own));
    const seen = scaled(visible(view), own);
    const windowHeight = view.innerHeight / own;
    if (looks.shape !== 'card') {
      setPlace('inset', `auto auto ${px(windowHeight - seen.bottom)} ${px(seen.left)}`);
      const width = Math.min(SHEET, seen.right - seen.left);
      setPlace('margin', `0 ${px((seen.right - seen.left - width) / 2)}`);
      // From below, but clear of the name where that leaves room to read.
      const whole = seen.bottom - seen.top;
      const free = name ? seen.bottom - name.bottom / own - MARGIN : whole;
      side = 'above';
      makeRoom(width, Math.min(whole * 0.6, Math.max(whole * 0.4, free)));
    } else if (name) {
      const { x, y } = origin();
      const { left, top, right, bottom } = name;
      const there = scaled({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, own);
      const natural = side ? 0 : height * others();
      const hasMoved = side !== undefined && placedAt !== null && Math.abs(placedAt - there.top) >= 1;
      placedAt = there.top;
      if (side && hasMoved) side = sideWhenMoved(there, Math.min(height * others(), highestIn(scale)), seen, side);
      const found = await place(there, natural, seen, windowHeight, rtl, side, scale);
      side ??= found.side;
      const [edge, start] = [px(found.edge), px(found.left)];
      setPlace('inset', side === 'below' ? `${edge} auto auto ${start}` : `auto auto ${edge} ${start}`);
      makeRoom(found.width, found.maxHeight);
    }
    settled.put(corner());
  }

  /** The corner that stays where it is while the card grows (px of the viewport). */
  function corner(): Point {
    const { left, top, bottom } = boxOf(layer);
    return { x: left, y: side === 'above' ? bottom : top };
  }

  /** A key is pressed in the card by whoever sees what has the focus there; a pointer may have been going elsewhere. */
  async function decide(id: number, byKey: boolean): Promise<void> {
    const hasSettled = byKey || (isSolid && settled.isAt(corner()));
    frame.tell({ do: 'press', id, isSeen: isShown && hasSettled && (await guard.isSeen(isSolid)) });
  }

  function settle(): void {
    clearTimeout(settling);
    if (isSolid || ghost || !isShown) return;
    if (!settled.isSeen()) {
      settling = setTimeout(settle, LOOKS_EVERY);
      return;
    }
    isSolid = true;
    // A note is read, not pressed.
    if (looks.shape !== 'note') style('pointer-events', 'auto');
  }

  // As wide as it will be, and as high as it may, so that the frame can say how high it is.
  makeRoom(looks.shape === 'card' ? widthIn(scaled(visible(view), own), scale) : SHEET, highestIn(scale));

  return {
    element,
    tell: frame.tell,
    isReady: () => height > 0,
    put,
    async show(name, isGhost) {
      // On a slow machine it may be meant to be solid before there is something to show.
      ghost &&= isGhost;
      isShown = true;
      await put(name);
      settled.appear(corner());
      style('visibility', 'visible');
      settle();
    },
    isShown: () => isShown,
    solid() {
      ghost = false;
      settle();
    },
    box() {
      const { x, y } = origin();
      const { left, top, right, bottom } = boxOf(layer);
      return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
    },
    outside(x, y) {
      const { left, top } = boxOf(layer);
      const from = origin();
      return { x: left + x * zoom() - from.x, y: top + y * zoom() - from.y };
    },
    hasFocus: () => shadow.activeElement !== null,
    focus() {
      focusOn(frame.element);
      frame.tell({ do: 'focus' });
    },
    remove() {
      clearTimeout(settling);
      guard.end();
      frame.end();
      element.remove();
    },
  };
}
