import type { Box } from '../../bridge/card.ts';
import { documentOf, hostOrParentOf, isText, walk } from '../../bridge/dom.ts';

/** So many points each way are asked whether a text stands there. */
const POINTS = { across: 4, down: 7 };

/** The block of text that an element stands in: it, or the first around it that is more than a part of a line. */
export function blockOf(element: Element): Element {
  const view = documentOf(element).defaultView ?? window;
  let at: Element = element;
  for (;;) {
    const { display } = view.getComputedStyle(at);
    const around = hostOrParentOf(at);
    if (!around || !/^(?:inline|contents|ruby)/.test(display)) return at;
    at = around;
  }
}

/** Whether no text of the page stands in a place beside a block (px of the viewport): nothing is read there. */
export function isEmpty({ left, top, right, bottom }: Box, block: Element): boolean {
  const page = documentOf(block);
  const around = new Set<Element>();
  for (let at: Element | null = block; at; at = hostOrParentOf(at)) around.add(at);
  for (let i = 0; i < POINTS.across * POINTS.down; i++) {
    const x = left + ((right - left) * ((i % POINTS.across) + 0.5)) / POINTS.across;
    const y = top + ((bottom - top) * (Math.floor(i / POINTS.across) + 0.5)) / POINTS.down;
    const element = Document.prototype.elementFromPoint.call(page, x, y);
    if (element && !around.has(element) && holdsText(element)) return false;
  }
  return true;
}

/** Whether an element has text of its own, and not only in what is in it. */
function holdsText(element: Element): boolean {
  const walker = walk(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walker.firstChild(); node; node = walker.nextSibling()) {
    if (isText(node) && node.data.trim() !== '') return true;
  }
  return false;
}
