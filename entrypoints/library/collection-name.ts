import type { Texts } from '../../components/texts.ts';

/** The collections that Backstory itself makes, as they are stored. */
const BUNDLED = 'bundled';
const OWN = 'own';

/** What a collection is called: the reader's by the name it was given, ours in the reader's language. */
export function nameOfCollection(collection: string, t: Texts['t']): string {
  if (collection === OWN) return t('collectionOwn');
  return collection === BUNDLED ? t('collectionBundled') : collection;
}
