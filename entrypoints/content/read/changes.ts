import { hostOrParentOf, isAttached, isElement, isText, tagOf } from '../../../bridge/dom.ts';
import { flowOf } from '../dom/tags.ts';

/** More changes than this are not looked at one by one: everything is read again, once. */
export const STORM = 1000;

/** What has changed since the last look. */
export interface Changes {
  /** Takes records in; says whether they are so many by now that more of them tell nothing new. */
  note(records: readonly MutationRecord[]): boolean;
  /** A node that came without a record. */
  add(node: Node): void;
  /** The changed nodes, none within another, in no order, or `'all'`; then starts anew. */
  take(): Node[] | 'all';
}

/**
 * Collects changes at little cost: which of them matter is asked only when they are taken.
 * Nodes that were removed again until then are dropped.
 */
export function createChanges(): Changes {
  let nodes = new Set<Node>();
  /** Neighbours of what was removed: the text on both sides may have grown together. */
  let joints = new Set<Node>();
  let count = 0;

  return {
    note(records) {
      count += records.length;
      if (count > STORM) {
        nodes.clear();
        joints.clear();
        return true;
      }
      for (const { type, target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
        if (type === 'characterData') {
          nodes.add(target);
          continue;
        }
        if (addedNodes.length > STORM) nodes.add(target);
        else for (const node of addedNodes) nodes.add(node);
        if (removedNodes.length > 0) {
          if (previousSibling) joints.add(previousSibling);
          if (nextSibling) joints.add(nextSibling);
        }
      }
      return false;
    },
    add: (node) => nodes.add(node),
    take() {
      for (const joint of joints) if (isInLine(joint)) nodes.add(joint);
      const taken = count > STORM ? 'all' : topmost(nodes);
      nodes = new Set();
      joints = new Set();
      count = 0;
      return taken;
    },
  };
}

/** Whether a node's text is part of the line it stands in. */
function isInLine(node: Node): boolean {
  if (isText(node)) return /\S/u.test(node.data);
  return isElement(node) && flowOf(tagOf(node)) !== 'block';
}

/** Those of the nodes that are in the document and not within another of them. */
export function topmost(nodes: ReadonlySet<Node>): Node[] {
  /** Of elements, whether they or one around them are among the nodes; each is climbed from once. */
  const known = new Map<Node, boolean>();
  const isWithin = (node: Node | null): boolean => {
    const passed: Node[] = [];
    let answer = false;
    for (let at = node; at !== null; at = hostOrParentOf(at)) {
      answer = known.get(at) ?? nodes.has(at);
      if (answer || known.has(at)) break;
      passed.push(at);
    }
    for (const element of passed) known.set(element, answer);
    return answer;
  };
  return [...nodes].filter((node) => isAttached(node) && !isWithin(hostOrParentOf(node)));
}
