import type { Meaning } from './meaning.ts';
import type { TermIndex } from './terms.ts';

/** The usual constants of Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"). */
const K1 = 1.2;
const B = 0.75;

/** A passage that a query finds. */
export interface Hit {
  /** The passage's number. */
  number: number;
  score: number;
}

/** What a query finds. */
export interface Found {
  /** The best, best first; equal ones in their order. */
  hits: Hit[];
  /** How many there are. */
  total: number;
}

/** The parts of a meaning that passages are scored by. */
export type Wanted = Pick<Meaning, 'words' | 'topics' | 'required'>;

/**
 * Makes the function that finds passages by BM25: each word counts once, by the best of its alternatives, and a name
 * typed in full counts for all its words in any spelling. Found is what has all required words; when nothing has
 * them all, what has the most of them. `admits` is asked last; `most` hits are kept.
 */
export function createBm25(index: TermIndex, passagesOf: (topicId: string) => Uint32Array) {
  const scores = new Float64Array(index.size);
  const masks = new Uint32Array(index.size);
  const touched = new Uint32Array(index.size);
  const norms = Float64Array.from(index.lengths, (length) => K1 * (1 - B + (B * length) / index.average));

  return ({ words, topics, required }: Wanted, admits: (passage: number) => boolean, most: number): Found => {
    let count = 0;
    const add = (number: number, bits: number, score: number) => {
      const before = masks[number] as number;
      if ((before & bits) === bits) return;
      if (before === 0) touched[count++] = number;
      masks[number] = before | bits;
      scores[number] = (scores[number] as number) + score;
    };
    words.forEach((alternatives, i) => {
      const weight = idf(Math.max(0, ...alternatives.map(({ term }) => index.df(term))), index.size);
      for (const { term, share } of alternatives) {
        const worth = share * weight * (K1 + 1);
        index.each(term, (number, times) => add(number, 1 << i, (worth * times) / (times + (norms[number] as number))));
      }
    });
    for (const { bits, topicIds } of topics) {
      for (const id of topicIds) {
        const numbers = passagesOf(id);
        const weight = idf(numbers.length, index.size);
        for (const number of numbers) {
          const missing = countBits(bits & ~(masks[number] as number));
          if (missing > 0) add(number, bits, missing * weight);
        }
      }
    }
    const found = best();
    for (let i = 0; i < count; i++) {
      masks[touched[i] as number] = 0;
      scores[touched[i] as number] = 0;
    }
    return found;

    /** What has all required words; else the same for one word fewer, and so on. */
    function best(): Found {
      for (let quality = countBits(required); quality > 0; quality--) {
        const top: Hit[] = [];
        let total = 0;
        for (let i = 0; i < count; i++) {
          const number = touched[i] as number;
          if (countBits((masks[number] as number) & required) < quality || !admits(number)) continue;
          total++;
          keepBest(top, { number, score: scores[number] as number }, most);
        }
        if (total > 0) return { hits: top, total };
      }
      return { hits: [], total: 0 };
    }
  };
}

/** Puts a hit in its place among the best so far, sorted; drops what is too many. */
function keepBest(top: Hit[], hit: Hit, most: number): void {
  const last = top[top.length - 1];
  if (top.length >= most && last && !isBefore(hit, last)) return;
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(top[middle] as Hit, hit)) low = middle + 1;
    else high = middle;
  }
  top.splice(low, 0, hit);
  if (top.length > most) top.pop();
}

function isBefore(a: Hit, b: Hit): boolean {
  return a.score > b.score || (a.score === b.score && a.number < b.number);
}

function idf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** How many bits are set. */
export function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
