import type { Point } from '../../bridge/card.ts';
import { closest, documentOf, focusOn, openRootOf, rootOf } from '../../bridge/dom.ts';

/**
 * Where the host must stand to be seen and clicked: in the modal dialog or full-screen element around the mention,
 * because a modal dialog makes everything outside it inert, top layer or not; else in the root element, which no
 * framework calls its own.
 */
function layerOf(element: Element): Element {
  for (let at: Element | null = element; at; ) {
    const layer: Element | null = closest(at, ':modal, :fullscreen');
    if (layer) return layer;
    const root = rootOf(at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return documentOf(element).documentElement;
}

/** A frame smaller than this has no room for a card (px). */
const ROOMY = { width: 360, height: 320 };

/** Where a card stands, and how far the frame of its name lies from there. */
export interface Stage {
  /** The host's parent. */
  parent: Element;
  /** The upper left corner of the name's frame in the viewport of `parent` (px); the origin when they share it. */
  origin(): Point;
}

/**
 * The stage of a card: in the name's own document, or, when that is a small frame, in the outermost document of the
 * same origin. Into a frame's surroundings of another origin nobody may reach; there the card scrolls inside.
 */
export function stageOf(element: Element): Stage {
  const own = layerOf(element);
  const frames: Element[] = [];
  if (own === document.documentElement && (innerWidth < ROOMY.width || innerHeight < ROOMY.height)) {
    for (let frame = window.frameElement; frame; frame = frame.ownerDocument.defaultView?.frameElement ?? null) {
      frames.push(frame);
    }
  }
  const outermost = frames[frames.length - 1];
  return {
    parent: outermost ? layerOf(outermost) : own,
    origin: () =>
      frames.reduce(
        ({ x, y }, frame) => {
          const { left, top } = frame.getBoundingClientRect();
          return { x: x + left + frame.clientLeft, y: y + top + frame.clientTop };
        },
        { x: 0, y: 0 },
      ),
  };
}

/** The element with the focus, in open shadow roots too; `null` when it is only the body. */
export function focusedIn(page: Document): HTMLElement | null {
  let at = page.activeElement;
  for (let next = at; next; next = openRootOf(next)?.activeElement ?? null) at = next;
  return at instanceof HTMLElement && at !== page.body ? at : null;
}

/** Gives the focus back to the page when the frame that had it is gone: without this no key would reach the page. */
export function giveBack(before: HTMLElement | null): void {
  window.focus();
  if (before) focusOn(before);
}
