import type { Box, Point } from '../../bridge/card.ts';
import { boxOf, documentOf, focusOn, isAttached } from '../../bridge/dom.ts';
import { blockOf, isEmpty } from './empty-margin.ts';
import { createFrame } from './frame.ts';
import { createGuard } from './guard.ts';
import type { Host, HostNeeds } from './host-words.ts';
import { highestIn, SHEET, sheetIn, widthIn, zoomIn } from './place.ts';
import { createPlacer } from './placer.ts';
import { createSettled } from './settled.ts';
import { createShell } from './shell.ts';
import { createSolid } from './solid.ts';
import { scaled, visible } from './view.ts';

/** Lower than this (px, at normal text size), a card scrolls as a whole: its head and foot alone would take half of it. */
const LOW = 340;

/** About how high a card is that is folded to its head, until it says so (px, at normal text size). */
const HEAD = 56;

/**
 * Makes the host element and what is in it: a frame with a page of ours, which the page around can neither read nor
 * reach.
 */
export function createHost({
  stage,
  element: named,
  looks,
  rtl,
  contents,
  sized,
  hear,
  failed,
  broken,
}: HostNeeds): Host {
  const { parent, origin } = stage;
  const page = documentOf(parent);
  const view = page.defaultView ?? window;
  const { host: element, shadow, layer, style, place: setPlace } = createShell(parent);

  /** The block that the name stands in, where the card may stand beside it: in the card's own document. */
  const block = named && documentOf(named) === page ? blockOf(named) : null;

  let height = 0;
  let headHeight = 0;
  let isFolded = false;
  /** Where it was last pinned. */
  let pinnedAt = '';
  let least = 0;
  let room = Number.POSITIVE_INFINITY;
  const placer = createPlacer(rtl);
  let isShown = false;
  const settled = createSettled(() => performance.now());
  // A note is read, not pressed.
  const solid = createSolid(settled.isSeen, () => looks.shape !== 'note' && style('pointer-events', 'auto'));

  const frame = createFrame(page, contents, {
    failed,
    hear(report) {
      switch (report.say) {
        case 'height':
          if (report.isFolded) headHeight = report.height;
          else height = report.height;
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
  let own = 1;
  rescale();
  /** How much larger than the page's viewport our px are: what we do ourselves, and what a zoom of the page's root adds. */
  const zoom = () => element.currentCSSZoom ?? own;
  /** Sizes below are the card's; where the page zooms its root, our px are as large as its own. */
  const others = () => zoom() / own;
  const px = (value: number) => `${value / others()}px`;

  function makeRoom(width: number, maxHeight: number): void {
    room = maxHeight;
    setPlace('width', px(width));
    frame.tell({
      do: 'fit',
      width: width / others(),
      maxHeight: maxHeight / others(),
      minHeight: isFolded ? 0 : Math.min(least, maxHeight / others()),
      low: maxHeight < LOW * scale && !isFolded,
    });
    fitHeight();
  }

  function fitHeight(): void {
    const whole = isFolded ? headHeight || HEAD * scale : Math.max(height, least);
    setPlace('height', `${Math.min(whole, room / others())}px`);
  }

  /** The reader may have pinched the page since. */
  function rescale(): void {
    own = zoomIn(visible(view), view.visualViewport?.scale ?? 1);
    style('zoom', String(own));
  }

  async function put(name: Box | null, pins: readonly Box[] = []): Promise<void> {
    rescale();
    const seen = scaled(visible(view), own);
    const windowHeight = view.innerHeight / own;
    if (looks.shape !== 'card') {
      const { width, left, maxHeight } = sheetIn(seen, name && scaled(name, own));
      setPlace('inset', `auto auto ${px(windowHeight - seen.bottom)} ${px(left)}`);
      placer.hang('above');
      makeRoom(width, maxHeight);
    } else if (name) {
      const { x, y } = origin();
      const { left, top, right, bottom } = name;
      const there = scaled({ left: left + x, top: top + y, right: right + x, bottom: bottom + y }, own);
      const found = await placer.next({
        name: there,
        height: height * others(),
        view: seen,
        windowHeight,
        scale,
        pins: pins.map((pin) => scaled(pin, own)),
        block: block && isAttached(block) ? scaled(boxOf(block), own) : null,
        isFree: (box) => block !== null && isEmpty(scaled(box, 1 / own), block),
      });
      const edge = px(found.edge);
      setPlace('inset', `${found.side === 'above' ? `auto auto ${edge}` : `${edge} auto auto`} ${px(found.left)}`);
      makeRoom(found.width, found.maxHeight);
    }
    settled.put(corner());
  }

  /** The corner that stays where it is while the card grows (px of the viewport). */
  function corner(): Point {
    const { left, top, bottom } = boxOf(layer);
    return { x: left, y: placer.side() === 'above' ? bottom : top };
  }

  /** A key is pressed in the card by whoever sees what has the focus there; a pointer may have been going elsewhere. */
  async function decide(id: number, byKey: boolean): Promise<void> {
    const hasSettled = byKey || (solid.is() && settled.isAt(corner()));
    frame.tell({ do: 'press', id, isSeen: isShown && hasSettled && (await guard.isSeen(solid.is())) });
  }

  // As wide as it will be, and as high as it may, so that the frame can say how high it is.
  makeRoom(looks.shape === 'card' ? widthIn(scaled(visible(view), own), scale) : SHEET, highestIn(scale));

  return {
    element,
    tell: frame.tell,
    isReady: () => height > 0,
    put,
    needs() {
      rescale();
      const box = scaled(boxOf(layer), own);
      return {
        view: scaled(visible(view), own),
        width: box.right - box.left,
        whole: Math.min(Math.max(height, least) * others(), highestIn(scale)),
        head: (headHeight || HEAD * scale) * others(),
        box,
        scale,
        perPx: 1 / own / (view.visualViewport?.scale ?? 1),
      };
    },
    pin(at) {
      const width = widthIn(scaled(visible(view), own), scale);
      const place = [px(at.top), px(at.left), width, at.maxHeight, at.isFolded].join();
      // It is asked at each scroll, and nearly always stands there.
      if (place === pinnedAt) return;
      if (pinnedAt === '') guard.change(() => frame.element.classList.add('pinned'));
      pinnedAt = place;
      placer.hang('below');
      setPlace('inset', `${px(at.top)} auto auto ${px(at.left)}`);
      if (at.isFolded !== isFolded) frame.tell({ do: 'fold', isFolded: at.isFolded });
      isFolded = at.isFolded;
      makeRoom(width, at.maxHeight);
      settled.put(corner());
    },
    raise() {
      // Whoever loses the focus by that loses more than is gained.
      if (shadow.activeElement !== null) return;
      layer.hidePopover();
      layer.showPopover();
    },
    look: () => void guard.isSeen(solid.is()),
    viewBox() {
      const { left, top, right, bottom } = boxOf(layer);
      return { left, top, right, bottom };
    },
    async show(name, isGhost, pins) {
      isShown = true;
      await put(name, pins);
      settled.appear(corner());
      style('visibility', 'visible');
      solid.show(!isGhost);
    },
    isShown: () => isShown,
    solid: solid.want,
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
      solid.end();
      guard.end();
      frame.end();
      element.remove();
    },
  };
}
