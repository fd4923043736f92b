import { ask } from '../../bridge/messages.ts';
import { type Block, createBlockReader, nodesIn, rangeIn } from './blocks.ts';
import { mentionAt, rectsOf } from './hit.ts';
import type { PageMention } from './mention.ts';
import type { PageText } from './page-text.ts';

/** The most text that one message carries (UTF-16 units). */
const CHUNK = 100_000;

/** Starts reading the page; `gone` ends it and cleans up. */
export function createPage(gone: AbortSignal): PageText {
  const byNode = new Map<Node, PageMention[]>();
  const listeners = new Set<() => void>();
  let all: PageMention[] = [];
  let complete = false;
  const highlight = new Highlight();

  async function scan(): Promise<void> {
    const reader = createBlockReader(document);
    let chunk: Block[] = [];
    let size = 0;
    for (let block = reader.next(); ; block = reader.next()) {
      if (block === null || size + block.text.length > CHUNK) {
        await take(chunk);
        chunk = [];
        size = 0;
      }
      if (block === null || gone.aborted) break;
      chunk.push(block);
      size += block.text.length;
    }
    complete = true;
  }

  async function take(blocks: Block[]): Promise<void> {
    const found = await ask('findMentions', { texts: blocks.map(({ text }) => text) });
    for (const [index, block] of blocks.entries()) {
      for (const { topicId, start, end, exact } of found[index] ?? []) {
        const range = rangeIn(block, start, end);
        const mention: PageMention = { topicId, exact, range, block: block.text, start, end };
        all.push(mention);
        highlight.add(range);
        for (const node of nodesIn(block, start, end)) byNode.set(node, [...(byNode.get(node) ?? []), mention]);
      }
    }
    if (highlight.size > 0) CSS.highlights.set('backstory-mention', highlight);
    for (const changed of listeners) changed();
  }

  function start(): void {
    complete = false;
    byNode.clear();
    all = [];
    highlight.clear();
    scan().catch(() => undefined);
  }

  gone.addEventListener('abort', () => CSS.highlights.delete('backstory-mention'));
  start();

  return {
    mentionAt: (x, y) => mentionAt(x, y, (node) => byNode.get(node) ?? []),
    mentions: () => all,
    complete: () => complete,
    rectsOf,
    onChange(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    point: () => undefined,
    goTo(mention) {
      mention.range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    },
    rescan: start,
  };
}
