import { encodeArticles, type ShelvedArticle } from '../index/segment.ts';
import type { Change } from './change.ts';
import type { Manifest, SegmentEntry } from './manifest.ts';
import type { Records } from './records.ts';

/** What is known of the articles of one segment. */
export interface Shelf {
  entry: SegmentEntry;
  /** All of them in the order of the index, those that were removed as empty places. */
  articles: readonly ShelvedArticle[];
  /** Those that are in the library. */
  present: readonly ShelvedArticle[];
}

/** Reads what is known of all articles. Rejects with a RangeError when a record is missing or damaged. */
export async function readShelves({ segments }: Manifest, records: Pick<Records, 'articles'>): Promise<Shelf[]> {
  const lists = await records.articles(segments);
  return segments.map((entry, i) => {
    const articles = lists[i] ?? [];
    const removed = new Set(entry.removed);
    return { entry, articles, present: removed.size === 0 ? articles : articles.filter(({ id }) => !removed.has(id)) };
  });
}

/**
 * Writes what is known of a segment's articles anew, where any of them changed. The index numbers passages in the order
 * of the articles, so those that go keep their place there, with their id and how many passages they had, and no more.
 */
export function rewriteShelf(
  { entry, articles, present }: Shelf,
  changed: ReadonlyMap<string, ShelvedArticle | null>,
  change: Change,
): SegmentEntry[] {
  const touched = present.filter(({ id }) => changed.has(id));
  if (touched.length === 0) return [entry];
  change.drop(entry.articles);
  const gone = touched.filter(({ id }) => changed.get(id) === null).map(({ id }) => id);
  if (gone.length === present.length) {
    change.drop(entry.index);
    return [];
  }
  const here = new Set(present);
  const rewritten = articles.map((article) => {
    if (!here.has(article) || !changed.has(article.id)) return article;
    return changed.get(article.id) ?? emptied(article);
  });
  return [
    { ...entry, articles: change.put(encodeArticles(rewritten), rewritten), removed: [...entry.removed, ...gone] },
  ];
}

/** What is left of an article that was taken out, until the index is made anew. */
function emptied({ id, passages, block, collection, added }: ShelvedArticle): ShelvedArticle {
  const nothing = { title: '', publisher: null, published: null, url: null, credits: [], language: 'en', inferred: [] };
  return { id, ...nothing, passages, block, collection, added };
}
