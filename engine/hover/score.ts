import Fuse from 'fuse.js';
import { FUSE_PASSAGES } from '../index/fuse-options.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Matcher } from '../mentions/matcher.ts';
import { createNamesAt } from '../mentions/names-at.ts';
import type { Article } from '../model/article.ts';
import type { Topic } from '../model/topic.ts';
import type { Context } from './context.ts';
import { aboutness, type Fit, fitOf, type Reading, readPassage } from './fit.ts';
import { WEIGHTS } from './weights.ts';

/** So many of the best candidates are also scored by the passages around them: each costs four more passages. */
const WITH_NEIGHBOURS = 12;

/** How many passages before and after a candidate are read. */
const NEIGHBOUR_REACH = 2;

/** So many of the best candidates are scored by Fuse.js too: each takes it about 0.1 ms. */
const FUSE_SCORED = 6;

/** So many words of the context are looked for by Fuse.js. */
const FUSE_WORDS = 4;

/** Up to this many passages a library's are all kept as read: see `createPassageReader`. */
const KEPT_READINGS = 2000;

/** A passage that names the topic hovered and may be shown on its card. */
export interface PassageCandidate {
  /** The passage's number. */
  number: number;
  reading: Reading;
  fit: Fit;
  /** Higher is better. */
  score: number;
}

/** Gives the passage with a number as read, into words, shingles and mentions; each is read once. */
export type PassageReader = (number: number) => Reading;

/**
 * Makes a function that is called at the beginning of each hover and gives the reader for it. Of a small library all
 * that was read is kept for good. Of a large one it is dropped with the hover: what outlived it would move to the old
 * generation of the heap, and clearing that takes many times as long as reading a passage again.
 */
export function createPassageReader(
  places: PassageIndex,
  matcher: Matcher,
  topics: readonly Topic[],
): () => PassageReader {
  const namesAt = createNamesAt(places, matcher, topics);
  const keep = places.isResident && places.size <= KEPT_READINGS;
  let readings = new Map<number, Reading>();
  return () => {
    if (!keep) readings = new Map();
    const mine = readings;
    return (number) => {
      const known = mine.get(number);
      if (known) return known;
      const passage = places.passage(number);
      const made = readPassage(passage, namesAt(number), places.references(number));
      mine.set(number, made);
      return made;
    };
  };
}

/** What the candidates of one hover are scored by. */
export interface Question {
  topicId: string;
  context: Context;
  read: PassageReader;
  /** How much of the context the article of a passage (by number) has anywhere: see `Shortlist.story`. */
  story: (passage: number) => number;
  /** How new an article is among those of the topic: 1 for the newest, 0 for the oldest and undated ones. */
  age: (article: Article) => number;
  /** Words in a passage, on average over the library. */
  average: number;
}

/** Scores passages, given by number, as candidates for a card. Best first; equal ones in the order of the library. */
export function scoreCandidates(
  numbers: readonly number[],
  { topicId, context, read, story, age, average }: Question,
  places: PassageIndex,
): PassageCandidate[] {
  const fits = new Map<number, Fit>();
  const fitting = (number: number) => {
    const known = fits.get(number);
    if (known) return known;
    const made = fitOf(read(number), context, topicId, average);
    fits.set(number, made);
    return made;
  };
  const around = (number: number) => surroundings(number, places, fitting);
  const candidates = numbers.map((number): PassageCandidate => {
    const reading = read(number);
    const fit = fitting(number);
    const newer = WEIGHTS.newer * age(places.articleOf(number));
    const score = fit.score + aboutness(reading, topicId) + newer + WEIGHTS.story * story(number);
    return { number, reading, fit, score };
  });
  const best = (most: number) => candidates.sort((a, b) => b.score - a.score || a.number - b.number).slice(0, most);
  for (const candidate of best(WITH_NEIGHBOURS)) candidate.score += around(candidate.number);
  addFuse(best(FUSE_SCORED), tellingWords(context));
  return best(candidates.length);
}

/**
 * What the passages up to two before and after add to one: how well they fit themselves, and how much of the context
 * they and it have together, each thing once.
 */
function surroundings(number: number, places: PassageIndex, fitting: (number: number) => Fit): number {
  const article = places.articleNumbers[number];
  const weights = new Map<string, number>();
  let score = 0;
  for (let step = -NEIGHBOUR_REACH; step <= NEIGHBOUR_REACH; step++) {
    if (places.articleNumbers[number + step] !== article) continue;
    const fit = fitting(number + step);
    if (step !== 0) score += WEIGHTS.neighbours * fit.score * (Math.abs(step) > 1 ? WEIGHTS.far : 1);
    for (const { key, weight } of fit.shared) weights.set(key, Math.max(weights.get(key) ?? 0, weight));
  }
  for (const weight of weights.values()) score += WEIGHTS.around * weight;
  return score;
}

/** The context's rarest and nearest words, for Fuse.js: each one costs it a pass over the texts. */
function tellingWords({ terms }: Context): string {
  return [...terms.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, FUSE_WORDS)
    .map((term) => term.surface)
    .join(' ');
}

/** Adds to the scores of candidates what Fuse.js makes of them. */
function addFuse(candidates: readonly PassageCandidate[], words: string): void {
  if (words === '') return;
  const texts = candidates.map(({ reading }) => reading.passage.text);
  const fuse = new Fuse(texts, {
    ...FUSE_PASSAGES,
    threshold: 0.3,
  });
  for (const { refIndex, score = 1 } of fuse.search(words)) {
    (candidates[refIndex] as PassageCandidate).score += WEIGHTS.fuse * (1 - score);
  }
}
