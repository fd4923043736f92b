import { FNV_OFFSET, FNV_PRIME } from '../base/hash.ts';

/**
 * Near-duplicates by shared word shingles (Broder 1997, "On the resemblance and containment of documents"):
 * the same wire copy in two papers, the same sentence twice in one article, a statement quoted in both.
 */

/** Words in a shingle: three in a row hardly repeat by chance, and a changed word spoils only three of them. */
const WIDTH = 3;

/** Two texts that share so many shingles tell the same when that is a share of `ALIKE` too. */
const ENOUGH = 7;

/** What both must have of the shorter text's shingles, as a share. */
const ALIKE = 0.4;

/**
 * A text is told by another one that has this share of its shingles; for those with fewer than `ENOUGH` nothing else
 * counts.
 */
const HELD_SHARE = 0.8;

/**
 * The shingles of a text as 32-bit hashes, in their order, given its folded words. A text of fewer than three words is
 * one shingle. Two shingles of one hash by chance (about one in 10⁷ pairs of texts) change nothing: it takes many to
 * be a repeat.
 */
export function shinglesOf(words: readonly string[]): Int32Array {
  const hashes = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) hashes[i] = hashOf(words[i] as string);
  const count = words.length - WIDTH + 1;
  if (words.length === 0) return hashes;
  if (count < 1) return Int32Array.of(mix(hashes[0] as number, hashes[words.length - 1] as number, 0));
  for (let i = 0; i < count; i++) {
    hashes[i] = mix(hashes[i] as number, hashes[i + 1] as number, hashes[i + 2] as number);
  }
  return hashes.subarray(0, count);
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

function mix(a: number, b: number, c: number): number {
  const hash = Math.imul(Math.imul(a ^ (a >>> 15), 0x85ebca6b) + b, 0xc2b2ae35) + c;
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) | 0;
}

/**
 * Whether the second of two texts with so many shingles tells nothing that the first does not: they share much of the
 * shorter one's words in a row, or the second is held in the first nearly whole. A short text that holds little never
 * swallows a longer one.
 */
function isRepeat(kept: number, other: number, shared: number): boolean {
  if (shared >= ENOUGH && shared >= ALIKE * Math.min(kept, other)) return true;
  return other <= kept && shared >= HELD_SHARE * other;
}

/** Keeps texts that tell something new and refuses those that repeat one that was kept. */
export interface RepeatFilter {
  /** Keeps a text, given its shingles, unless it repeats one kept before; says whether it was kept. */
  keep(shingles: Int32Array): boolean;
}

/** Makes a filter that has kept nothing yet. Each text costs a look per shingle, however many texts are kept. */
export function createRepeatFilter(): RepeatFilter {
  /** The number of shingles of each text kept. */
  const sizes: number[] = [];
  /** By text, how many shingles it shares with the one being asked about. */
  const shared: number[] = [];
  /** By shingle, the last link of the chain of texts that hold it. */
  const chains = new Map<number, number>();
  const holders: number[] = [];
  const before: number[] = [];
  return {
    keep(shingles) {
      shared.fill(0);
      for (const shingle of shingles) {
        for (let link = chains.get(shingle) ?? -1; link >= 0; link = before[link] as number) {
          const holder = holders[link] as number;
          shared[holder] = (shared[holder] as number) + 1;
        }
      }
      for (let text = 0; text < sizes.length; text++) {
        const count = shared[text] as number;
        if (count > 0 && isRepeat(sizes[text] as number, shingles.length, count)) return false;
      }
      for (const shingle of shingles) {
        const link = chains.get(shingle) ?? -1;
        if (holders[link] === sizes.length) continue;
        before.push(link);
        chains.set(shingle, holders.length);
        holders.push(sizes.length);
      }
      sizes.push(shingles.length);
      shared.push(0);
      return true;
    },
  };
}
