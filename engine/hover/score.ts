import Fuse from 'fuse.js';
import { FUSE_PASSAGES } from '../index/fuse-options.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { Matcher } from '../mentions/matcher.ts';
import type { Article } from '../model/types.ts';
import type { Context } from './context.ts';
import { aboutness, type Fit, fitOf, type Reading, readPassage } from './fit.ts';
import { WEIGHTS } from './weights.ts';

/** Candidates whose neighbours are read too, the best ones: each costs four more passages. */
const WITH_NEIGHBOURS = 12;

/** How many passages before and after a candidate are read. */
const NEIGHBOUR_REACH = 2;

/** Candidates that Fuse.js scores, the best ones: each costs it about 0.1 ms. */
const FUSE_SCORED = 6;

/** Words of the context that Fuse.js looks for. */
const FUSE_WORDS = 4;

/** A library of no more passages keeps all of them taken apart. */
const KEPT_READINGS = 2000;

/** A passage that may be shown. */
export interface PassageCandidate {
  /** The passage's number. */
  number: number;
  reading: Reading;
  fit: Fit;
  /** Higher is better. */
  score: number;
}

/** Takes a passage apart, each once. */
export type PassageReader = (number: number) => Reading;

/**
 * Makes the function that begins a question: it gives a reader. A small library is taken apart once and for all. Of a
 * large one nothing outlives the question: what does is moved to the old generation of the heap, and clearing that
 * costs many times what reading a passage again does.
 */
export function createPassageReader(places: PassageIndex, matcher: Matcher): () => PassageReader {
  const keep = places.size <= KEPT_READINGS;
  let readings = new Map<number, Reading>();
  return () => {
    if (!keep) readings = new Map();
    const mine = readings;
    return (number) => {
      const known = mine.get(number);
      if (known) return known;
      const passage = places.passage(number);
      const made = readPassage(passage, matcher.find(passage.text));
      mine.set(number, made);
      return made;
    };
  };
}

/** What candidates are scored by. */
export interface Question {
  topicId: string;
  context: Context;
  read: PassageReader;
  /** How much of the context the article of a passage has. */
  story: (passage: number) => number;
  /** How new an article is, 0 to 1. */
  age: (article: Article) => number;
  /** The usual number of words in a passage. */
  average: number;
}

/** The passages as candidates, best first. */
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
