import { RecordError } from '../base/record-error.ts';
import type { ShelvedArticle } from '../index/segment.ts';
import { decodeTextBlock, type TextBlock } from '../index/text-block.ts';
import type { Article, Passage } from '../model/article.ts';
import type { Change } from './change.ts';
import { underTitle } from './headline.ts';
import { BLOCK, inBlocks, putBlock } from './keep-texts.ts';
import { type LibraryStorage, MANIFEST } from './manifest.ts';
import type { Shelf } from './shelves.ts';

/** Blocks below this size are put together when articles are gathered (bytes). */
const SMALL_BLOCK = BLOCK / 4;

/** Reads a block of texts, and says how many bytes it has. @throws RangeError when it is missing or damaged. */
export async function readBlock(storage: LibraryStorage, key: string): Promise<{ block: TextBlock; size: number }> {
  const bytes = await storage.read(key);
  if (!bytes) throw new RecordError('damaged', `The library's record "${key}" is missing`);
  return { block: decodeTextBlock(bytes), size: bytes.length };
}

/** Articles with their passages, those of the first article first. */
export interface Gathered {
  articles: ShelvedArticle[];
  passages: Passage[];
  /** Blocks whose texts stand in others now. */
  emptied: string[];
}

/** All articles of some shelves with their texts, by day and id whatever order they came in; small blocks put together. */
export async function gatherArticles(
  shelves: readonly Shelf[],
  change: Change,
  storage: LibraryStorage,
): Promise<Gathered> {
  const articles = shelves.flatMap(({ present }) => present).sort(byDay);
  const texts = new Map<string, Passage[]>();
  const small = new Set<string>();
  for (const key of new Set(articles.map(({ block }) => block))) {
    const { block, size } = await readBlock(storage, key);
    if (size < SMALL_BLOCK) small.add(key);
    for (const id of block.articleIds) texts.set(`${key} ${id}`, block.passagesOf(id) ?? []);
  }
  const read = articles.map((article) => ({
    article,
    passages: underTitle(texts.get(`${article.block} ${article.id}`) ?? [], article),
  }));
  const moved = new Map<Article, string>();
  if (small.size > 1) {
    for (const part of inBlocks(read.filter(({ article }) => small.has(article.block)))) {
      const key = putBlock(change, part);
      for (const { article } of part) moved.set(article, key);
    }
  }
  return {
    articles: articles.map((article) => ({ ...article, block: moved.get(article) ?? article.block })),
    passages: read.flatMap(({ passages }) => passages),
    emptied: moved.size > 0 ? [...small] : [],
  };
}

/** Segments are put together as articles come in only while they have so few articles; settling does the rest. */
const FEW_ARTICLES = 64;

/**
 * The newest shelves that a new segment of so many articles is put together with: each that is no larger than all
 * after it. So few segments are read, and few articles are written often (O'Neil et al. 1996, "The log-structured
 * merge-tree").
 */
export function smallMates(shelves: readonly Shelf[], added: number): Shelf[] {
  const mates: Shelf[] = [];
  let total = added;
  for (const shelf of [...shelves].reverse()) {
    const own = shelf.articles.length;
    if (added === 0 || own > total || total + own > FEW_ARTICLES) break;
    mates.unshift(shelf);
    total += own;
  }
  return mates;
}

/** Takes the articles of some shelves out of their segments, to stand in another. */
export async function takeDown(
  shelves: readonly Shelf[],
  changed: ReadonlyMap<string, ShelvedArticle>,
  change: Change,
  storage: LibraryStorage,
): Promise<Gathered> {
  const current = shelves.map((shelf) => ({
    ...shelf,
    present: shelf.present.map((article) => changed.get(article.id) ?? article),
  }));
  const gathered = await gatherArticles(current, change, storage);
  for (const { entry } of shelves) for (const key of [entry.articles, entry.index]) change.drop(key);
  for (const key of gathered.emptied) change.drop(key);
  return gathered;
}

/** Takes out every record that the library will not need, also what is left of changes that never were. */
export async function clearAway(
  change: Change,
  articles: readonly ShelvedArticle[],
  storage: LibraryStorage,
): Promise<void> {
  const { segments, names } = change.manifest;
  const needed = new Set([MANIFEST, names, ...articles.map(({ block }) => block)]);
  for (const entry of segments) needed.add(entry.articles).add(entry.index);
  for (const key of await storage.keys()) if (!needed.has(key)) change.drop(key);
}

function byDay(a: Article, b: Article): number {
  const [one, other] = [a.published ?? '', b.published ?? ''];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
}
