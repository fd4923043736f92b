import type { PageMention } from './mention.ts';

/** Where a mention stands now (client px); empty when its text has gone or changed. */
export function rectsOf({ range }: PageMention): DOMRect[] {
  const live = document.createRange();
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return [];
  }
  return [...live.getClientRects()];
}

/** The mention under a point of the viewport (client px); `mentionsOf` tells which ones a text node has. */
export function mentionAt(
  x: number,
  y: number,
  mentionsOf: (node: Node) => readonly PageMention[],
): PageMention | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (!caret) return null;
  for (const mention of mentionsOf(caret.offsetNode)) {
    if (rectsOf(mention).some((r) => x >= r.left && x <= r.right && y >= r.top && y <= r.bottom)) return mention;
  }
  return null;
}
