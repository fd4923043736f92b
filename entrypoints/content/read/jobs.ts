import {
  compare,
  hostOrParentOf,
  isElement,
  isText,
  matches,
  parentOf,
  rootOf,
  tagOf,
  walk,
} from '../../../bridge/dom.ts';
import { EDITABLE, isWritable } from '../../../bridge/typed.ts';
import type { Slices } from '../dom/slices.ts';
import { flowOf } from '../dom/tags.ts';

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
/** After so many texts the page may have its turn: Firefox takes 7 µs for each, in elements nested three deep. */
const STRIDE = 50;

type Breath = Pick<Slices, 'breathe'>;

/**
 * What to read because some nodes have changed: nothing for those that hold no text that we read, and one job for all
 * that stand in one line. Every ancestor and every text of a line is looked at once, however many nodes there are, and
 * the page has its turn in between.
 */
export async function jobsOf(nodes: readonly Node[], slices: Breath): Promise<Job[]> {
  const jobs: Job[] = [];
  const lines = new Map<Node, Job>();
  const known = new Map<Element, boolean>();
  const starts = new Map<Node, Node>();
  for (const node of nodes) {
    const pause = slices.breathe();
    if (pause) await pause;
    if (!mayRead(node, known)) continue;
    if (!standsInLine(node)) {
      jobs.push({ root: node });
      continue;
    }
    const job = await jobAround(node, slices, starts);
    const before = lines.get(job.from as Node);
    if (before === undefined) {
      lines.set(job.from as Node, job);
      jobs.push(job);
    } else if (compare(before.until as Node, node) & Node.DOCUMENT_POSITION_FOLLOWING) {
      before.until = node;
    }
  }
  return jobs;
}

const standsInLine = (node: Node): boolean => isText(node) || (isElement(node) && flowOf(tagOf(node)) !== 'block');

/** What to read for the line of text that a node stands in, and what the node holds. */
export async function jobAround(
  node: Node,
  slices: Breath,
  starts = new Map<Node, Node>(),
): Promise<Job & { from: Node }> {
  return { root: rootOf(node), from: await lineStart(node, slices, starts), until: node };
}

/**
 * Whether a node's text may be read: not in a field, an editor, code, a drawing, a script or our own card, and not in
 * the shadow tree of one. `known` has the elements that were asked for before.
 */
function mayRead(node: Node, known: Map<Element, boolean>): boolean {
  if (!(isText(node) || isElement(node) || node instanceof ShadowRoot)) return false;
  const passed: Element[] = [];
  let answer = true;
  let at = isElement(node) ? node : hostOrParentOf(node);
  for (let below: Node = node; at !== null && answer; below = at, at = hostOrParentOf(at)) {
    const before = known.get(at);
    if (before !== undefined) {
      answer = before;
      break;
    }
    passed.push(at);
    const isHost = below !== at && parentOf(below) !== at;
    answer = isOpen(at) && !(isHost && isWritable(at));
  }
  for (const element of passed) known.set(element, answer);
  return answer;
}

function isOpen(element: Element): boolean {
  const tag = tagOf(element);
  const flow = flowOf(tag);
  return flow !== 'nothing' && flow !== 'object' && tag !== 'backstory-card' && !matches(element, EDITABLE);
}

/**
 * The first text node of the line that a node stands in, or the node itself where nothing stands before it. `starts` has
 * the texts that were passed before, each with the start of its line.
 */
async function lineStart(node: Node, { breathe }: Breath, starts: Map<Node, Node>): Promise<Node> {
  const walker = walk(rootOf(node), NodeFilter.SHOW_TEXT);
  const block = blockAround(node);
  const passed = [node];
  let start = node;
  walker.currentNode = node;
  for (let steps = 1; steps <= FARTHEST; steps++) {
    const pause = steps % STRIDE === 0 ? breathe() : undefined;
    if (pause) await pause;
    const before = walker.previousNode();
    if (before === null || blockAround(before) !== block) break;
    start = starts.get(before) ?? before;
    if (start !== before) break;
    passed.push(before);
  }
  for (const text of passed) starts.set(text, start);
  return start;
}

function blockAround(node: Node): Node | null {
  let at: Node | null = parentOf(node);
  while (at !== null && isElement(at) && flowOf(tagOf(at)) !== 'block') at = parentOf(at);
  return at;
}
