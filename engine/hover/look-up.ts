import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { KinOf } from '../lexicon/kin.ts';
import type { Matcher } from '../mentions/matcher.ts';
import type { Card } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { LookUpQuery } from '../model/look-up-query.ts';
import type { Topic } from '../model/topic.ts';
import { placeStems } from '../text/place-stems.ts';
import { createCardSnippets } from './card-snippet.ts';
import { readContext } from './context.ts';
import { type FloorFeatures, floorFeatures, judgeFloor } from './floor.ts';
import { fullerFirst } from './fuller-reports.ts';
import { createOpenArticleCheck } from './open-article.ts';
import { createPageShares } from './page-share.ts';
import { createPassageReader, type PassageCandidate, scoreCandidates } from './score.ts';
import { createShortlist } from './shortlist.ts';
import { createEchoCheck, seenStandBack } from './stand-back.ts';
import { takeTurns } from './take-turns.ts';

/** So many snippets are on a card unless the question says how many. */
const CARD_SNIPPETS = 3;

/** At most so many related topics are on a card. */
const RELATED = 8;

/** So many topics' candidates are remembered; then all are forgotten. */
const KEPT_CANDIDATES = 200;

/** What the answer to a hover is made from. */
export interface LookUpParts {
  articles: readonly Article[];
  topics: readonly Topic[];
  places: PassageIndex;
  matcher: Matcher;
  kinOf: KinOf;
  /** Called when first needed. */
  index: () => TermIndex;
  /** Told what each verdict is made of, for measuring. */
  onJudged?: (features: FloorFeatures | null) => void;
}

/** Makes the function that answers a hover. */
export function createLookUp({
  articles,
  topics,
  places,
  matcher,
  kinOf,
  index,
  onJudged,
}: LookUpParts): (query: LookUpQuery) => Card {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const placeByStem = placeStems(topics);
  const placeOf = (stem: string) => placeByStem.get(stem);
  const begin = createPassageReader(places, matcher, topics);
  const shortlist = createShortlist(places, index);
  const beingRead = createOpenArticleCheck(articles);
  const merged = new Map<string, Uint32Array>();
  const snippetOf = createCardSnippets(places, topicById);
  const sharesOf = createPageShares(places, index);

  /** A copy without the open articles. Looking for the few is faster than asking each of thousands. */
  function without(all: readonly Article[], open: ReadonlySet<string>): Article[] {
    const left = all.slice();
    for (const id of open) {
      const at = left.indexOf(places.article(id) as Article);
      if (at >= 0) left.splice(at, 1);
    }
    return left;
  }

  /** How many passages of the open articles could have been on the shortlist and were not. */
  function unseenIn(open: ReadonlySet<string>, all: Uint32Array, short: readonly number[]): number {
    if (open.size === 0) return 0;
    const isOpen = (number: number) => open.has(places.articleOf(number).id);
    return all.reduce((sum, number) => (isOpen(number) ? sum + 1 : sum), 0) - short.filter(isOpen).length;
  }

  /** The passages that name a topic or stand for it, ascending. */
  function candidatesOf(topicId: string): Uint32Array {
    const [naming, meaning] = [places.of(topicId), places.meaning(topicId)];
    if (meaning.length === 0) return naming;
    const before = merged.get(topicId);
    if (before) return before;
    const all = new Uint32Array(naming.length + meaning.length);
    all.set(naming);
    all.set(meaning, naming.length);
    if (merged.size >= KEPT_CANDIDATES) merged.clear();
    merged.set(topicId, all.sort());
    return all;
  }

  return (query) => {
    const topic = topicById.get(query.topicId);
    if (!topic) throw new RangeError(`No topic has the id "${query.topicId}"`);
    const context = readContext(query, {
      matcher,
      index: index(),
      topicOf: (id) => topicById.get(id),
      countOf: places.count,
      placeOf,
      kinOf,
    });
    const read = begin();
    const naming = candidatesOf(topic.id);
    const { between } = query;
    const all = between ? naming.filter((number) => isWithin(places.articleOf(number), between)) : naming;
    const { numbers: short, story, whole } = shortlist(topic.id, all, context);
    // Of the library's own words it is known where they are from, and there is nothing to tell from them.
    const source = 'text' in query ? places.number(query.passageId ?? '') : undefined;
    const open = beingRead(source === undefined ? short.map(read) : [], context, query.page);
    const articles = without(places.articlesOf(topic.id), open);
    const wanted = (number: number) => !open.has(places.articleOf(number).id);
    const question = { topicId: topic.id, context, read, story, age: ageOf(articles), average: index().average };
    const ranked = fullerFirst(scoreCandidates(short.filter(wanted), question, places), places);
    const candidates = seenStandBack(ranked, query.seen);
    const news = source === undefined ? [] : takeTurns(candidates, [read(source)]);
    const turns = news.length > 0 ? news : takeTurns(candidates);
    const isEcho = source === undefined ? createEchoCheck(context) : () => false;
    const fresh = turns.filter((candidate) => !isEcho(candidate));
    const told = [...fresh, ...turns.filter(isEcho)];
    // Whether anything helps does not depend on what the reader has seen of it.
    const judged = query.seen?.length ? takeTurns(ranked).filter((candidate) => !isEcho(candidate)) : fresh;
    const page = query.page?.text ? sharesOf(`${query.page.title ?? ''}\n${query.page.text}`) : null;
    const features = floorFeatures(judged.length > 0 ? judged : told, question, { topic, places, whole, page });
    onJudged?.(features);
    const limit = Math.max(0, query.limit ?? CARD_SNIPPETS);
    const shown = told.slice(0, limit);
    const unread = short.length === all.length ? 0 : all.length - short.length - unseenIn(open, all, short);
    // Passages that were not ranked are gathered only when so many are wanted.
    if (limit > told.length && unread > 0) {
      const few = beyond(all, short, wanted).slice(0, limit - told.length);
      shown.push(...scoreCandidates(few, { ...question, age: () => 0 }, places));
    }
    return {
      topic,
      verdict: told.length === 0 ? 'nothing' : judgeFloor(features),
      snippets: shown.map((candidate) => {
        const snippet = snippetOf(candidate, topic.id);
        return isEcho(candidate) ? { ...snippet, isEcho: true as const } : snippet;
      }),
      articles,
      total: told.length + unread,
      span: spanOf(articles),
      related: relatedTo(topic.id, candidates, topicById),
    };
  };
}

