import { compare, rootOf } from '../../../bridge/dom.ts';

/** Whether `a` comes before `b` in the document; a shadow tree stands where its host does. `false` for the same node. */
export function isBefore(a: Node, b: Node): boolean {
  if (a === b) return false;
  // Chromium finds a near follower fast and a predecessor slowly, so ask it that way round.
  const position = compare(a, b);
  if ((position & Node.DOCUMENT_POSITION_DISCONNECTED) === 0)
    return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  const left = hosts(a);
  const right = hosts(b);
  // The outermost trees are the same; the last tree that they share is where they part.
  let l = left.length - 1;
  let r = right.length - 1;
  while (l > 0 && r > 0 && left[l] === right[r]) {
    l--;
    r--;
  }
  const from = left[l] as Node;
  const to = right[r] as Node;
  // A host comes before what is in its shadow tree.
  if (from === to) return l < r;
  return (compare(from, to) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The node, then the host of each shadow tree it stands in, inside out. */
function hosts(node: Node): Node[] {
  const chain: Node[] = [node];
  for (let at: Node = node; ; ) {
    const root = rootOf(at);
    if (!(root instanceof ShadowRoot)) return chain;
    at = root.host;
    chain.push(at);
  }
}
