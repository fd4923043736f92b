import { closest, findAll, isElement, rootOf } from '../../../bridge/dom.ts';
import { lowerBound } from '../../../engine/base/lower-bound.ts';
import { isBefore } from '../dom/order.ts';

/** Elements that are a part of a page on their own, by their tag or by what they say to screen readers. */
const PARTS =
  'article,aside,blockquote,dialog,footer,header,main,nav,section,' +
  '[role="article"],[role="banner"],[role="complementary"],[role="contentinfo"],[role="dialog"],[role="main"],' +
  '[role="navigation"],[role="region"]';
const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** Headings of inner parts that are passed over, going backwards, before the search is given up. */
const PASSED = 20;

/** Tells the sections of a page apart, by its headings and landmarks. */
export interface Sections {
  /**
   * What a block belongs to, as one node: the last heading before it (or the one it is in) within the innermost part of
   * the page that holds it, else that part, else the tree's root. Blocks of one section get the same node.
   */
  of(block: Node): Node;
}

/** Looks at the headings of each tree once: make a new one when the page has changed. */
export function createSections(): Sections {
  const headingsOf = new Map<Node, readonly Element[]>();
  const known = new Map<Node, Node>();
  let near = 0;

  function find(block: Node): Node {
    const tree = rootOf(block);
    const part = isElement(block) ? closest(block, PARTS) : null;
    let headings = headingsOf.get(tree);
    if (!headings) {
      headings = [...findAll(tree, HEADINGS)];
      headingsOf.set(tree, headings);
    }
    const after = follow(headings, block, near);
    near = after;
    for (let at = after - 1; at >= Math.max(0, after - PASSED); at--) {
      const heading = headings[at] as Element;
      if (closest(heading, PARTS) === part) return heading;
      if (part && !isBefore(part, heading)) break;
    }
    return part ?? tree;
  }

  return {
    of(block) {
      let section = known.get(block);
      if (!section) {
        section = find(block);
        known.set(block, section);
      }
      return section;
    },
  };
}

/** How many of the headings stand before a block or hold it. `near` is tried first: most blocks come in order. */
function follow(headings: readonly Element[], block: Node, near: number): number {
  const isBegun = (at: number) => {
    const heading = headings[at];
    return heading !== undefined && (heading === block || isBefore(heading, block));
  };
  const isAhead = (at: number) => {
    const heading = headings[at];
    return heading === undefined || isBefore(block, heading);
  };
  for (const at of [near, near + 1]) {
    if (at <= headings.length && (at === 0 || isBegun(at - 1)) && isAhead(at)) return at;
  }
  return lowerBound(headings.length, isBegun);
}