/** The passages of a topic that were not on the shortlist. */
function beyond(numbers: Uint32Array, short: readonly number[], wanted: (number: number) => boolean): number[] {
  const ranked = new Set(short);
  return [...numbers].filter((number) => !ranked.has(number) && wanted(number));
}

/** Whether an article was published in a span of days, both included; undated ones were in none. */
function isWithin(article: Article | undefined, between: LookUpQuery['between']): boolean {
  if (!between) return true;
  const [from, to] = between;
  return article?.published != null && article.published >= from && article.published <= to;
}

/** First and last date of articles that are sorted newest first, undated last. */
function spanOf(articles: readonly Article[]): Card['span'] {
  const to = articles[0]?.published;
  const from = articles.findLast((article) => article.published !== null)?.published;
  return to && from ? [from, to] : null;
}

/** How new an article is among others, sorted newest first: 1 for the newest, 0 for the oldest and undated ones. */
function ageOf(articles: readonly Article[]): (article: Article) => number {
  const span = spanOf(articles);
  if (!span) return () => 0;
  const oldest = Date.parse(span[0]);
  const range = Date.parse(span[1]) - oldest;
  return ({ published }) => (published && range > 0 ? (Date.parse(published) - oldest) / range : 0);
}

/** The topics named in the most of the passages, most first; equal ones as they come. */
function relatedTo(topicId: string, candidates: readonly PassageCandidate[], topicById: Map<string, Topic>): Topic[] {
  const counts = new Map<string, number>();
  for (const { reading } of candidates) {
    for (const id of new Set(reading.mentions.map((mention) => mention.topicId))) {
      if (id !== topicId && topicById.has(id)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, RELATED);
  return most.flatMap(([id]) => topicById.get(id) ?? []);
}
