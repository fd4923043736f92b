import { type Block, type Piece, stillSays } from './pieces.ts';

/**
 * What the page is known to name, in the one place that remembers it. One part of a page tells what the others mean: where
 * an earlier one names "Donald Trump", a later "Trump" is his.
 */
export interface NamedTopics {
  /** The ids of the topics that blocks were found to name, as far as the page still says so; each once. */
  ids(): string[];
  /** A block was found to name these topics, and no others. */
  note(block: Block, topicIds: Iterable<string>): void;
}

/** A block that names topics. */
interface NamingBlock {
  block: Block;
  topicIds: ReadonlySet<string>;
}

/**
 * Makes the memory of one page. A block counts for as long as the page says what it said: when a single-page application
 * puts an article about Michelle Obama in the place of one about Barack Obama, he is not known any more. A menu that
 * stays still names what it names.
 */
export function createNamedTopics(): NamedTopics {
  /** By the text node that a block begins in, and where in it: of a long text that was cut each part is a block. */
  const noted = new Map<Text, Map<number, NamingBlock>>();

  return {
    ids() {
      const named = new Set<string>();
      for (const [first, parts] of noted) {
        for (const [from, { block, topicIds }] of parts) {
          if (stillSays(block, 0, block.text.length)) for (const id of topicIds) named.add(id);
          else parts.delete(from);
        }
        if (parts.size === 0) noted.delete(first);
      }
      return [...named];
    },
    note(block, topicIds) {
      const { node: first, from } = block.pieces[0] as Piece;
      const named = new Set(topicIds);
      const parts = noted.get(first) ?? new Map<number, NamingBlock>();
      if (named.size > 0) noted.set(first, parts.set(from, { block, topicIds: named }));
      else parts.delete(from);
    },
  };
}
