import { compare, findAll, isElement, isText, openRootOf, rootOf } from '../../../bridge/dom.ts';
import { MOST_NAMED } from '../../../bridge/messages.ts';
import type { FoundMention } from '../../../bridge/page-names.ts';
import { EDITABLE, isTyped } from '../../../bridge/typed.ts';
import type { Slices } from '../dom/slices.ts';
import { createBlockReader } from './blocks.ts';
import { type Job, jobAround } from './jobs.ts';
import { createNamedTopics } from './named-topics.ts';
import type { Block } from './pieces.ts';

/** The most text that one message carries (UTF-16 units); a message of this size costs the page about 6 ms. */
const CHUNK = 60_000;

/** How much is read of what is on the screen, before everything else (UTF-16 units): some screens full. */
const FIRST = 12_000;

/** What a scan needs. */
export interface ScanPlatform {
  slices: Slices;
  /** Finds the mentions in some texts, one list per text, of a page that names these topics; `null` when nobody answers. */
  find(texts: string[], named: string[]): Promise<FoundMention[][] | null>;
  /** Takes in what was found in some blocks; `since` is what `news` was when the first of them was read. */
  take(blocks: readonly Block[], mentions: readonly FoundMention[][], since: number): Promise<void>;
  /** Another number each time that the page has changed. */
  news(): number;
  /** Told of every open shadow root that was met. */
  meet(root: ShadowRoot): void;
  /** Told of every custom element that may get one later. */
  expect(element: Element): void;
}

/** Reads parts of the page and keeps what was found in them. */
export interface Scan {
  /** Reads parts of the page, and the shadow roots within them. Blocks that say what they said last time are passed over. */
  read(jobs: readonly Job[]): Promise<void>;
  /**
   * Reads what is on the screen, which is read again with the rest: whom a surname means can only be told from the
   * page's beginning on.
   */
  readSeen(): Promise<void>;
  /** What a block said does not count any more: the next time it is asked about again. */
  forget(first: Text): void;
}

/** One scan is for one life of the page's text; it remembers what it has asked about. */
export function createScan({ slices, find, take, news, meet, expect }: ScanPlatform): Scan {
  /** By a block's first text node, what the block said when it was last asked about. */
  const asked = new WeakMap<Text, number>();
  const names = createNamedTopics();

  async function readAll(jobs: readonly Job[], preview = false): Promise<void> {
    const queue = [...jobs];
    /** The topics that the page names, as far as it has been read from its beginning. */
    const named = new Set(names.ids());
    const most = preview ? FIRST : Number.POSITIVE_INFINITY;
    const editable = new Map<Node, ReadonlySet<Element>>();
    let chunk: Block[] = [];
    let size = 0;
    let total = 0;
    let since = 0;

    async function send(): Promise<void> {
      const blocks = chunk;
      const read = since;
      chunk = [];
      size = 0;
      if (blocks.length === 0) return;
      const found = await find(
        blocks.map(({ text }) => text),
        [...named].slice(0, MOST_NAMED),
      );
      if (found === null) return;
      await slices.afterFrame();
      await take(blocks, found, read);
      if (preview) return;
      for (const [index, block] of blocks.entries()) {
        if (isWhole(block)) asked.set(firstOf(block), hash(block.text));
        const topicIds = (found[index] ?? []).map(({ topicId }) => topicId);
        names.note(block, topicIds);
        for (const id of topicIds) named.add(id);
      }
    }

    for (let job = queue.shift(); job && total < most; job = queue.shift()) {
      const { root, from, until } = job;
      const own = isElement(root) ? openRootOf(root) : null;
      const enter = (shadow: ShadowRoot) => {
        if (isTyped(shadow.host)) return;
        meet(shadow);
        queue.push({ root: shadow });
      };
      if (own) enter(own);
      const reader = createBlockReader({ root, from, editable: editableIn(root, editable), meet: enter, expect });
      for (let block = reader.next(); block !== null && total < most; block = reader.next()) {
        const pause = slices.breathe();
        if (pause) await pause;
        if (block === undefined) continue;
        if (until && isPast(until, firstOf(block))) break;
        total += block.text.length;
        const before = isWhole(block) ? asked.get(firstOf(block)) : undefined;
        if (before !== undefined && before === hash(block.text)) continue;
        if (size + block.text.length > CHUNK) await send();
        if (chunk.length === 0) since = news();
        chunk.push(block);
        size += block.text.length;
      }
    }
    await send();
  }

  return {
    read: (jobs) => readAll(jobs),
    async readSeen() {
      const seen = textOnScreen();
      if (seen) await readAll([{ ...(await jobAround(seen, slices)), until: undefined }], true);
    },
    forget: (first) => asked.delete(first),
  };
}

const firstOf = ({ pieces }: Block): Text => (pieces[0] as Block['pieces'][0]).node;

/** Not the second part of a long block that was cut: those are few, and always asked about. */
const isWhole = ({ pieces }: Block): boolean => pieces[0]?.from === 0;

/** Whether a node comes after `until` and all it holds. */
function isPast(until: Node, node: Node): boolean {
  const position = compare(until, node);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 && (position & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

function editableIn(root: Node, known: Map<Node, ReadonlySet<Element>>): ReadonlySet<Element> {
  const tree = rootOf(root);
  let editable = known.get(tree);
  if (!editable) {
    editable = new Set(findAll(tree, EDITABLE));
    known.set(tree, editable);
  }
  return editable;
}

/** A text near the top of the viewport, where a reader begins. */
function textOnScreen(): Text | null {
  for (const y of [0.15, 0.35, 0.55, 0.75]) {
    const node = Document.prototype.caretPositionFromPoint.call(document, innerWidth / 2, innerHeight * y)?.offsetNode;
    if (node && isText(node)) return node;
  }
  return null;
}

/** FNV-1a over the UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
