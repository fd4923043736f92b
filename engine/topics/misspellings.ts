import { KNOWN_PLACES } from '../lexicon/gazetteer.ts';
import { editDistance } from '../text/edit-distance.ts';
import type { Draft, Drafts } from './drafts.ts';
import type { Evidence } from './evidence.ts';
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
    if (draft.kind !== 'organization' && draft.kind !== 'thing' && draft.kind !== 'place') continue;
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
        if ((one.draft.kind === 'place') !== (other.draft.kind === 'place')) continue;
        if (one.count >= other.count && isMisspelt(one.words, other.words)) drafts.merge(one.draft, other.draft);
      }
    }
  }
}

/** A lone word seen no oftener than this may be a slip of another one that its article uses more. */
const SLIP_OFTEN = 2;

/**
 * Takes out lone words that are a slip of another word of names in each article that has them: "Crosibie" in an article
 * about Crosbie. They are no names of their own, and the matcher finds near spellings by itself.
 */
export function dropSlips(evidence: Evidence): void {
  const rare = [...evidence.candidates.values()].filter(
    ({ words, text, middle, initial }) =>
      words.length === 1 && text.length >= LONG_WORD && middle + initial <= SLIP_OFTEN && !KNOWN_PLACES.has(text),
  );
  const wanted = new Set(rare.flatMap(({ articles }) => [...articles]));
  const byArticle = new Map<string, Map<string, number>>();
  for (const { words, articles, middle, initial } of evidence.candidates.values())
    for (const article of articles) {
      if (!wanted.has(article)) continue;
      const counts = byArticle.get(article) ?? new Map<string, number>();
      byArticle.set(article, counts);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + middle + initial);
    }
  for (const { text, articles, middle, initial } of rare) {
    const isSlip = (article: string) =>
      [...(byArticle.get(article) ?? [])].some(
        ([word, count]) =>
          word !== text && count > middle + initial && word.length >= LONG_WORD && isSlipOf(text, word),
      );
    if ([...articles].every(isSlip)) evidence.candidates.delete(text);
  }
}

/** Whether a word is another with one slip, and no plural of it, nor the same in other capitals. */
function isSlipOf(word: string, other: string): boolean {
  const [one, two] = [foldName(word), foldName(other)];
  return one !== two && one !== `${two}s` && two !== `${one}s` && one[0] === two[0] && isOneSlip(one, two);
}

/** Words that begin or end more names than this ("New", "Group") are not compared: the work would be quadratic. */
const MOST_COMPARED = 200;

function isMisspelt(a: readonly string[], b: readonly string[]): boolean {
  const differing = a.flatMap((word, i) => (word === b[i] ? [] : [i]));
  const [at = -1] = differing;
  const [one = '', other = ''] = [a[at], b[at]];
  return differing.length === 1 && Math.min(one.length, other.length) >= LONG_WORD && isOneSlip(one, other);
}
