import type { ShelvedArticle } from '../index/segment.ts';
import type { Article, Printing, RawArticle } from '../model/article.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import type { Shelf } from './shelves.ts';

/** What is new among articles that were handed in, and what is known. */
export interface SortedOut {
  /** Those that the library does not have, each once. */
  fresh: ReadArticle[];
  /** Articles of the library of which another printing came to light, by id. */
  echoes: Map<string, ShelvedArticle>;
  /** For each article handed in, the id it has in the library. */
  ids: string[];
  /** The ids of those that the library only remembered, and that are saved now. */
  saved: string[];
}

/**
 * Tells new articles from those whose text the library has, and notes where else those were printed. What the library only
 * remembered becomes the reader's own when it is handed in by anybody else than the memory.
 * @param readAt When they were read (ms since 1970), if they are only to be remembered.
 */
export function sortOut(raws: readonly RawArticle[], shelves: readonly Shelf[], readAt?: number): SortedOut {
  const known = new Map(shelves.flatMap(({ present }) => present.map((article) => [article.id, article])));
  const fresh = new Map<string, ReadArticle>();
  /** By article id. */
  const echoes = new Map<string, ShelvedArticle>();
  const ids: string[] = [];
  const saved = new Set<string>();
  for (const raw of raws) {
    const read = readArticle(raw);
    const { id } = read.article;
    const shelved = known.get(id);
    const twin = fresh.get(id);
    ids.push(id);
    if (shelved) {
      const before = echoes.get(id) ?? shelved;
      const lastRead = raw.kept ? raw.kept.remembered : readAt;
      const noted = lastRead === undefined ? asSaved(before, read.article) : readAgain(before, read.article, lastRead);
      if (before.remembered !== undefined && noted.remembered === undefined) saved.add(id);
      if (noted !== before) echoes.set(id, noted);
    } else if (twin) fresh.set(id, { ...twin, article: withPrinting(twin.article, read.article) });
    else fresh.set(id, read);
  }
  return { fresh: [...fresh.values()], echoes, ids, saved: [...saved] };
}

/**
 * An article that the reader saves. What was only remembered is called as it is saved now, for the reader has seen that,
 * and may have corrected it.
 */
function asSaved(shelved: ShelvedArticle, saved: Article): ShelvedArticle {
  const article = shelved.excerpt && !saved.excerpt ? whole(shelved) : shelved;
  if (article.remembered === undefined) return withPrinting(article, saved);
  const { remembered: _, ...own } = article;
  return own.url === saved.url && !own.corrected ? { ...own, ...printingOf(saved) } : withPrinting(own, saved);
}

/** What was selected turns out to be all that there is. */
function whole({ excerpt: _, ...article }: ShelvedArticle): ShelvedArticle {
  return article;
}

/** An article that is read several times within a day is written down once (ms). */
const NOTED_EVERY = 86_400_000;

/** An article that was read once more at a time (ms since 1970). One that the reader saved stays as it is. */
function readAgain(article: ShelvedArticle, read: Article, at: number): ShelvedArticle {
  if (article.remembered === undefined) return article;
  const noted = withPrinting(article, read);
  return at - article.remembered < NOTED_EVERY ? noted : { ...noted, remembered: at };
}

/**
 * An article with another printing of its text noted, if it is another. The first one in time is what the article is
 * called by, so that it does not matter which came first; what the reader corrected stays.
 */
function withPrinting<A extends Article & { corrected?: readonly string[] }>(article: A, other: Article): A {
  const all = [article, ...(article.also ?? [])].map(printingOf);
  const added = printingOf(other);
  if (all.some((one) => comparePrintings(one, added) === 0)) return article;
  const [first, ...rest] = article.corrected ? [...all, added] : [...all, added].sort(comparePrintings);
  return { ...article, ...first, also: rest };
}

/**
 * An article with some fields corrected. What was read stands in `asRead`; a field that is corrected back to it is no
 * longer corrected.
 */
export function withCorrection(article: ShelvedArticle, correction: Partial<Printing>): ShelvedArticle {
  const { asRead: before = {}, corrected: known = [], ...rest } = article;
  const fields = Object.keys(correction) as (keyof Printing)[];
  const read: Partial<Record<keyof Printing, string | null>> = { ...before };
  for (const field of fields) {
    if (!known.includes(field)) read[field] = article[field];
    if (read[field] === correction[field]) delete read[field];
  }
  const corrected = [
    ...known.filter((field) => !fields.some((own) => own === field)),
    ...fields.filter((f) => f in read),
  ];
  const marks = corrected.length > 0 ? { corrected, asRead: read as Partial<Printing> } : {};
  return { ...rest, ...correction, ...marks };
}

/** An article with the reader's star, or without. */
export function withStar({ starred: _, ...article }: ShelvedArticle, isStarred: boolean): ShelvedArticle {
  return isStarred ? { ...article, starred: true } : article;
}

const printingOf = ({ title, publisher, published, url }: Printing): Printing => ({ title, publisher, published, url });

/** By day, undated last, then by paper, address and title. */
function comparePrintings(a: Printing, b: Printing): number {
  const key = ({ published, publisher, url, title }: Printing) =>
    [published ?? '9', publisher ?? '', url ?? '', title].join('\n');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}
