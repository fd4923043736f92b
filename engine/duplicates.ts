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

/** The shingles of a text, given its folded words. A text of fewer than three words is one shingle. */
export function shinglesOf(words: readonly string[]): Set<string> {
  const shingles = new Set<string>();
  if (words.length > 0 && words.length < WIDTH) shingles.add(words.join(' '));
  for (let i = 0; i + WIDTH <= words.length; i++) shingles.add(`${words[i]} ${words[i + 1]} ${words[i + 2]}`);
  return shingles;
}

/**
 * Whether `other` tells nothing that `kept` does not: they share much of the shorter one's words in a row,
 * or `other` is held in `kept` nearly whole. A short text that holds little never swallows a longer one.
 */
export function isRepeat(kept: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [few, many] = kept.size < other.size ? [kept, other] : [other, kept];
  let shared = 0;
  for (const shingle of few) if (many.has(shingle)) shared++;
  if (shared >= ENOUGH && shared >= ALIKE * few.size) return true;
  return other.size > 0 && other.size <= kept.size && shared >= HELD * other.size;
}

/** Texts told so far, to ask whether another one repeats any of them. */
export interface Told {
  /** Keeps a text, given its folded words, unless it repeats one kept before; says whether it was kept. */
  keep(words: readonly string[]): boolean;
}

/** Makes an empty `Told`. A text costs one look per shingle, however many are kept. */
export function createTold(): Told {
  const kept: ReadonlySet<string>[] = [];
  const holders = new Map<string, number[]>();
  return {
    keep(words) {
      const shingles = shinglesOf(words);
      const near = new Set<number>();
      for (const shingle of shingles) for (const holder of holders.get(shingle) ?? []) near.add(holder);
      for (const holder of near) if (isRepeat(kept[holder] as ReadonlySet<string>, shingles)) return false;
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
