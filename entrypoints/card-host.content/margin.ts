import { i18n } from '#i18n';
import type { MarginQuestion, Point } from '../../bridge/card.ts';
import type { FrameOrder, FrameReport } from '../../bridge/card-frame.ts';
import { boxOf, isAttached } from '../../bridge/dom.ts';
import type { Settings } from '../../bridge/settings.ts';
import { follow } from './follow.ts';
import { createFrame } from './frame.ts';
import { createGuard } from './guard.ts';
import { paragraphsOf } from './paragraphs.ts';
import { createSettled } from './settled.ts';
import { createShell } from './shell.ts';
import { createSolid } from './solid.ts';
import { themeAt } from './theme.ts';

/** How wide the strip beside the text is, and how far from it (px). */
const STRIP = 28;
const GAP = 8;

/** How wide the strip is while it says where a paragraph was printed, at most, and how far from the window's edge (px). */
const OPEN = 340;
const EDGE = 4;

/** A mark, by its paragraph, and how far it reaches (px). */
type Mark = Extract<FrameOrder, { do: 'margin' }>['marks'][number];

/** The marks beside paragraphs that the reader's library has. */
export interface Margin {
  /**
   * Puts a mark beside each of these paragraphs of the page, in a frame of ours that fetches for the secret what is to be
   * said of them; gives how many of them stand on the page. Without a question the marks go.
   */
  show(question: MarginQuestion): number;
  /** How many marks there are now: they also go at a press in the margin, and when the page touches them. */
  marked(): number;
}

/** Makes the marks of a page; `gone` takes them away. */
export function createMargin(settings: () => Settings, gone: AbortSignal): Margin {
  let end: () => void = () => undefined;
  let marked = 0;
  gone.addEventListener('abort', () => end());
  return {
    show({ secret, texts }) {
      end();
      end = () => undefined;
      if (secret === null) return 0;
      const paragraphs = paragraphsOf(document, texts);
      const count = paragraphs.filter((paragraph) => paragraph !== null).length;
      if (count === 0) return 0;
      end = putStrip(secret, paragraphs, settings(), () => {
        marked = 0;
      });
      marked = count;
      return count;
    },
    marked: () => marked,
  };
}

/** Puts the strip beside the paragraphs; returns what takes it away. `removed` is told once, however it goes. */
function putStrip(
  secret: string,
  paragraphs: readonly (Element | null)[],
  settings: Settings,
  removed: () => void,
): () => void {
  const first = paragraphs.find((paragraph) => paragraph !== null) as Element;
  const isRightToLeft = getComputedStyle(first).direction === 'rtl';
  const theme = settings.theme === 'page' ? themeAt(first) : settings.theme;
  const { host, shadow, layer, style, place } = createShell(document.documentElement);
  /** How high the open words are; 0 while nothing is open (px). */
  let opened = 0;
  let isOver = false;
  let isShown = false;
  /** Where the marks stand in the window, as it was last told. */
  let stood = '';
  const settled = createSettled(() => performance.now());
  const solid = createSolid(settled.isSeen, () => style('pointer-events', 'auto'));

  const frame = createFrame(document, { secret }, { hear, failed: remove });
  frame.element.className = 'margin';
  frame.element.title = i18n.t('readBefore');
  layer.append(frame.element);
  style('color-scheme', theme);
  const guard = createGuard(host, shadow, layer, remove);
  const stopFollowing = follow(host, put, () => undefined);
  frame.tell({ do: 'dress', theme, textScale: settings.textScale, shape: 'margin' });
  put();

  function hear(report: Exclude<FrameReport, { say: 'claimed' }>): void {
    if (report.say === 'close') remove();
    if (report.say === 'height') {
      opened = report.height;
      put();
    }
    if (report.say === 'press') void decide(report.id, report.byKey);
  }

  /** A press counts as in a card: of a pointer only on what has stood in its place for a moment. */
  async function decide(id: number, byKey: boolean): Promise<void> {
    const hasSettled = byKey || (solid.is() && settled.isAt(corner()));
    frame.tell({ do: 'press', id, isSeen: isShown && hasSettled && (await guard.isSeen(solid.is())) });
  }

  /** The corner that stays where it is while the strip grows (px of the viewport). */
  function corner(): Point {
    const { left, right, top } = boxOf(layer);
    return { x: isRightToLeft ? right : left, y: top };
  }

  /** Notes where the strip has been put, and its marks in it: either may have been moved under a finger. */
  function settle(marks: readonly Mark[]): void {
    const at = marks.map(({ index, top, bottom }) => `${index} ${Math.round(top)} ${Math.round(bottom)}`).join();
    if (!isShown || at !== stood) settled.appear(corner());
    else settled.put(corner());
    stood = at;
    isShown = true;
    solid.show(true);
  }

  function put(): void {
    if (isOver) return;
    const boxes = paragraphs.flatMap((paragraph, index) => {
      if (paragraph === null || !isAttached(paragraph)) return [];
      const { left, right, top, bottom } = boxOf(paragraph);
      return bottom > 0 && top < innerHeight && right > left ? [{ index, left, right, top, bottom }] : [];
    });
    if (boxes.length === 0) {
      isShown = false;
      guard.change(() => style('visibility', 'hidden'));
      return;
    }
    const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
    const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)));
    const width = opened > 0 ? Math.min(OPEN, innerWidth - 2 * EDGE) : STRIP;
    const start = isRightToLeft
      ? innerWidth - Math.max(...boxes.map(({ right }) => right)) - GAP - STRIP
      : Math.min(...boxes.map(({ left }) => left)) - GAP - STRIP;
    const inset = Math.min(Math.max(EDGE, start), innerWidth - width - EDGE);
    // What is said may need more room than there is beside the paragraphs.
    const height = Math.min(Math.max(bottom - top, opened), innerHeight);
    const y = Math.min(top, innerHeight - height);
    guard.change(() => {
      place(isRightToLeft ? 'right' : 'left', `${inset}px`);
      place('top', `${y}px`);
      place('width', `${width}px`);
      place('height', `${height}px`);
      style('visibility', 'visible');
    });
    const marks = boxes.map(({ index, top: from, bottom: to }) => ({
      index,
      top: Math.max(0, from) - y,
      bottom: Math.min(innerHeight, to) - y,
    }));
    settle(boxes);
    frame.tell({ do: 'margin', isRightToLeft, marks });
    frame.tell({ do: 'show', position: null });
  }

  function remove(): void {
    if (isOver) return;
    isOver = true;
    stopFollowing();
    solid.end();
    guard.end();
    frame.end();
    host.remove();
    removed();
  }

  return remove;
}
