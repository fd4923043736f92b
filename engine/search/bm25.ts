import { countBits } from '../base/bits.ts';
import { lowerBound } from '../base/lower-bound.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { Meaning, TermAlternative } from './meaning.ts';

/** The usual constants of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
const K1 = 1.2;
const B = 0.75;

/** A passage that a query finds, by its number; a higher score is better. */
export interface PassageHit {
  /** The passage's number. */
  number: number;
  score: number;
}

/** The passages that a query finds. */
export interface PassageHits {
  /** The best, best first; equal ones in their order. */
  hits: PassageHit[];
  /** How many there are. */
  total: number;
}

/** What passages are scored by: the parts of a query's meaning that BM25 needs. */
export type ScoredMeaning = Pick<Meaning, 'words' | 'topics' | 'required'>;

/**
 * Makes the function that finds passages by BM25. Each typed word counts once, by the best of its alternatives; a name
 * typed in full counts for each of its words wherever its topic is named, however it is written there. What has all
 * required words is found, or when nothing has them all, what has the most of them. `admits` says of a passage whether
 * it may be found at all; the best `most` are kept.
 */
export function createBm25(index: TermIndex, passagesOf: (topicId: string) => Uint32Array) {
  const scores = new Float32Array(index.size);
  const masks = new Uint32Array(index.size);
  const touched = new Uint32Array(index.size);
  const longest = index.lengths.reduce((most, length) => Math.max(most, length), 0);
  const norms = Float32Array.from({ length: longest + 1 }, (_, length) => K1 * (1 - B + (B * length) / index.average));
  let count = 0;
  let closed = false;

  return (wanted: ScoredMeaning, admits: (passage: number) => boolean, most: number): PassageHits => {
    // With the rarest word first, what lacks it need not be looked at again, unless nothing has all words.
    collect(wanted, true);
    let found = best(wanted.required, countBits(wanted.required), admits, most);
    clear();
    if (found.total > 0) return found;
    collect(wanted, false);
    for (let words = countBits(wanted.required) - 1; words > 0 && found.total === 0; words--) {
      found = best(wanted.required, words, admits, most);
    }
    clear();
    return found;
  };

  function collect({ words, topics, required }: ScoredMeaning, strict: boolean): void {
    const cost = words.map((list, i) =>
      topicsOf(i).reduce(
        (sum, id) => sum + passagesOf(id).length,
        list.reduce((sum, { term }) => sum + index.df(term), 0),
      ),
    );
    const order = words
      .map((_, i) => i)
      .sort((a, b) => isRequired(b) - isRequired(a) || (cost[a] as number) - (cost[b] as number));
    closed = false;
    for (const i of order) {
      const bit = 1 << i;
      const list = words[i] as TermAlternative[];
      const weight = idf(Math.max(0, ...list.map(({ term }) => index.df(term))), index.size);
      for (const { term, share } of list) {
        const worth = share * weight * (K1 + 1);
        index.each(term, (number, times) => {
          add(number, bit, (worth * times) / (times + (norms[index.lengths[number] as number] as number)));
        });
      }
      for (const id of topicsOf(i)) {
        const numbers = passagesOf(id);
        const worth = idf(numbers.length, index.size);
        for (const number of numbers) add(number, bit, worth);
      }
      closed ||= strict;
    }

    function topicsOf(i: number): string[] {
      return topics.flatMap(({ bits, topicIds }) => (bits & (1 << i) ? topicIds : []));
    }
    function isRequired(i: number): number {
      return required & (1 << i) ? 1 : 0;
    }
  }

  function add(number: number, bit: number, score: number): void {
    const before = masks[number] as number;
    if (before === 0) {
      if (closed) return;
      touched[count++] = number;
    } else if ((before & bit) !== 0) return;
    masks[number] = before | bit;
    scores[number] = (scores[number] as number) + score;
  }

  /** What has so many of the required words. */
  function best(required: number, words: number, admits: (passage: number) => boolean, most: number): PassageHits {
    const hits: PassageHit[] = [];
    let total = 0;
    for (let i = 0; i < count; i++) {
      const number = touched[i] as number;
      if (countBits((masks[number] as number) & required) < words || !admits(number)) continue;
      total++;
      keepBest(hits, { number, score: scores[number] as number }, most);
    }
    return { hits, total };
  }

  function clear(): void {
    for (let i = 0; i < count; i++) {
      masks[touched[i] as number] = 0;
      scores[touched[i] as number] = 0;
    }
    count = 0;
  }
}

/** Puts a hit in its place among the best so far, sorted; drops what is too many. */
function keepBest(top: PassageHit[], hit: PassageHit, most: number): void {
  const last = top[top.length - 1];
  if (top.length >= most && last && !isBetterHit(hit, last)) return;
  const place = lowerBound(top.length, (i) => isBetterHit(top[i] as PassageHit, hit));
  top.splice(place, 0, hit);
  if (top.length > most) top.pop();
}

function isBetterHit(a: PassageHit, b: PassageHit): boolean {
  return a.score > b.score || (a.score === b.score && a.number < b.number);
}

function idf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}
