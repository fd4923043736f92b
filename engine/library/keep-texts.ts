import { encodeSegment, type ShelvedArticle } from '../index/segment.ts';
import { encodeTextBlock } from '../index/text-block.ts';
import type { KeptArticle, Passage } from '../model/article.ts';
import type { Change } from './change.ts';
import type { SegmentEntry } from './manifest.ts';
import type { ReadArticle } from './read-article.ts';

/** Articles share a block of texts up to this size (UTF-16 units). */
export const BLOCK = 128 * 1024;

/**
 * Puts the texts of articles into blocks, and says of each article where it is. When it was added and where it belongs
 * is for all of them the same, but for those that come back from a library. With `remembers` nobody saved them: they
 * were read at `at`.
 */
export function shelve(
  reads: readonly ReadArticle[],
  change: Change,
  { collection, at, remembers = false }: { collection: string; at: number; remembers?: boolean },
): ShelvedArticle[] {
  return inBlocks(reads).flatMap((part) => {
    const block = putBlock(change, part);
    return part.map(({ article, passages, kept }) => ({
      ...article,
      block,
      passages: passages.length,
      added: kept?.added ?? at,
      collection: kept?.collection ?? collection,
      ...(kept?.corrected ? { corrected: kept.corrected } : {}),
      ...(kept?.asRead ? { asRead: kept.asRead } : {}),
      ...(kept?.starred ? { starred: true as const } : {}),
      ...rememberedOf(kept, remembers ? at : undefined),
    }));
  });
}

/** Whether an article is only remembered: what comes back from a library is what it was there. */
function rememberedOf(kept: KeptArticle | undefined, at: number | undefined): Pick<ShelvedArticle, 'remembered'> {
  const remembered = kept ? kept.remembered : at;
  return remembered === undefined ? {} : { remembered };
}

/** Keeps the texts of some articles as one block, and gives its key. */
export function putBlock(change: Change, reads: readonly ReadArticle[]): string {
  return change.put(encodeTextBlock(reads.map(({ article, passages }) => ({ articleId: article.id, passages }))));
}

/** Keeps a segment, and gives its entry in the manifest. */
export function putSegment(
  change: Change,
  articles: readonly ShelvedArticle[],
  passages: readonly Passage[],
  mentions: Parameters<typeof encodeSegment>[2],
  references: Parameters<typeof encodeSegment>[3],
): SegmentEntry {
  const records = encodeSegment(articles, passages, mentions, references);
  return { articles: change.put(records.articles, articles), index: change.put(records.index), removed: [] };
}

/** Articles in their order, so many together as one block holds; a long one has its own. */
export function inBlocks(reads: readonly ReadArticle[]): ReadArticle[][] {
  const parts: ReadArticle[][] = [];
  let size = BLOCK;
  for (const read of reads) {
    const own = read.passages.reduce((sum, { text }) => sum + text.length, 0);
    if (size + own > BLOCK) {
      parts.push([]);
      size = 0;
    }
    parts[parts.length - 1]?.push(read);
    size += own;
  }
  return parts;
}
