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
}

/** Tells new articles from those whose text the library has, and notes where else those were printed. */
export function sortOut(raws: readonly RawArticle[], shelves: readonly Shelf[]): SortedOut {
  const known = new Map(shelves.flatMap(({ present }) => present.map((article) => [article.id, article])));
  const fresh = new Map<string, ReadArticle>();
  /** By article id. */
  const echoes = new Map<string, ShelvedArticle>();
  const ids: string[] = [];
  for (const raw of raws) {
    const read = readArticle(raw);
    const { id } = read.article;
    const shelved = known.get(id);
    const twin = fresh.get(id);
    ids.push(id);
    if (shelved) {
      const before = echoes.get(id) ?? shelved;
      const noted = withPrinting(before, read.article);
      if (noted !== before) echoes.set(id, noted);
    } else if (twin) fresh.set(id, { ...twin, article: withPrinting(twin.article, read.article) });
    else fresh.set(id, read);
  }
  return { fresh: [...fresh.values()], echoes, ids };
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
