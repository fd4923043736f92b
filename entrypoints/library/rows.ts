import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Story } from '../../engine/model/story.ts';

/** What the table can be sorted by; `found` is how well an article fits what is searched for. */
export type RowOrder = 'title' | 'publisher' | 'published' | 'collection' | 'language' | 'topic' | 'added' | 'found';

/** Which articles are wanted, and in which order; '' wants all. */
export interface Wanted {
  by: RowOrder;
  down: boolean;
  publisher: string;
  collection: string;
  language: string;
  /** By id. */
  topic: string;
  /** Only those with a star. */
  starred: boolean;
  /** The story that they belong to; `null` for any or none. */
  story: Story | null;
  /** Days, both included (ISO 8601). */
  from: string;
  to: string;
}

/** The topics of articles, by the article's id. */
export interface NamedTopics {
  names(articleId: string, topicId: string): boolean;
  /** The labels of those that it names most often. */
  leading(articleId: string): readonly string[];
}

const NOT_NAMED: NamedTopics = { names: () => true, leading: () => [] };

/** All articles, the newest first. */
export const ALL: Wanted = {
  by: 'published',
  down: true,
  publisher: '',
  collection: '',
  language: '',
  topic: '',
  starred: false,
  story: null,
  from: '',
  to: '',
};

/**
 * The articles that are wanted, in their order. What is not known stands last, whichever way it is sorted.
 * @param found the articles that a search found, by id, with their place among them; `null` when nothing is searched for
 * @param named what is known of the topics of each article; nothing when that is still being worked out
 */
export function rowsOf(
  articles: readonly StoredArticle[],
  wanted: Wanted,
  found: ReadonlyMap<string, number> | null,
  locale: string,
  named: NamedTopics = NOT_NAMED,
): StoredArticle[] {
  const { by, down, publisher, collection, language, topic, starred, story, from, to } = wanted;
  const ofStory = story && new Set(story.articles.map(({ id }) => id));
  const fits = (article: StoredArticle) =>
    (found === null || found.has(article.id)) &&
    (ofStory === null || ofStory.has(article.id)) &&
    (publisher === '' || (article.publisher ?? '') === publisher) &&
    (collection === '' || collectionOf(article) === collection) &&
    (language === '' || languageOf(article) === language) &&
    (topic === '' || named.names(article.id, topic)) &&
    (!starred || article.starred === true) &&
    (from === '' || (article.published !== null && article.published >= from)) &&
    (to === '' || (article.published !== null && article.published <= to));
  const rows = articles.filter(fits);
  if (by === 'found') return rows.sort((a, b) => (found?.get(a.id) ?? 0) - (found?.get(b.id) ?? 0));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const isText = by === 'title' || by === 'publisher' || by === 'collection' || by === 'topic';
  const order = (a: string, b: string) => (isText ? compare(a, b) : a < b ? -1 : a > b ? 1 : 0);
  // Keys are made once: a comparison is made some 160,000 times for 12,000 rows.
  const keyed = rows.map((article) => ({ article, key: keyOf(article, by, named) }));
  keyed.sort((a, b) => {
    if (a.key === '' || b.key === '') return a.key === b.key ? 0 : a.key === '' ? 1 : -1;
    return down ? order(b.key, a.key) : order(a.key, b.key);
  });
  return keyed.map(({ article }) => article);
}

function keyOf(article: StoredArticle, by: Exclude<RowOrder, 'found'>, named: NamedTopics): string {
  if (by === 'topic') return named.leading(article.id)[0] ?? '';
  if (by === 'added') return String(article.added).padStart(15, '0');
  if (by === 'collection') return article.copy ?? article.collection;
  return (by === 'language' ? languageOf(article) : article[by]) ?? '';
}

/** Stands for the copy of another library among the collections; no collection that anybody names is called so. */
export const COPY_COLLECTION = '\u0000copy';

/** The collection that an article is in; all of a copy are in one, whatever they are in there. */
export const collectionOf = ({ copy, collection }: StoredArticle): string =>
  copy === undefined ? collection : COPY_COLLECTION;

/** Articles that can be changed: those of the own library. */
export const ownOf = (articles: readonly StoredArticle[]): readonly StoredArticle[] =>
  articles.some(({ copy }) => copy !== undefined) ? articles.filter(({ copy }) => copy === undefined) : articles;

/** The language without its region: "en" of "en-GB". */
export const languageOf = ({ language }: StoredArticle): string => language.split('-')[0] ?? language;

/** How often each value stands there, the most frequent first: what a filter offers. */
export function countsOf(articles: readonly StoredArticle[], read: (article: StoredArticle) => string | null) {
  const counts = new Map<string, number>();
  for (const article of articles) {
    const value = read(article);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}
