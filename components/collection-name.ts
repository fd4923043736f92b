import type { Article } from '../engine/model/article.ts';
import type { BUNDLED_COLLECTION, OWN_COLLECTION } from '../engine/model/collection.ts';
import type { Texts } from './texts.ts';

/** The names that the engine has for them; components know its types only. */
const OWN: typeof OWN_COLLECTION = 'own';
const BUNDLED: typeof BUNDLED_COLLECTION = 'bundled';

/** What a collection is called: the reader's by the name it was given, ours in the reader's language. */
export function nameOfCollection(collection: string, t: Texts['t']): string {
  if (collection === OWN) return t('collectionOwn');
  return collection === BUNDLED ? t('collectionBundled') : collection;
}

/**
 * From where an article is, where that is not obvious: a collection that the reader named, or the articles that came with
 * us, beside those of their own. `null` for what they saved, where there is nothing but ours, and in somebody's copy.
 */
export function originOf(
  { collection = OWN, copy }: Pick<Article, 'collection' | 'copy'>,
  t: Texts['t'],
): string | null {
  return collection === OWN || copy !== undefined ? null : nameOfCollection(collection, t);
}
