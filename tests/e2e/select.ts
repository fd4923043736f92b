import { type Place, until } from './wait.ts';

/** Selects the first place of a text on a page or in a frame, scrolled into view; gives its middle there (px). */
export function select(place: Place, text: string): Promise<{ x: number; y: number }> {
  return until(`"${text}" to select`, () =>
    place.evaluate((wanted) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue?.indexOf(wanted) ?? -1;
        if (at < 0 || !node.parentElement?.getClientRects().length) continue;
        node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      }
      return null;
    }, text),
  );
}
