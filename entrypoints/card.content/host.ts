import { type ComponentChild, render } from 'preact';
import cardCss from '../../assets/card.css?inline';
import partsCss from '../../assets/parts.css?inline';
import tokensCss from '../../assets/tokens.css?inline';
import type { Box } from '../../bridge/card.ts';
import { documentOf } from '../../bridge/dom.ts';
import type { Stage } from './layer.ts';
import { MARGIN, type Place, place, widthIn, zoomIn } from './place.ts';

/** Everything that would tell the page what happens inside the card; it ends at the card's edge. */
const KEPT =
  'keydown keypress keyup pointerdown pointerup pointermove pointerover pointerout mousedown mouseup mousemove mouseover mouseout click dblclick auxclick contextmenu touchstart touchmove touchend wheel focusin focusout copy selectstart';

/** The widest sheet (px): some 90 letters a line, and no wider than a telephone held upright anyway. */
const SHEET = 640;

/** Lower than this (px, at normal text size), a card scrolls as a whole: its head and foot alone would take half of it. */
const LOW = 340;

/** How a card is to look, and where. */
export interface Looks {
  theme: 'light' | 'dark';
  textScale: number;
  /** Right-to-left: the direction of our own texts. */
  rtl: boolean;
  /** Beside the name; or from below, for fingers; or a line of text at the bottom. */
  shape: 'card' | 'sheet' | 'toast';
}

/** The host element of an open card. */
export interface Host {
  readonly element: HTMLElement;
  readonly shadow: ShadowRoot;
  render(content: ComponentChild): void;
  /** Puts the card beside the part of the name that stands there now (px of the name's frame); `null` leaves it. */
  put(name: Box | null): void;
  /** Where the card is (px of the name's frame). */
  box(): Box;
  /** Whether the pointer goes through the card. */
  ghost(on: boolean): void;
  /** Keeps the card as high as it is, at least: it must not shrink away from the pointer. */
  keepHeight(): void;
  /** Moves the focus to the card as a whole. */
  focus(): void;
  remove(): void;
}

/**
 * Makes the host element and shows it in the top layer, above whatever the page has there.
 * It takes no style from the page: every property is reset by inline declarations that are important, which no rule
 * of a page can outdo, and the inside is a shadow root with adopted sheets, which no policy of a page forbids.
 */
export function createHost({ parent, origin }: Stage, looks: Looks): Host {
  const page = documentOf(parent);
  const view = page.defaultView ?? window;
  // In XML documents `createElement` makes elements that are not HTML.
  const element = page.createElementNS('http://www.w3.org/1999/xhtml', 'backstory-card') as HTMLElement;
  const style = (name: string, value: string) => element.style.setProperty(name, value, 'important');
  const shadow = element.attachShadow({ mode: import.meta.env.MODE === 'e2e' ? 'open' : 'closed' });
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(tokensCss + partsCss + cardCss);
  shadow.adoptedStyleSheets = [sheet];
  const root = page.createElementNS('http://www.w3.org/1999/xhtml', 'div') as HTMLElement;
  root.className = `backstory ${looks.shape}-shape`;
  root.dataset.theme = looks.theme;
  root.dir = looks.rtl ? 'rtl' : 'ltr';
  root.style.setProperty('--bs-scale', String(looks.textScale));
  shadow.append(root);
  for (const type of KEPT.split(' ')) shadow.addEventListener(type, (event) => event.stopPropagation());

  style('all', 'initial');
  // But spacing of text, which readers may set for themselves; the sheet inside resets what a page sets.
  for (const name of ['letter-spacing', 'word-spacing', 'line-height']) element.style.removeProperty(name);
  style('display', import.meta.env.FIREFOX ? 'var(--backstory-live, none)' : 'block');
  style('position', 'fixed');
  style('box-sizing', 'border-box');
  style('z-index', '2147483647');
  element.popover = 'manual';
  Element.prototype.append.call(parent, element);
  element.showPopover();
  // `all: initial` leaves the font size that the reader has set in the browser.
  root.style.setProperty('--bs-base', view.getComputedStyle(element).fontSize);

  /** How large our text is, in multiples of the normal size. */
  const scale = Number.parseFloat(view.getComputedStyle(root).fontSize) / 16;
  let side: Place['side'] | undefined;
  let least = 0;

  async function put(name: Box | null): Promise<void> {
    const own = zoomIn(visible(view), view.visualViewport?.scale ?? 1);
    style('zoom', String(own));
    // A page may zoom its root element; our px are then as large as its own. All sizes below are the card's.
    const others = (element.currentCSSZoom ?? own) / own;
    const px = (value: number) => `${value / others}px`;
    const limit = (maxHeight: number) => {
      style('max-height', px(maxHeight));
      root.classList.toggle('low', maxHeight < LOW * scale);
    };
    const seen = scaled(visible(view), own);
    const windowHeight = view.innerHeight / own;
    if (looks.shape !== 'card') {
      style('inset', `auto auto ${px(windowHeight - seen.bottom)} ${px(seen.left)}`);
      const width = Math.min(SHEET, seen.right - seen.left);
      style('margin', `0 ${px((seen.right - seen.left - width) / 2)}`);
      style('width', px(width));
      // From below, but clear of the name where that leaves room to read.
      const height = seen.bottom - seen.top;
      const room = name ? seen.bottom - name.bottom / own - MARGIN : height;
      limit(Math.min(height * 0.6, Math.max(height * 0.4, room)));
      return;
    }
    if (!name) return;
    style('width', px(widthIn(seen, scale)));
    const { x, y } = origin();
    const { left, top, right, bottom } = name;
    const there = scaled({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, own);
    const found = await place(there, side ? 0 : naturalHeight() / own, seen, windowHeight, looks.rtl, side, scale);
    side ??= found.side;
    const edge = px(found.edge);
    style('inset', side === 'below' ? `${edge} auto auto ${px(found.left)}` : `auto auto ${edge} ${px(found.left)}`);
    limit(found.maxHeight);
    style('min-height', px(Math.min(least / own, found.maxHeight)));
  }

  /** The height that the card would have without a limit. */
  function naturalHeight(): number {
    style('max-height', 'none');
    return element.getBoundingClientRect().height;
  }

  return {
    element,
    shadow,
    render: (content) => render(content, root),
    put,
    box() {
      const { x, y } = origin();
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
    },
    ghost: (on) => style('pointer-events', on ? 'none' : 'auto'),
    keepHeight() {
      least = element.getBoundingClientRect().height;
      style('min-height', `${least / (element.currentCSSZoom ?? 1)}px`);
    },
    focus: () => (root.firstElementChild as HTMLElement | null)?.focus({ preventScroll: true }),
    remove() {
      render(null, root);
      element.remove();
    },
  };
}

/** The part of the viewport that can be seen; smaller than the window under pinch zoom. */
function visible(view: Window): Box {
  const seen = view.visualViewport;
  if (!seen) return { left: 0, top: 0, right: view.innerWidth, bottom: view.innerHeight };
  const { offsetLeft: left, offsetTop: top, width, height } = seen;
  return { left, top, right: left + width, bottom: top + height };
}

/** A box in units that are `by` px long. */
function scaled({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left / by, top: top / by, right: right / by, bottom: bottom / by };
}
