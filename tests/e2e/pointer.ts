import type { Page } from 'puppeteer-core';
import { type Place, until } from './wait.ts';

/** A point or a box in CSS pixels of the frame's viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point of the frame's viewport (CSS px). */
export interface Point {
  x: number;
  y: number;
}

/** Which of several equal texts is meant. */
export interface Which {
  /** A CSS selector of the element to look in; `body` when missing. */
  within?: string;
  /** Counted from 0. */
  nth?: number;
}

/**
 * Where a text stands, scrolled into view: the first client rectangle of its first line.
 * The text may cross inline elements. Waits until it is there.
 */
export async function boxOf(place: Place, text: string, { within = 'body', nth = 0 }: Which = {}): Promise<Box> {
  return until(`“${text}” on the page`, () =>
    place.evaluate(
      async (text, within, nth) => {
        const root = document.querySelector(within);
        if (!root) return null;
        const nodes: { node: Node; at: number }[] = [];
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let whole = '';
        while (walker.nextNode()) {
          nodes.push({ node: walker.currentNode, at: whole.length });
          whole += walker.currentNode.nodeValue ?? '';
        }
        let at = -1;
        for (let i = 0; i <= nth; i++) {
          at = whole.indexOf(text, at + 1);
          if (at < 0) return null;
        }
        const edge = (offset: number, isEnd: boolean) =>
          nodes.findLast((entry) => (isEnd ? entry.at < offset : entry.at <= offset)) as { node: Node; at: number };
        const start = edge(at, false);
        const end = edge(at + text.length, true);
        const range = document.createRange();
        range.setStart(start.node, at - start.at);
        range.setEnd(end.node, at + text.length - end.at);
        let box = range.getClientRects()[0];
        if (!box) return null;
        if (box.top < 0 || box.bottom > innerHeight) {
          start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          // The page hears of the scrolling a frame later; a hand, too, moves on only when it sees the text stand.
          for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
          box = range.getClientRects()[0] as DOMRect;
        }
        return { x: box.x, y: box.y, width: box.width, height: box.height };
      },
      text,
      within,
      nth,
    ),
  );
}

/**
 * Moves the real pointer onto a text and rests there, as a hand does: quick from afar, slow at the end
 * (a fast pointer opens nothing).
 */
export async function hover(page: Page, text: string, which: Which = {}): Promise<Box> {
  const box = await boxOf(page, text, which);
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  await page.mouse.move(x + 60, y + 40);
  await page.mouse.move(x + 6, y + 1, { steps: 6 });
  await page.mouse.move(x, y, { steps: 6 });
  return box;
}

/** Moves the real pointer to the upper left corner, off everything. */
export async function leave(page: Page): Promise<void> {
  await page.mouse.move(3, 3, { steps: 4 });
}

/** The middle of the first mark that can be seen and is on top there; `null` where there is none. */
export function firstMark(page: Page): Promise<Point | null> {
  return page.evaluate(() => {
    for (const mark of (CSS.highlights.get('backstory-mention') ?? []) as Iterable<AbstractRange>) {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      const { x, y, width, height } = range.getClientRects()[0] ?? new DOMRect();
      const point = { x: x + width / 2, y: y + height / 2 };
      const top = document.elementFromPoint(point.x, point.y);
      const holder = mark.startContainer.parentElement;
      if (width > 0 && top !== null && holder?.contains(top)) return point;
    }
    return null;
  });
}
