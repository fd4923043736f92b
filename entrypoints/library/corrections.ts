import type { Correction } from '../../engine/library/additions.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';

/** The fields that can be corrected. */
export const FIELDS = ['title', 'publisher', 'published', 'url'] as const;
/** One of them. */
export type Field = (typeof FIELDS)[number];

/** What is typed into the fields. */
export type Typed = Partial<Record<Field, string>>;

/** What a field says in all articles; '' where they differ. */
export function sameIn(articles: readonly StoredArticle[], field: Field): string {
  const values = new Set(articles.map((article) => article[field] ?? ''));
  return values.size === 1 ? ([...values][0] ?? '') : '';
}

/**
 * The correction that was typed: fields that were touched and say something else now. An emptied field is not known any
 * more; a title is never empty.
 * @throws RangeError naming the field, when an address is none of the web's.
 */
export function correctionOf(articles: readonly StoredArticle[], typed: Typed): Correction {
  const correction: Correction = {};
  for (const field of FIELDS) {
    const value = typed[field]?.trim();
    if (value === undefined || value === sameIn(articles, field)) continue;
    if (field === 'title') {
      if (value !== '') correction.title = value;
    } else correction[field] = value === '' ? null : value;
  }
  const { url } = correction;
  if (url && !(/^https?:\/\//iu.test(url) && URL.canParse(url))) throw new RangeError('url');
  return correction;
}

/** The articles of which a field is the reader's own. */
export const correctedIn = (articles: readonly StoredArticle[], field: Field): StoredArticle[] =>
  articles.filter(({ corrected }) => corrected?.includes(field));

/** What was read in a field of articles that were corrected: each value once, in their order; `null` where there was none. */
export const readIn = (articles: readonly StoredArticle[], field: Field): (string | null)[] => [
  ...new Set(correctedIn(articles, field).map(({ asRead }) => asRead?.[field] ?? null)),
];

/** The corrections that make a field what was read again, as JSON, each with the ids of its articles. */
export function backToRead(articles: readonly StoredArticle[], field: Field): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { id, asRead } of correctedIn(articles, field)) {
    const key = JSON.stringify({ [field]: asRead?.[field] ?? null });
    groups.set(key, [...(groups.get(key) ?? []), id]);
  }
  return groups;
}

/** The way back: what each article said before. Articles that said the same share a correction. */
export function wayBack(articles: readonly StoredArticle[], correction: Correction): Map<string, string[]> {
  const fields = Object.keys(correction) as Field[];
  const groups = new Map<string, string[]>();
  for (const article of articles) {
    const key = JSON.stringify(Object.fromEntries(fields.map((field) => [field, article[field]])));
    groups.set(key, [...(groups.get(key) ?? []), article.id]);
  }
  return groups;
}
