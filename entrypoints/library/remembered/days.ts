import { isOnlyRemembered } from '../../../engine/library/remembered.ts';
import type { StoredArticle } from '../../../engine/library/stored-library.ts';

/** What was last read on one day. */
export interface ReadDay {
  /** The beginning of the day where the reader is (ms since 1970). */
  start: number;
  /** The last one first. */
  articles: StoredArticle[];
}

/** What is only remembered, the last one first. */
export function rememberedOf(articles: readonly StoredArticle[]): StoredArticle[] {
  return articles.filter(isOnlyRemembered).sort((a, b) => readAt(b) - readAt(a) || (a.id < b.id ? -1 : 1));
}

/** Articles by the day on which they were last read, in their order. */
export function daysOf(articles: readonly StoredArticle[]): ReadDay[] {
  const days = new Map<number, StoredArticle[]>();
  for (const article of articles) {
    const start = new Date(readAt(article)).setHours(0, 0, 0, 0);
    days.set(start, [...(days.get(start) ?? []), article]);
  }
  return [...days].map(([start, own]) => ({ start, articles: own }));
}

/** The sites of articles by host, without "www", with how many there are of each, most first. */
export function sitesOf(articles: readonly StoredArticle[]): [site: string, count: number][] {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const site = siteOf(article);
    if (site !== '') counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** The site of an article: the host of its address without "www"; '' where it has none. */
export function siteOf({ url }: Pick<StoredArticle, 'url'>): string {
  return url !== null && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : '';
}

const readAt = ({ remembered = 0 }: StoredArticle): number => remembered;
