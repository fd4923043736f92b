import { editDistance } from '../text/edit-distance.ts';
import type { Draft, Drafts } from './drafts.ts';
import { foldName } from './fold-name.ts';
import { withoutCompanyEnds } from './organizations.ts';

/** Names and words shorter than this (letters) are others when they differ by a letter: "Fed" is no "Ford". */
const LONG_NAME = 10;
const LONG_WORD = 6;

/** Whether one letter added, dropped or changed, or two neighbours swapped, make one word of the other. */
export function isOneSlip(a: string, b: string): boolean {
  return editDistance(a, b, 1) <= 1;
}

/**
 * Joins long names that differ by one slip in one long word: "Dominion Textile" and "Dominion Textiles Inc",
 * "Western Digital" and "Western Digtial". People have rules of their own.
 */
export function addMisspellings(drafts: Drafts): void {
  const buckets = new Map<string, { words: string[]; draft: Draft; count: number }[]>();
  for (const draft of drafts.all) {
    if (draft.kind !== 'organization' && draft.kind !== 'thing') continue;
    for (const [name, count] of draft.names) {
      const words = foldName(withoutCompanyEnds(name.split(' ')).join(' ')).split(' ');
      if (words.length < 2 || words.join('').length < LONG_NAME || /\d/u.test(name)) continue;
      // A slip leaves all words but one as they are, so the names share their first word or their last.
      for (const key of [`${words.length} ${words[0]} `, `${words.length} ${words.at(-1)}`]) {
        const bucket = buckets.get(key) ?? [];
        bucket.push({ words, draft, count });
        buckets.set(key, bucket);
      }
    }
  }
  for (const bucket of buckets.values()) {
    if (bucket.length > MOST_COMPARED) continue;
    for (const one of bucket) {
      for (const other of bucket) {
        if (one.draft === other.draft || !drafts.all.has(one.draft) || !drafts.all.has(other.draft)) continue;
        if (one.count >= other.count && isMisspelt(one.words, other.words)) drafts.merge(one.draft, other.draft);
      }
    }
  }
}

/** Words that begin or end more names than this ("New", "Group") are not compared: the work would be quadratic. */
const MOST_COMPARED = 200;

function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [at = -1] = differing;
  const [one = '', other = ''] = [a[at], b[at]];
  return differing.length === 1 && Math.min(one.length, other.length) >= LONG_WORD && isOneSlip(one, other);
}
