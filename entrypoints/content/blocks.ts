import { firstChildOf, isElement, isText, nextSiblingOf, parentOf, tagOf, walk } from './dom.ts';
import { flowOf } from './tags.ts';

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

/** Stands in a block's text for what is no text: an image, a field, code, a footnote's edge. */
export const OBJECT = '\uFFFC';

/** Blocks longer than this are cut at a white space, so that one message can hold any of them (UTF-16 units). */
const LONGEST = 32_768;

export interface BlockReader {
  /** The next block with any text in it, or `null` at the end. */
  next(): Block | null;
}

/**
 * Reads the text below `root` block by block, in document order, shadow roots not entered.
 * `from` starts the reading at that text node; the caller sees to it that a block begins there.
 */
export function createBlockReader(root: Node, from?: Text): BlockReader {
  const walker = walk(root, NodeFilter.SHOW_TEXT);
  let ahead: Text | null = null;
  if (from) {
    walker.currentNode = from;
    ahead = from;
  }
  let rest: Block | null = null;

  function read(): Block | null {
    let block: Block | null = null;
    let last: Text | null = null;
    for (;;) {
      const node: Text | null = ahead ?? (walker.nextNode() as Text | null);
      ahead = null;
      if (node === null) return block;
      const element = blockOf(node, root);
      if (element === null) continue;
      const data = node.data;
      if (block === null) {
        if (!/\S/u.test(data)) continue;
        block = { text: data, pieces: [{ node, from: 0, at: 0 }], element };
      } else {
        const gap: string | null = element === block.element ? gapBetween(last as Text, node) : null;
        if (gap === null) {
          ahead = node;
          return block;
        }
        block.text += gap;
        block.pieces.push({ node, from: 0, at: block.text.length });
        block.text += data;
      }
      last = node;
    }
  }

  return {
    next() {
      const block = rest ?? read();
      rest = null;
      if (block === null || block.text.length <= LONGEST) return block;
      const [first, second] = cut(block);
      rest = second;
      return first;
    },
  };
}

/** The block a text node is read in; `null` when its text is not read. */
function blockOf(node: Text, root: Node): Node | null {
  for (let at: Node | null = parentOf(node); at !== null; at = parentOf(at)) {
    if (at === root || !isElement(at)) return at;
    switch (flowOf(tagOf(at))) {
      case 'block':
        return at;
      case 'object':
      case 'nothing':
        return null;
    }
  }
  return root;
}

/** What stands between two text nodes of one block: `''` when they touch, `null` when a block ends between them. */
function gapBetween(left: Text, right: Text): string | null {
  let gap = '';
  let at: Node = left;
  for (;;) {
    let next: Node | null = isText(at) ? null : firstChildOf(at);
    while (next === null) {
      next = nextSiblingOf(at);
      if (next !== null) break;
      const parent: Node | null = parentOf(at);
      if (parent === null) return null;
      if (isElement(parent) && flowOf(tagOf(parent)) === 'shifted') gap ||= OBJECT;
      at = parent;
    }
    at = next;
    if (at === right) return gap;
    if (!isElement(at)) continue;
    switch (flowOf(tagOf(at))) {
      case 'block':
        return null;
      case 'break':
        gap = '\n';
        break;
      case 'object':
      case 'shifted':
        gap ||= OBJECT;
        break;
    }
  }
}

function cut(block: Block): [Block, Block] {
  const space = block.text.lastIndexOf('\n', LONGEST);
  const word = space > LONGEST / 2 ? space : block.text.lastIndexOf(' ', LONGEST);
  const end = word > 0 ? word + 1 : LONGEST;
  const second = block.pieces.findIndex((piece) => piece.at >= end);
  const before = second === -1 ? block.pieces : block.pieces.slice(0, second);
  const split = before[before.length - 1] as Piece;
  const after = second === -1 ? [] : block.pieces.slice(second).map((piece) => ({ ...piece, at: piece.at - end }));
  const used = end - split.at + split.from;
  if (used < split.node.length) after.unshift({ node: split.node, from: used, at: 0 });
  return [
    { text: block.text.slice(0, end), pieces: before, element: block.element },
    { text: block.text.slice(end), pieces: after, element: block.element },
  ];
}

/** Where the text between two offsets of a block stands in the document. */
export function rangeIn(block: Block, start: number, end: number): StaticRange {
  const first = pieceAt(block.pieces, start);
  const last = pieceAt(block.pieces, end - 1);
  return new StaticRange({
    startContainer: first.node,
    startOffset: start - first.at + first.from,
    endContainer: last.node,
    endOffset: end - last.at + last.from,
  });
}

/** The text nodes between two offsets of a block. */
export function nodesIn(block: Block, start: number, end: number): Text[] {
  return block.pieces
    .slice(indexAt(block.pieces, start), indexAt(block.pieces, end - 1) + 1)
    .map((piece) => piece.node);
}

const pieceAt = (pieces: readonly Piece[], offset: number): Piece => pieces[indexAt(pieces, offset)] as Piece;

function indexAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle] as Piece).at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
