import type { Texts } from '../../components/texts.ts';
import { BUNDLED_COLLECTION, OWN_COLLECTION } from '../../engine/model/collection.ts';

/** What a collection is called: the reader's by the name it was given, ours in the reader's language. */
export function nameOfCollection(collection: string, t: Texts['t']): string {
  if (collection === OWN_COLLECTION) return t('collectionOwn');
  return collection === BUNDLED_COLLECTION ? t('collectionBundled') : collection;
}
