import { isAttached } from '../../../bridge/dom.ts';
import { lowerBound } from '../../../engine/base/lower-bound.ts';

/** A stretch of a text node in a block: the node's text from offset `from` on stands at offset `at` of the block. */
export interface Piece {
  node: Text;
  from: number;
  at: number;
}

/** Text that is read in one go, from one block boundary to the next. Offsets are UTF-16 units. */
export interface Block {
  /** As written in the page, white space and soft hyphens included; a `<br>` is a line break. */
  text: string;
  pieces: Piece[];
  /** The nearest element that stands apart as a block, or the root where there is none. */
  element: Node;
}

/** Where the text between two offsets of a block stands in the document. */
export function rangeIn({ pieces }: Block, start: number, end: number): StaticRange {
  const first = pieces[indexAt(pieces, start)] as Piece;
  const last = pieces[indexAt(pieces, end - 1)] as Piece;
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.at + first.from,
    endContainer: last.node,
    endOffset: end - last.at + last.from,
  });
}

/** The text nodes between two offsets of a block. */
export function nodesIn({ pieces }: Block, start: number, end: number): Text[] {
  return pieces.slice(indexAt(pieces, start), indexAt(pieces, end - 1) + 1).map(({ node }) => node);
}

/** Whether the page still says between two offsets of a block what it said when the block was read. */
export function stillSays({ pieces, text }: Block, start: number, end: number): boolean {
  for (let index = indexAt(pieces, start); index < pieces.length; index++) {
    const { node, from, at } = pieces[index] as Piece;
    if (at >= end) break;
    const next = pieces[index + 1]?.at ?? text.length;
    const begin = Math.max(at, start);
    const length = Math.min(end, next, at + node.length - from) - begin;
    if (!isAttached(node) || !node.data.startsWith(text.slice(begin, begin + length), begin - at + from)) return false;
  }
  return true;
}

/** The last piece that begins at or before an offset. */
export function indexAt(pieces: readonly Piece[], offset: number): number {
  return Math.max(0, lowerBound(pieces.length, (at) => (pieces[at] as Piece).at <= offset) - 1);
}
