import { countBits } from '../base/bits.ts';
import type { TermIndex } from '../index/term-index.ts';
import { keepBest, type PassageHit, type PassageHits, type RankOptions } from './hits.ts';
import type { Meaning } from './meaning.ts';
import type { TermAlternative } from './terms-meant.ts';

/** The usual constants of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). */
const K1 = 1.2;
const B = 0.75;

/** With fewer passages that have all words, those are looked for too that have all but one. */
const FEW = 10;

/** A word that a passage lacks may stand in one of so many before it or after it in its article. */
const NEIGHBORS = 2;

/** Neighbors are looked at only where the rarest word stands in at most so many passages. */
const SURROUNDED = 3000;

/** What has all but one word is worth at most this share of the last that has all. */
const BELOW = 0.95;

/** The highest bit says that a passage may still get words; the others are those of the words. */
const OPEN = 1 << 31;

/** What passages are scored by: the parts of a query's meaning that BM25 needs. */
export type ScoredMeaning = Pick<Meaning, 'words' | 'topics' | 'required'> & Partial<Pick<Meaning, 'kin'>>;

/** What the index is read beside. */
export interface Bm25Parts {
  index: TermIndex;
  passagesOf: (topicId: string) => Uint32Array;
  /** The number of each passage's article, where passages have neighbors. */
  articleNumbers?: Uint32Array;
  /** The term that is short for a topic, or -1 (see `Initials`). */
  acronymOf?: (topicId: string) => number;
}

/**
 * Makes the function that finds passages by BM25. Each typed word counts once, by the best of its alternatives; a name
 * typed in full counts for each of its words wherever its topic is named, however it is written there. What has all
 * required words is found. Where that is little, what lacks one word or name comes after it, if something that says
 * nearly the same stands in its place ("strikes" for "attack"), or if the word stands in a passage beside it; where it is
 * nothing, what has the most words.
 */
