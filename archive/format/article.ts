import * as v from 'valibot';
import type { Article, Passage } from '../../engine/model/article.ts';
import { ArchiveError } from './archive-error.ts';
import { articleFields } from './bucket.ts';
import { checked } from './checked.ts';
import { MOST_RATIO, packJson, unpackJson } from './packed-json.ts';
import { ArticleShape, PassageId, PassageKindShape, PassageText } from './shapes.ts';

/** An article is no longer as it is served, and no longer unpacked (bytes). */
export const MOST_ARTICLE = 4 * 2 ** 20;
const MOST_ARTICLE_JSON = 32 * 2 ** 20;

const WholeArticle = v.strictObject({
  article: ArticleShape,
  /** In their order. */
  passages: v.pipe(
    v.array(v.strictObject({ id: PassageId, kind: PassageKindShape, text: PassageText })),
    v.maxLength(100_000),
  ),
});

/** An article of an archive with its whole text. */
export type ArchiveArticle = v.InferOutput<typeof WholeArticle>;

/** Writes an article as it is served: JSON in gzip. @throws ArchiveError when a field is wrong, or it is too large. */
export function encodeArchiveArticle(article: Article, passages: readonly Passage[]): Uint8Array {
  const whole = {
    article: articleFields(article),
    passages: passages.map(({ id, kind, text }) => ({ id, kind, text })),
  };
  const bytes = packJson(checked(WholeArticle, whole, 'article'), MOST_ARTICLE_JSON, 'article');
  if (bytes.length > MOST_ARTICLE) throw new ArchiveError('too-large', 'article: it is too large');
  return bytes;
}

/**
 * Reads an article, whatever the bytes are, in bounded memory.
 * @param id The one that was asked for.
 * @throws ArchiveError naming what is wrong.
 */
export function decodeArchiveArticle(bytes: Uint8Array, id: string): ArchiveArticle {
  if (bytes.length > MOST_ARTICLE) throw new ArchiveError('too-large', 'article: it is too large');
  const whole = checked(WholeArticle, unpackJson(bytes, MOST_ARTICLE_JSON, 'article', MOST_RATIO), 'article');
  if (whole.article.id !== id) throw new ArchiveError('damaged', 'article: the field article.id is another one');
  if (new Set(whole.passages.map((passage) => passage.id)).size < whole.passages.length)
    throw new ArchiveError('damaged', 'article: the field passages has an id twice');
  return whole;
}
