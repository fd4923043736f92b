import type { PassageIndex } from '../index/passage-index.ts';
import type { CardVerdict } from '../model/answer.ts';
import type { Topic } from '../model/topic.ts';
import type { Context } from './context.ts';
import { fitOf, type Shared } from './fit.ts';
import type { PageShare } from './page-share.ts';
import type { PassageCandidate, Question } from './score.ts';
import { FLOOR } from './weights.ts';

/** So many passages are judged together: as many as a card shows at first. */
const JUDGED = 3;

/** A context with fewer telling names and words than this is too short to say what it is about. */
const TOO_FEW = 4;

/** So far from a passage its neighbours are read, in passages. */
const FLOOR_REACH = 2;

/**
 * What a verdict is made of. Shares are of the context's names and words, each by its weight there (how near it stands to
 * the name, and how rare it is), 0 to 1; a word that says nearly the same counts as the word itself.
 */
export interface FloorFeatures {
  /** The highest share that one of the passages has, together with its neighbours and the opening of its article. */
  around: number;
  /** The highest share that one of the passages has itself. */
  shown: number;
  /** The most telling things that one of the passages shares itself, a name counting two; no part of the model. */
  things: number;
  /** The highest share of the context's weightiest things that an article of theirs has anywhere. */
  story: number;
  /** Natural logarithm of one more than how many passages of the best one's article name the topic. */
  central: number;
  /** 1 for a place: news names places that it does not tell of. */
  place: number;
  /**
   * The highest share of the telling words of an article of theirs that the page has anywhere, beyond what such pages have
   * as a rule; 0 where nothing of the page is known but the paragraph.
   */
  page: number;
}

/** What the features need beside the passages. */
export interface FloorParts {
  topic: Topic;
  places: PassageIndex;
  /** What `Question.story` is for an article that has everything looked for. */
  whole: number;
  /** What the page being read shares with articles; `null` where nothing of it is known but the paragraph. */
  page: PageShare | null;
}

/**
 * Measures what the best passages, given best first, share with what is being read; `null` where there is no passage or
 * the context is too short to judge by.
 */
export function floorFeatures(
  candidates: readonly PassageCandidate[],
  question: Question,
  { topic, places, whole, page }: FloorParts,
): FloorFeatures | null {
  const shown = candidates.slice(0, JUDGED);
  const [best] = shown;
  const telling = tellingWeights(question.context);
  if (!best || telling.size < TOO_FEW) return null;
  const share = (fits: readonly Shared[][]) => shareOf(fits.flat(), telling);
  return {
    around: Math.max(...shown.map(({ number, fit }) => share([fit.shared, ...sharedNear(number, question, places)]))),
    shown: Math.max(...shown.map(({ fit }) => share([fit.shared]))),
    things: Math.max(...shown.map(({ fit }) => tellingThings(fit.shared, telling))),
    story: whole === 0 ? 0 : Math.max(...shown.map(({ number }) => question.story(number))) / whole,
    central: Math.log(1 + places.countIn(best.reading.passage.articleId, topic.id)),
    place: topic.kind === 'place' ? 1 : 0,
    page: page ? Math.max(...shown.map(({ number }) => page(number))) - FLOOR.usualPage : 0,
  };
}

/** The verdict on the passages of a card, given what they share; they fit where nothing could be measured. */
export function judgeFloor(features: FloorFeatures | null): CardVerdict {
  if (!features) return 'fits';
  const chance = floorChance(features, FLOOR);
  if (chance < FLOOR.nothing) return 'nothing';
  return chance < FLOOR.fits || isThin(features) ? 'earlier' : 'fits';
}

/**
 * Whether passages share next to nothing themselves, so that they are of the same subject at most, whatever stands around
 * them: no telling word, or of a place, which news names without telling of it, one word and no name.
 */
export function isThin({ shown, things, place }: FloorFeatures): boolean {
  return shown === 0 || (place === 1 && things < 2);
}

/** How likely it is that one of the passages helps, 0 to 1: the logistic function of the weighted features. */
export function floorChance(features: FloorFeatures, model: Pick<typeof FLOOR, 'bias' | 'weights'>): number {
  let sum = model.bias;
  for (const name of Object.keys(model.weights) as (keyof typeof FLOOR.weights)[])
    sum += model.weights[name] * features[name];
  return 1 / (1 + Math.exp(-sum));
}

/** What the neighbours of a passage and the opening of its article share with the context. */
function sharedNear(number: number, { read, context, topicId, average }: Question, places: PassageIndex): Shared[][] {
  const opening = number - places.ordinalOf(number);
  const near = new Set([opening, opening + 1]);
  for (let step = 1; step <= FLOOR_REACH; step++) near.add(number - step).add(number + step);
  near.delete(number);
  return [...near]
    .filter((other) => places.articleNumbers[other] === places.articleNumbers[number])
    .map((other) => fitOf(read(other), context, topicId, average).shared);
}

/** The weights of a context's names and words, by the key of what is shared (see `Shared`), without those of every news. */
function tellingWeights({ topics, terms }: Context): Map<string, number> {
  const weights = new Map([...topics].map(([id, weight]): [string, number] => [`t ${id}`, weight]));
  for (const [stem, { weight, common }] of terms) if (!common) weights.set(stem, weight);
  return weights;
}

/** How many telling things are shared; a name counts two. */
function tellingThings(shared: readonly Shared[], weights: ReadonlyMap<string, number>): number {
  const telling = shared.filter(({ key }) => weights.has(key));
  return telling.reduce((sum, { key }) => sum + (key.startsWith('t ') ? 2 : 1), 0);
}

/** The share of all weights that is shared, each thing once. */
function shareOf(shared: readonly Shared[], weights: ReadonlyMap<string, number>): number {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const keys = new Set(shared.map(({ key }) => key));
  return [...keys].reduce((sum, key) => sum + (weights.get(key) ?? 0), 0) / Math.max(all, Number.MIN_VALUE);
}
