import type { PageMention } from './mention.ts';

/** Where a mention stands now (client px); empty when its text has gone or changed. */
export function rectsOf({ range }: Pick<PageMention, 'range'>): DOMRect[] {
  const live = Document.prototype.createRange.call(document);
  try {
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
  } catch {
    return [];
  }
  return [...live.getClientRects()];
}

/**
 * The mention under a point of the viewport (client px), or within `reach` px of it.
 * The browser says which text is there, also in the open shadow `roots`; the mention's own rectangles decide, since a
 * caret is found in a line's text far beside its end.
 */
export function mentionAt<M extends PageMention>(
  x: number,
  y: number,
  roots: readonly ShadowRoot[],
  mentionsOf: (node: Node) => readonly M[],
  reach = 0,
): M | null {
  const caret = Document.prototype.caretPositionFromPoint.call(document, x, y, { shadowRoots: [...roots] });
  if (!caret) return null;
  const isNear = (r: DOMRect) =>
    x >= r.left - reach && x < r.right + reach && y >= r.top - reach && y < r.bottom + reach;
  return mentionsOf(caret.offsetNode).find((mention) => rectsOf(mention).some(isNear)) ?? null;
}
