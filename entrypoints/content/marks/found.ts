import { hostOrParentOf, isAttached, isElement, parentOf } from '../../../bridge/dom.ts';
import type { FoundMention } from '../../../bridge/page-names.ts';
import { lowerBound } from '../../../engine/base/lower-bound.ts';
import type { Mention } from '../../../engine/model/mention.ts';
import { isBefore } from '../dom/order.ts';
import { isProse, isShown } from '../dom/sight.ts';
import { type Block, nodesIn, type Piece, rangeIn } from '../read/pieces.ts';
import type { PageMention } from './mention.ts';

/** A mention with what is needed to keep it true. */
export interface Entry extends PageMention {
  nodes: readonly Text[];
  /** What `nodes` said when they were read. */
  data: readonly string[];
  /** The element that holds the first of `nodes`. */
  element: Element;
  section: Node;
  /** The first text node of its block. */
  first: Text;
  /** Whether a reader could see it when last looked at. */
  shown: boolean;
  /** Its name stands everywhere: whether it is marked is judged for the page. */
  isEveryday: boolean;
}

/** The mentions on the page: in document order, and by text node. */
export interface Found {
  readonly ordered: readonly Entry[];
  at(node: Node): readonly Entry[];
  add(entry: Entry): void;
  remove(entries: ReadonlySet<Entry>): void;
  /** Those that stand in the stretches of text nodes that a block has. */
  within(block: Block): Set<Entry>;
  /** Those whose text has left the page or has changed. */
  stale(): Set<Entry>;
  clear(): void;
}

/** Answers about elements, each asked for once: most mentions of a block share theirs. */
export interface Looks {
  isProse(element: Element): boolean;
  isShown(element: Element): boolean;
}

/** Answers about elements, each computed once: for one scan, within which styles do not change. */
export function createLooks(): Looks {
  const once = (look: (element: Element) => boolean) => {
    const known = new Map<Element, boolean>();
    return (element: Element) => {
      let answer = known.get(element);
      if (answer === undefined) {
        answer = look(element);
        known.set(element, answer);
      }
      return answer;
    };
  };
  return { isProse: once(isProse), isShown: once(isShown) };
}

/** Makes an entry; `null` where its text is no prose. */
export function entryOf(
  block: Block,
  { topicId, start, end, exact, isEveryday }: FoundMention,
  section: Node,
  looks: Looks,
): Entry | null {
  const nodes = nodesIn(block, start, end);
  for (const node of nodes) {
    const holder = parentOf(node);
    if (holder === null || (isElement(holder) && !looks.isProse(holder))) return null;
  }
  // Text right below a shadow root has its host for an element.
  const element = hostOrParentOf(nodes[0] as Text);
  if (element === null) return null;
  return {
    topicId,
    exact,
    range: rangeIn(block, start, end),
    block: block.text,
    start,
    end,
    nodes,
    data: nodes.map(({ data }) => data),
    element,
    section,
    first: (block.pieces[0] as Piece).node,
    shown: looks.isShown(element),
    isEveryday: isEveryday === true,
  };
}

/** Whether an entry is what is found in a block that has been read again. */
export function isSame(entry: Entry, { pieces, text }: Block, { topicId, start, end }: Mention): boolean {
  return (
    entry.topicId === topicId &&
    entry.start === start &&
    entry.end === end &&
    entry.first === pieces[0]?.node &&
    entry.block === text
  );
}

/** An empty collection of what was found; see {@link Found}. */
export function createFound(): Found {
  let ordered: Entry[] = [];
  const byNode = new Map<Node, Entry[]>();
  /** Where the last one was put: most come in document order. */
  let last = -1;

  function place(entry: Entry): number {
    const next = last + 1;
    const before = ordered[last];
    const after = ordered[next];
    if ((!before || precedes(before, entry)) && (!after || precedes(entry, after))) return next;
    return lowerBound(ordered.length, (at) => precedes(ordered[at] as Entry, entry));
  }

  return {
    get ordered() {
      return ordered;
    },
    at: (node) => byNode.get(node) ?? [],
    add(entry) {
      // A line that changed in two places is read twice.
      const twins = byNode.get(entry.range.startContainer) ?? [];
      if (twins.some((twin) => startsAt(twin, entry.range))) return;
      last = place(entry);
      if (last === ordered.length) ordered.push(entry);
      else ordered.splice(last, 0, entry);
      for (const node of entry.nodes) {
        const there = byNode.get(node);
        if (there) there.push(entry);
        else byNode.set(node, [entry]);
      }
    },
    remove(entries) {
      if (entries.size === 0) return;
      ordered = ordered.filter((entry) => !entries.has(entry));
      last = ordered.length - 1;
      for (const { nodes } of entries) {
        for (const node of nodes) {
          const left = byNode.get(node)?.filter((entry) => !entries.has(entry));
          if (left && left.length > 0) byNode.set(node, left);
          else byNode.delete(node);
        }
      }
    },
    within({ pieces, text }) {
      const found = new Set<Entry>();
      for (const [index, { node, from, at }] of pieces.entries()) {
        const end = index === pieces.length - 1 ? from + text.length - at : Number.POSITIVE_INFINITY;
        for (const entry of byNode.get(node) ?? []) {
          const offset = entry.range.startContainer === node ? entry.range.startOffset : 0;
          if (offset >= from && offset < end) found.add(entry);
        }
      }
      return found;
    },
    stale: () =>
      new Set(ordered.filter(({ nodes, data }) => nodes.some((node, i) => !isAttached(node) || node.data !== data[i]))),
    clear() {
      ordered = [];
      byNode.clear();
      last = -1;
    },
  };
}

const startsAt = ({ range }: Entry, { startContainer, startOffset }: StaticRange): boolean =>
  range.startContainer === startContainer && range.startOffset === startOffset;

function precedes(a: Entry, b: Entry): boolean {
  const from = a.range.startContainer;
  const to = b.range.startContainer;
  return from === to ? a.range.startOffset < b.range.startOffset : isBefore(from, to);
}
