import { closest, hostOrParentOf, isElement, isText, parentOf, rootOf, tagOf, walk } from '../../../bridge/dom.ts';
import { EDITABLE, flowOf } from '../dom/tags.ts';

/** A part of the page to read. */
export interface Job {
  root: Node;
  /** Starts here instead of at the root's beginning. */
  from?: Node;
  /** Ends with the block that holds this node's end; with the root's end when missing. */
  until?: Node;
}

/** How far back the beginning of a line of text is looked for (text nodes). */
const FARTHEST = 2000;

/** What to read because a node has changed; `null` when it holds no text that we read. */
export function jobOf(node: Node): Job | null {
  if (node instanceof ShadowRoot) return isReadable(node.host) ? { root: node } : null;
  if (!(isText(node) || isElement(node)) || !isReadable(node)) return null;
  if (isElement(node) && flowOf(tagOf(node)) === 'block') return { root: node };
  return jobAround(node);
}

/** What to read for the line of text that a node stands in, and what the node holds. */
export function jobAround(node: Node): Job {
  return { root: rootOf(node), from: lineStart(node), until: node };
}

/** Whether text may be read there: not in a field, an editor, code, a drawing, a script or our own card. */
function isReadable(node: Node): boolean {
  for (let at = isElement(node) ? node : hostOrParentOf(node); at !== null; at = hostOrParentOf(at)) {
    const tag = tagOf(at);
    const flow = flowOf(tag);
    if (flow === 'nothing' || flow === 'object' || tag === 'backstory-card') return false;
  }
  for (let at = isElement(node) ? node : hostOrParentOf(node); at !== null; ) {
    if (closest(at, EDITABLE)) return false;
    const root: Node = rootOf(at);
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return true;
}

/** The first text node of the line that a node stands in, or the node itself where nothing stands before it. */
function lineStart(node: Node): Node {
  const walker = walk(rootOf(node), NodeFilter.SHOW_TEXT);
  const block = blockAround(node);
  let start = node;
  walker.currentNode = node;
  for (let steps = 0; steps < FARTHEST; steps++) {
    const before = walker.previousNode();
    if (before === null || blockAround(before) !== block) break;
    start = before;
  }
  return start;
}

function blockAround(node: Node): Node | null {
  let at: Node | null = parentOf(node);
  while (at !== null && isElement(at) && flowOf(tagOf(at)) !== 'block') at = parentOf(at);
  return at;
}
