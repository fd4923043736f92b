import type { Context } from './context.ts';
import type { Places } from './places.ts';
import type { TermIndex } from './terms.ts';
import type { Passage } from './types.ts';

/** Passages that are ranked at most; a topic with no more has all of them ranked. */
export const SHORTLIST = 120;

/** Of these, passages that are taken for being the opening of new articles, whatever the context. */
const OPENINGS = 24;

/** Words of the context that are looked up, the rarest, and topics. */
const RAREST = 6;

/** Topics whose openings are remembered. */
const KEPT = 200;

/** The sum of a passage that names the topic and has nothing else yet; exact in 32 bits. */
const MEMBER = 2 ** -40;

/** Chooses the passages worth ranking. */
export type Shortlist = (topicId: string, context: Context) => number[];

/**
 * Makes the function that chooses which of a topic's passages are ranked, never by reading them: those with the
 * context's rarest words and topics, by the sum of their weights, and the openings of the newest articles.
 */
export function createShortlist(places: Places, index: () => TermIndex): Shortlist {
  const kept = new Map<string, number[]>();
  let sums: Float32Array | undefined;

  /** The numbers of a topic's passages that open their articles or stand near it, in the newest articles. */
  function openings(topicId: string): number[] {
    const known = kept.get(topicId);
    if (known) return known;
    const rank = (number: number) => (places.passages[number] as Passage).ordinal;
    const day = (number: number) => places.articleOf(number).published ?? '';
    const made = [...places.of(topicId)]
      .map((number) => ({ number, ordinal: rank(number), day: day(number) }))
      .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.ordinal - b.ordinal))
      .slice(0, OPENINGS)
      .map(({ number }) => number);
    if (kept.size >= KEPT) kept.clear();
    kept.set(topicId, made);
    return made;
  }

  return (topicId, context) => {
    const numbers = places.of(topicId);
    if (numbers.length <= SHORTLIST) return [...numbers];
    sums ??= new Float32Array(places.passages.length);
    // From here on a passage of the topic has a sum above zero: one look tells whether it counts.
    for (const number of numbers) sums[number] = MEMBER;
    const found: number[] = [];
    const add = (number: number, weight: number) => {
      const sum = (sums as Float32Array)[number] as number;
      if (sum === 0) return;
      if (sum === MEMBER) found.push(number);
      (sums as Float32Array)[number] = sum + weight;
    };
    for (const [id, weight] of heaviest(context.topics, (value) => value)) {
      for (const number of places.of(id)) add(number, weight);
    }
    for (const [stem, { weight }] of heaviest(context.terms, (term) => term.weight)) {
      for (const term of index().withStem(stem)) index().each(term, (number) => add(number, weight));
    }
    const bySum = found.sort((a, b) => (sums?.[b] as number) - (sums?.[a] as number) || a - b);
    const chosen = new Set([...openings(topicId), ...bySum.slice(0, SHORTLIST - OPENINGS)]);
    for (const number of numbers) sums[number] = 0;
    return [...chosen];
  };
}

function heaviest<T>(map: ReadonlyMap<string, T>, weight: (value: T) => number): [string, T][] {
  return [...map].sort((a, b) => weight(b[1]) - weight(a[1])).slice(0, RAREST);
}