export function createBm25({ index, passagesOf, articleNumbers, acronymOf }: Bm25Parts) {
  const scores = new Float32Array(index.size);
  const masks = new Int32Array(index.size);
  /** The words of which only kin stands in a passage. */
  const kinMasks = new Int32Array(index.size);
  const touched = new Uint32Array(index.size);
  const longest = index.lengths.reduce((most, length) => Math.max(most, length), 0);
  const norms = Float32Array.from({ length: longest + 1 }, (_, length) => K1 * (1 - B + (B * length) / index.average));
  let count = 0;
  let closed = false;

  return (wanted: ScoredMeaning, options: RankOptions): PassageHits => {
    const { required } = wanted;
    if (required === 0) return { hits: [], total: 0 };
    // With the rarest word first, what lacks it need not be looked at again, unless nothing has all words.
    collect(wanted, 'all');
    const whole = best(options, (number) => (maskOf(number) & required) === required);
    clear();
    const units = unitsOf(wanted);
    if (units.length < 2 || whole.total >= FEW || !articleNumbers) return whole.total > 0 ? whole : most();
    collect(wanted, whole.total > 0 ? 'around' : 'any');
    const near = best(options, (number) => isNear(number, units));
    const found = whole.total > 0 || near.total > 0 ? after(whole, near) : partly();
    clear();
    return found;

    function most(): PassageHits {
      collect(wanted, 'any');
      const found = partly();
      clear();
      return found;
    }
    function partly(): PassageHits {
      for (let words = countBits(required) - 1; words > 0; words--) {
        const found = best(options, (number) => countBits(maskOf(number) & required) >= words);
        if (found.total > 0) return found;
      }
      return { hits: [], total: 0 };
    }
    function after(first: PassageHits, second: PassageHits): PassageHits {
      const floor = (first.hits.at(-1)?.score ?? second.hits[0]?.score ?? 1) * BELOW;
      const top = second.hits[0]?.score || 1;
      const scale = options.rank || floor >= top ? 1 : floor / top;
      const hits = [...first.hits, ...second.hits.map((hit) => ({ ...hit, score: hit.score * scale }))];
      return { hits: hits.slice(0, options.most), total: first.total + second.total };
    }
  };

  function maskOf(number: number): number {
    return (masks[number] as number) & ~OPEN;
  }

  /** Whether a passage has all words and names but one, and something in its place or nearby. A part of a name is none. */
  function isNear(number: number, units: readonly number[]): boolean {
    const mask = maskOf(number);
    let lacking = 0;
    for (const unit of units) {
      if ((mask & unit) === unit) continue;
      if (lacking !== 0) return false;
      lacking = unit;
    }
    if (lacking === 0) return false;
    if (((kinMasks[number] as number) & lacking) === lacking) return true;
    const article = articleNumbers?.[number];
    for (let by = 1; by <= NEIGHBORS; by++) {
      for (const other of [number - by, number + by]) {
        if (articleNumbers?.[other] === article && (maskOf(other) & lacking) === lacking) return true;
      }
    }
    return false;
  }

  /** Reads the words: only what has the rarest of them ("all"), what stands around that too, or everything. */
  function collect({ words, topics, required, kin = [] }: ScoredMeaning, reach: 'all' | 'around' | 'any'): void {
    const acronyms = topics.map(({ topicIds }) =>
      acronymOf ? topicIds.map(acronymOf).filter((term) => term >= 0) : [],
    );
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
      for (const { term, share } of list) read(term, bit, share * weight);
      for (const id of topicsOf(i)) {
        const numbers = passagesOf(id);
        const worth = idf(numbers.length, index.size);
        for (const number of numbers) add(number, bit, worth);
      }
      topics.forEach(({ bits }, at) => {
        if (bits & bit) for (const term of acronyms[at] as number[]) read(term, bit, weight);
      });
      if (reach !== 'all') for (const { term, share } of kin[i] ?? []) readKin(term, bit, share * weight);
      if (!closed && reach === 'around' && count <= SURROUNDED) openAround();
      closed ||= reach !== 'any';
    }

    function topicsOf(i: number): string[] {
      return topics.flatMap(({ bits, topicIds }) => (bits & (1 << i) ? topicIds : []));
    }
    function isRequired(i: number): number {
      return required & (1 << i) ? 1 : 0;
    }
  }

  function read(term: number, bit: number, weight: number): void {
    const worth = weight * (K1 + 1);
    index.each(term, (number, times) => {
      add(number, bit, (worth * times) / (times + (norms[index.lengths[number] as number] as number)));
    });
  }

  function readKin(term: number, bit: number, weight: number): void {
    index.each(term, (number) => {
      if (((masks[number] as number) | (kinMasks[number] as number)) & bit || !open(number)) return;
      kinMasks[number] = (kinMasks[number] as number) | bit;
      scores[number] = (scores[number] as number) + weight;
    });
  }

  function add(number: number, bit: number, score: number): void {
    if (((masks[number] as number) & bit) !== 0 || !open(number)) return;
    masks[number] = (masks[number] as number) | bit;
    scores[number] = (scores[number] as number) + score;
  }

  /** Whether a passage may get words; the first makes it one that is looked at. */
  function open(number: number): boolean {
    if (masks[number] !== 0) return true;
    if (closed) return false;
    masks[number] = OPEN;
    touched[count++] = number;
    return true;
  }

  /** Lets the passages beside those found so far get words too. */
  function openAround(): void {
    for (let i = count - 1; i >= 0; i--) {
      const number = touched[i] as number;
      for (let by = -NEIGHBORS; by <= NEIGHBORS; by++) {
        if (articleNumbers?.[number + by] === articleNumbers?.[number]) open(number + by);
      }
    }
  }

  function best({ admits, most, rank }: RankOptions, fits: (passage: number) => boolean): PassageHits {
    const hits: PassageHit[] = [];
    let total = 0;
    for (let i = 0; i < count; i++) {
      const number = touched[i] as number;
      if (!fits(number) || !admits(number)) continue;
      total++;
      const score = scores[number] as number;
      keepBest(hits, { number, score: rank ? rank(number, score) : score }, most);
    }
    return { hits, total };
  }

  function clear(): void {
    for (let i = 0; i < count; i++) {
      masks[touched[i] as number] = 0;
      kinMasks[touched[i] as number] = 0;
      scores[touched[i] as number] = 0;
    }
    count = 0;
  }
}

/** The required bits, those of one name together. */
function unitsOf({ topics, required }: ScoredMeaning): number[] {
  const units: number[] = [];
  let left = required;
  for (const { bits } of topics) {
    if ((bits & left) === 0) continue;
    units.push(bits & required);
    left &= ~bits;
  }
  for (let i = 0; i < 31; i++) if (left & (1 << i)) units.push(1 << i);
  return units;
}

function idf(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}
