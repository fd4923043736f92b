import { OWN_COLLECTION } from '../model/collection.ts';
import type { StoredArticle } from './stored-library.ts';

/**
 * Whether a library has an article only because it was read: nobody saved it, corrected it, gave it a star or put it into a
 * collection.
 * Such articles may go by themselves when they are old.
 */
export function isOnlyRemembered({
  remembered,
  corrected,
  starred,
  collection,
}: Pick<StoredArticle, 'remembered' | 'corrected' | 'starred' | 'collection'>): boolean {
  return remembered !== undefined && !corrected && !starred && collection === OWN_COLLECTION;
}
