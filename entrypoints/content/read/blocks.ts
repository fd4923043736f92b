import { hostOrParentOf, isElement, isText, openRootOf, parentOf, tagOf, walk } from '../../../bridge/dom.ts';
import { isWritable } from '../../../bridge/typed.ts';
import { type Flow, flowOf } from '../dom/tags.ts';
import { type Block, indexAt, type Piece } from './pieces.ts';
import { seamEnds } from './seams.ts';

/** Stands in a block's text for what is no text: an image, a field, code, a footnote's edge. */
export const OBJECT = '\uFFFC';

/** Blocks longer than this are cut at a white space, so that one message can hold any of them (UTF-16 units). */
const LONGEST = 32_768;

/** Brings the text of a tree block by block, in the order of the document. */
export interface BlockReader {
  /** Reads on for a step of bounded cost: a block, `null` at the end, `undefined` when there is none yet. */
  next(): Block | null | undefined;
}

/** How many nodes one step of a reader visits at most: well under a millisecond. */
const STEP = 500;

/** What to read, and what not. */
export interface Reading {
  root: Node;
  /** Starts at this node; the caller sees to it that a block begins there. */
  from?: Node;
  /** Where a person writes; not entered. */
  editable: ReadonlySet<Element>;
  /** Told of open shadow roots on the way; they are not entered. */
  meet(root: ShadowRoot): void;
  /** Told of custom elements that have no open shadow root, or have none yet. */
  expect(element: Element): void;
}

/** Reads the text below a root block by block, in document order. */
export function createBlockReader({ root, from, editable, meet, expect }: Reading): BlockReader {
  const walker = walk(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  /** The open elements from the root down, and what each is to its text. */
  const open: Node[] = [];
  const flows: Flow[] = [];
  const ready: Block[] = [];
  let block: Block | null = null;
  /** What stands between the block's last text and the next. */
  let gap = '';
  /** The last text with a word in it, the inline elements whose edges lie behind it, and whether white space does. */
  let left = '';
  let crossed: Element[] = [];
  let spaced = false;
  /** Whether an edge of raised or lowered text lies there. */
  let isShifted = false;
  let ended = false;

  function enter(node: Node, flow: Flow): void {
    open.push(node);
    flows.push(flow);
  }

  function endBlock(): void {
    if (block !== null) give(block);
    block = null;
  }

  /** What can be written into is not given: to ask each block once is enough, for nobody edits half a line. */
  function give(made: Block): void {
    const holder = hostOrParentOf((made.pieces[0] as Piece).node);
    if (holder === null || !isWritable(holder)) ready.push(made);
  }

  function cross(element: Element, flow: Flow): void {
    if (block === null) return;
    if (flow === 'block') endBlock();
    else if (flow === 'shifted') isShifted = true;
    else if (flow === 'inline') crossed.push(element);
  }

  function leaveUpTo(parent: Node | null): void {
    while (open.length > 1 && open[open.length - 1] !== parent) {
      cross(open.pop() as Element, flows.pop() as Flow);
    }
  }

  function readText(node: Text): void {
    const data = node.data;
    const isBlank = !/\S/u.test(data);
    // A raised letter belongs to the word, a raised number is a footnote's.
    if (isShifted && !isBlank) {
      if (!(/\p{L}$/u.test(left) && /^\p{L}/u.test(data))) gap ||= OBJECT;
      isShifted = false;
    }
    // A break and the white space of the markup behind it are one line break, not an empty line.
    if (gap === '\n' && /^\s/u.test(data)) gap = '';
    if (block === null) {
      if (isBlank) return;
    } else if (isBlank) {
      spaced = true;
    } else if (gap === '' && crossed.length > 0 && seamEnds(left, data, spaced, crossed)) {
      endBlock();
    }
    if (block === null) {
      block = { text: data, pieces: [{ node, from: 0, at: 0 }], element: blockOf() };
    } else {
      block.text += gap;
      block.pieces.push({ node, from: 0, at: block.text.length });
      block.text += data;
    }
    gap = '';
    if (isBlank) return;
    left = data;
    spaced = false;
    if (crossed.length > 0) crossed = [];
    while (block.text.length > LONGEST) {
      const [first, second] = cut(block);
      give(first);
      block = second;
    }
  }

  function blockOf(): Node {
    const at = flows.lastIndexOf('block');
    return open[at === -1 ? 0 : at] as Node;
  }

  /** Reads what an element begins; says whether to go into it. */
  function readElement(element: Element): boolean {
    const tag = tagOf(element);
    const flow = editable.size > 0 && editable.has(element) ? 'object' : flowOf(tag);
    const shadow = openRootOf(element);
    if (shadow !== null) meet(shadow);
    else if (tag.includes('-')) expect(element);
    switch (flow) {
      case 'nothing':
        return false;
      case 'break':
        gap = '\n';
        return true;
      case 'object':
        gap ||= OBJECT;
        return false;
    }
    cross(element, flow);
    enter(element, flow);
    return true;
  }

  function begin(): void {
    enter(root, 'block');
    if (!from) return;
    const above: Element[] = [];
    for (let at: Node | null = parentOf(from); at !== null && at !== root; at = parentOf(at)) above.push(at as Element);
    for (const element of above.reverse()) enter(element, flowOf(tagOf(element)));
    walker.currentNode = from;
    visit(from);
  }

  function visit(node: Node): void {
    if (isText(node)) readText(node);
    else if (isElement(node) && !readElement(node)) skip(walker);
  }

  function step(): void {
    for (let visits = 0; visits < STEP && ready.length === 0; visits++) {
      const node: Node | null = walker.nextNode();
      if (node === null) {
        endBlock();
        ended = true;
        return;
      }
      leaveUpTo(parentOf(node));
      visit(node);
    }
  }

  begin();
  return {
    next() {
      if (ready.length === 0 && !ended) step();
      return ready.shift() ?? (ended ? null : undefined);
    },
  };
}

/** Moves a walker to the last node of the subtree it stands on, so that it goes on behind it. */
function skip(walker: TreeWalker): void {
  while (walker.lastChild() !== null);
}

function cut(block: Block): [Block, Block] {
  const { text, pieces, element } = block;
  const line = text.lastIndexOf('\n', LONGEST);
  const space = line > LONGEST / 2 ? line : text.lastIndexOf(' ', LONGEST);
  const end = space > 0 ? space + 1 : LONGEST;
  const last = indexAt(pieces, end - 1);
  const { node, from, at } = pieces[last] as Piece;
  const after = pieces.slice(last + 1).map((piece) => ({ ...piece, at: piece.at - end }));
  const used = end - at + from;
  if (used < node.length) after.unshift({ node, from: used, at: 0 });
  return [
    { text: text.slice(0, end), pieces: pieces.slice(0, last + 1), element },
    { text: text.slice(end), pieces: after, element },
  ];
}
