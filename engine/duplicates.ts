/**
 * Near-duplicates by shared word shingles (Broder 1997, "On the resemblance and containment of documents"):
 * the same wire copy in two papers, the same sentence twice in one article, a statement quoted in both.
 */

/** Words in a shingle: three in a row hardly repeat by chance, and a changed word spoils only three of them. */
const WIDTH = 3;

/** From this many shared shingles on, a share of `ALIKE` says that two texts tell the same. */
const ENOUGH = 7;

/** The share of the shorter text's shingles that both must have. */
const ALIKE = 0.4;

/** For texts with fewer shingles than `ENOUGH`, and for being held whole in another. */
const HELD = 0.8;

/**
 * The shingles of a text as 32-bit hashes, given its folded words. A text of fewer than three words is one shingle.
 * Two shingles of one hash by chance (about one in 10⁷ pairs of texts) change nothing: it takes many to be a repeat.
 */
export function shinglesOf(words: readonly string[]): Set<number> {
  const hashes = words.map(hashOf);
  const shingles = new Set<number>();
  if (hashes.length > 0 && hashes.length < WIDTH) shingles.add(mix(hashes[0] as number, hashes.at(-1) as number, 0));
  for (let i = 0; i + WIDTH <= hashes.length; i++) {
    shingles.add(mix(hashes[i] as number, hashes[i + 1] as number, hashes[i + 2] as number));
  }
  return shingles;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

function mix(a: number, b: number, c: number): number {
  const hash = Math.imul(Math.imul(a ^ (a >>> 15), 0x85ebca6b) + b, 0xc2b2ae35) + c;
  return Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f) | 0;
}

/**
 * Whether `other` tells nothing that `kept` does not: they share much of the shorter one's words in a row,
 * or `other` is held in `kept` nearly whole. A short text that holds little never swallows a longer one.
 */
function isRepeat(kept: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [few, many] = kept.size < other.size ? [kept, other] : [other, kept];
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  if (shared >= ENOUGH && shared >= ALIKE * few.size) return true;
  return other.size > 0 && other.size <= kept.size && shared >= HELD * other.size;
}

/** Texts told so far, to ask whether another one repeats any of them. */
export interface Told {
  /** Keeps a text, given its shingles, unless it repeats one kept before; says whether it was kept. */
  keep(shingles: ReadonlySet<number>): boolean;
}

/** Makes an empty `Told`. A text costs one look per shingle, however many are kept. */
export function createTold(): Told {
  const kept: ReadonlySet<number>[] = [];
  const holders = new Map<number, number[]>();
  return {
    keep(shingles) {
      const near = new Set<number>();
      for (const shingle of shingles) for (const holder of holders.get(shingle) ?? []) near.add(holder);
      for (const holder of near) if (isRepeat(kept[holder] as ReadonlySet<number>, shingles)) return false;
      for (const shingle of shingles) {
        const list = holders.get(shingle);
        if (list) list.push(kept.length);
        else holders.set(shingle, [kept.length]);
      }
      kept.push(shingles);
      return true;
    },
  };
}
