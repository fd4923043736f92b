import type { Meaning } from './meaning.ts';
import type { Places } from './places.ts';
import type { TermIndex } from './terms.ts';

/** The usual constants of Okapi BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework"). */
const K1 = 1.2;
const B = 0.75;

/** A passage that a query finds. */
export interface Hit {
  /** The passage's number. */
  number: number;
  score: number;
  /** The bits of the words that it has. */
  bits: number;
}

/**
 * Makes the function that finds the passages with any word or named topic of a query, scored by BM25: each word
 * counts once, by the best of its alternatives, and a name typed in full counts for all its words in any spelling.
 */
export function createBm25(index: TermIndex, places: Places): (meaning: Meaning) => Hit[] {
  const scores = new Float64Array(index.size);
  const masks = new Uint32Array(index.size);
  return ({ words, topics }) => {
    const touched: number[] = [];
    const add = (number: number, bits: number, score: number) => {
      const before = masks[number] as number;
      if ((before & bits) === bits) return;
      if (before === 0) touched.push(number);
      masks[number] = before | bits;
      scores[number] = (scores[number] as number) + score;
    };
    words.forEach((alternatives, i) => {
      const weight = idf(Math.max(0, ...alternatives.map(({ term }) => index.df(term))), index.size);
      for (const { term, share } of alternatives) {
        index.each(term, (number, count) => {
          const norm = K1 * (1 - B + (B * (index.lengths[number] as number)) / index.average);
          add(number, 1 << i, (share * weight * count * (K1 + 1)) / (count + norm));
        });
      }
    });
    for (const { bits, topicIds } of topics) {
      for (const id of topicIds) {
        const numbers = places.of(id);
        const weight = idf(numbers.length, index.size);
        for (const number of numbers) {
          const missing = countBits(bits & ~(masks[number] as number));
          if (missing > 0) add(number, bits, missing * weight);
        }
      }
    }
    const hits = touched.map((number) => ({
      number,
      score: scores[number] as number,
      bits: (masks[number] as number) >>> 0,
    }));
    for (const number of touched) {
      scores[number] = 0;
      masks[number] = 0;
    }
    return hits;
  };
}

function idf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** How many bits are set. */
export function countBits(mask: number): number {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
}
