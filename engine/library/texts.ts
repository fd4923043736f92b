import type { ShelvedArticle } from '../index/segment.ts';
import { decodeTextBlock, type TextBlock } from '../index/text-block.ts';
import type { Passage } from '../model/article.ts';
import { underTitle } from './headline.ts';
import type { LibraryStorage } from './manifest.ts';

/** Blocks of texts that are kept in memory, by their size together (bytes). */
const CACHED = 24 * 1024 * 1024;

/** So often a question is asked anew at most, each time with more texts at hand. */
const ROUNDS = 8;

/** Texts of articles, read when they are first asked for and kept while there is room. */
export interface Texts {
  /** The passages of an article; `undefined` when they are not at hand, and then they are fetched for another round. */
  of(article: ShelvedArticle): readonly Passage[] | undefined;
  /** Runs a question until all texts that it asks for are at hand. */
  complete<T>(ask: () => T): Promise<T>;
}

/** Stands for a block that is gone. */
const GONE_BLOCK: TextBlock = { articleIds: [], passagesOf: () => undefined };

/** Makes the texts over a storage. */
export function createTexts(storage: LibraryStorage): Texts {
  /** By key, in the order of use. */
  const blocks = new Map<string, { block: TextBlock; size: number }>();
  const read = new Map<string, readonly Passage[]>();
  let missed = new Set<string>();
  let size = 0;

  async function fetch(key: string): Promise<void> {
    const bytes = await storage.read(key);
    if (blocks.has(key)) return;
    // A block that was taken out while the question ran: its articles come back empty.
    blocks.set(key, { block: bytes ? decodeTextBlock(bytes) : GONE_BLOCK, size: bytes?.length ?? 0 });
    size += bytes?.length ?? 0;
  }

  function makeRoom(): void {
    for (const [key, { size: own }] of blocks) {
      if (size <= CACHED) return;
      blocks.delete(key);
      size -= own;
    }
  }

  return {
    of(article) {
      const { id, block: key } = article;
      const known = read.get(id + key);
      if (known) return known;
      const entry = blocks.get(key);
      if (!entry) {
        missed.add(key);
        return undefined;
      }
      blocks.delete(key);
      blocks.set(key, entry);
      const passages = underTitle(entry.block.passagesOf(article.id) ?? [], article);
      read.set(id + key, passages);
      return passages;
    },
    async complete(ask) {
      for (let round = 0; ; round++) {
        missed = new Set();
        // Passages of one question are made once; those of all questions would fill the memory.
        read.clear();
        const answer = ask();
        const wanted = [...missed].filter((key) => !blocks.has(key));
        if (wanted.length === 0 || round >= ROUNDS) {
          makeRoom();
          return answer;
        }
        await Promise.all(wanted.map(fetch));
      }
    },
  };
}
