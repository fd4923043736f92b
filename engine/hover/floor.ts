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

/** What a word that only says nearly the same counts of the word itself. */
const NEARLY = 0.5;

/** What a verdict is made of. Shares are of the context's names and words, by rarity, 0 to 1. */
export interface FloorFeatures {
  /** The highest share that one of the passages has, together with its neighbours and the opening of its article. */
  around: number;
  /** The share that the passages themselves have together. */
  shown: number;
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
  const telling = [...question.context.things.values()].filter(({ common }) => !common);
  if (!best || telling.length < TOO_FEW) return null;
  const total = telling.reduce((sum, { rarity }) => sum + rarity, 0);
  const share = (fits: readonly Shared[][]) =>
    shareOf(fits.flat(), question.context) / Math.max(total, Number.MIN_VALUE);
  return {
    around: Math.max(...shown.map(({ number, fit }) => share([fit.shared, ...sharedNear(number, question, places)]))),
    shown: share(shown.map(({ fit }) => fit.shared)),
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
  return chance < FLOOR.nothing ? 'nothing' : chance < FLOOR.fits ? 'earlier' : 'fits';
}

/** How likely it is that one of the passages helps, 0 to 1: the logistic function of the weighted features. */
export function floorChance(features: FloorFeatures, model: Pick<typeof FLOOR, 'bias' | 'weights'>): number {
  let sum = model.bias;
  for (const name of Object.keys(model.weights) as (keyof FloorFeatures)[]) sum += model.weights[name] * features[name];
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

/** The rarity of all that is shared, each thing once; common words and what only says nearly the same count less. */
function shareOf(shared: readonly Shared[], { things }: Context): number {
  const counts = new Map<string, number>();
  for (const { key, common } of shared) {
    const thing = things.get(key);
    if (!thing || thing.common) continue;
    counts.set(key, Math.max(counts.get(key) ?? 0, thing.rarity * (common ? NEARLY : 1)));
  }
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
