import type { Drafts } from './drafts.ts';
import { foldName } from './fold-name.ts';

/** Where a word goes on with a capital: "JP|Morgan", "Health|Vest". */
const INNER_CAPITAL = /\p{Lu}(?=\p{Lu}\p{Ll})|\p{Ll}(?=\p{Lu})/gu;

/** Joins names that some articles write in one word, with a capital in it, and others in two: "JPMorgan" and "JP Morgan". */
export function addRunTogether(drafts: Drafts): void {
  for (const draft of [...drafts.all]) {
    for (const name of [...draft.names.keys()]) {
      const apart = name.replace(INNER_CAPITAL, '$& ');
      const other = apart === name ? undefined : drafts.byName.get(foldName(apart));
      if (other === undefined || other === draft || !isNoPersonNorPlace(other.kind) || !isNoPersonNorPlace(draft.kind))
        continue;
      if (drafts.all.has(draft)) drafts.merge(other, draft);
    }
  }
}

const isNoPersonNorPlace = (kind: string): boolean => kind === 'organization' || kind === 'thing';
