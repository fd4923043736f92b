import type { PageMention } from '../marks/mention.ts';

/** Keys that outlive a new reading of the page: a mention found anew at the same place has the same key. */
export interface MentionKeys {
  keyOf(mention: PageMention): string;
  /** The mention last given for a key; `undefined` for one long forgotten. */
  mentionOf(key: string): PageMention | undefined;
}

/** The pointer's machine remembers three at most: the one open, the one it rests on, the one that is spent. */
const REMEMBERED = 8;

/** Makes keys for one page. */
export function createMentionKeys(): MentionKeys {
  const nodes = new WeakMap<Node, number>();
  const mentions = new Map<string, PageMention>();
  let count = 0;
  return {
    keyOf(mention) {
      const { startContainer, startOffset } = mention.range;
      if (!nodes.has(startContainer)) nodes.set(startContainer, ++count);
      const key = `${nodes.get(startContainer)}:${startOffset}:${mention.topicId}`;
      // Written last again, so that the map's order is the order of use.
      mentions.delete(key);
      mentions.set(key, mention);
      for (const old of mentions.keys()) if (mentions.size > REMEMBERED) mentions.delete(old);
      return key;
    },
    mentionOf: (key) => mentions.get(key),
  };
}
