import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { Context } from './context.ts';
import { WEIGHTS } from './weights.ts';

/** At most so many passages of a topic are ranked. */
export const SHORTLIST = 120;

/** Of these, so many stand first in the newest articles and are taken whatever the context. */
const OPENINGS = 24;

/** So many words of the context are looked up, the weightiest ones, and as many topics: each has a bit of 16. */
const LOOKED_UP = 6;

/** So many topics' openings are remembered; then all are forgotten. */
const KEPT_OPENINGS = 200;

/**
 * The sum of weights of a passage that names the topic and shares nothing yet: above 0, and nothing beside any weight.
 */
const MEMBER = 2 ** -40;

/** The passages of a topic that are worth ranking for one hover. */
export interface Shortlist {
  /** The numbers of these passages. */
  numbers: number[];
  /**
   * The weights of those of the context's weightiest words and topics that the article of a passage (by number) has
   * anywhere, added up: a high sum says that the article is about the same story.
   */
  story(passage: number): number;
  /** What `story` is for an article that has all of them. */
  whole: number;
}

/** Chooses the passages worth ranking among `numbers`: passages that name the topic or stand for it, all or some, ascending. */
export type Shortlister = (topicId: string, numbers: Uint32Array, context: Context) => Shortlist;

/**
 * Makes the function that chooses which of a topic's passages are ranked, never by reading them: those with the
 * context's weightiest words and topics, by the sum of their weights, and the openings of the newest articles.
 */
export function createShortlist(places: PassageIndex, index: () => TermIndex): Shortlister {
  const kept = new Map<string, number[]>();
  const { articleNumbers } = places;
  const sums = new Float32Array(places.size);
  /** By article number: a bit for each thing that it has. */
  const has = new Uint16Array((articleNumbers[articleNumbers.length - 1] ?? -1) + 1);
  /** The passages of the topic that have anything of the context, as they are found. */
  const found = new Uint32Array(places.size);

  /** The numbers of passages of a topic that open their articles or stand near it, in the newest articles. */
  function openings(topicId: string, among: Uint32Array): number[] {
    const isWhole = among.length === places.of(topicId).length + places.meaning(topicId).length;
    const known = kept.get(topicId);
    if (known && isWhole) return known;
    const made: (Opening & { number: number })[] = [];
    for (const number of among) {
      const day = places.articleOf(number).published ?? '';
      const least = made[OPENINGS - 1];
      if (least && day < least.day) continue;
      const ordinal = places.ordinalOf(number);
      if (least && day === least.day && ordinal >= least.ordinal) continue;
      let at = made.length;
      while (at > 0 && isNewerOpening({ day, ordinal }, made[at - 1] as Opening)) at--;
      made.splice(at, 0, { number, ordinal, day });
      made.length = Math.min(made.length, OPENINGS);
    }
    const numbers = made.map(({ number }) => number);
    if (kept.size >= KEPT_OPENINGS) kept.clear();
    if (isWhole) kept.set(topicId, numbers);
    return numbers;
  }

  return (topicId, numbers, context) => {
    let count = 0;
    const weights: number[] = [];
    has.fill(0);
    // From here on a passage of the topic has a sum above zero: one look tells whether it counts.
    for (const number of numbers) sums[number] = MEMBER;
    const add = (number: number) => {
      const bit = weights.length - 1;
      const article = articleNumbers[number] as number;
      has[article] = (has[article] as number) | (1 << bit);
      const sum = sums[number] as number;
      if (sum === 0) return;
      if (sum === MEMBER) found[count++] = number;
      sums[number] = sum + (weights[bit] as number);
    };
    for (const [id, weight] of heaviest(context.topics, (value) => value * WEIGHTS.topic)) {
      weights.push(weight);
      for (const number of places.of(id)) add(number);
    }
    for (const [stem, weight] of heaviest(context.terms, (term) =>
      term.topicIds.some((id) => context.topics.has(id)) ? 0 : term.weight,
    )) {
      weights.push(weight);
      for (const term of index().withStem(stem)) index().each(term, add);
    }
    const few =
      numbers.length <= SHORTLIST ? [...numbers] : [...new Set([...openings(topicId, numbers), ...best(count)])];
    for (const number of numbers) sums[number] = 0;
    const story = (passage: number) => {
      const bits = has[articleNumbers[passage] as number] as number;
      return weights.reduce((sum, weight, bit) => (bits & (1 << bit) ? sum + weight : sum), 0);
    };
    return { numbers: few, story, whole: weights.reduce((sum, weight) => sum + weight, 0) };
  };

  /** The found ones with the highest sums, best first: of thousands most are passed by with one look. */
  function best(count: number): number[] {
    const top: number[] = [];
    let least = 0;
    for (let i = 0; i < count; i++) {
      const number = found[i] as number;
      const sum = sums[number] as number;
      if (top.length === SHORTLIST - OPENINGS) {
        if (sum <= least) continue;
        top.pop();
      }
      let at = top.length;
      while (at > 0 && (sums[top[at - 1] as number] as number) < sum) at--;
      top.splice(at, 0, number);
      least = sums[top[top.length - 1] as number] as number;
    }
    return top;
  }
}

/** Where a passage stands, and the day of its article; empty when that is undated. */
interface Opening {
  ordinal: number;
  day: string;
}

/** Whether one is of a newer article, or earlier in an article of the same day. */
function isNewerOpening(one: Opening, other: Opening): boolean {
  return one.day > other.day || (one.day === other.day && one.ordinal < other.ordinal);
}

function heaviest<T>(map: ReadonlyMap<string, T>, weight: (value: T) => number): [string, number][] {
  return [...map]
    .map(([key, value]): [string, number] => [key, weight(value)])
    .sort((a, b) => b[1] - a[1])
    .slice(0, LOOKED_UP);
}
