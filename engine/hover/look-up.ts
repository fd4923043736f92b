import { cutSnippet, spansInside } from '../answers/snippet.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { KinOf } from '../lexicon/kin.ts';
import type { Matcher } from '../mentions/matcher.ts';
import type { Card, Snippet, SnippetName } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { LookUpQuery } from '../model/look-up-query.ts';
import type { Span } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';
import { stemOf } from '../text/stem.ts';
import { readContext } from './context.ts';
import { type FloorFeatures, floorFeatures, judgeFloor } from './floor.ts';
import { createOpenArticleCheck } from './open-article.ts';
import { reasonsOf } from './reasons.ts';
import { createPassageReader, type PassageCandidate, scoreCandidates } from './score.ts';
import { createShortlist } from './shortlist.ts';
import { createEchoCheck, seenStandBack } from './stand-back.ts';
import { takeTurns } from './take-turns.ts';

/** So many snippets are on a card unless the question says how many. */
const CARD_SNIPPETS = 3;

/** At most so many related topics are on a card. */
const RELATED = 8;

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
  const begin = createPassageReader(places, matcher);
  const shortlist = createShortlist(places, index);
  const beingRead = createOpenArticleCheck(articles);

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
  function unseenIn(open: ReadonlySet<string>, { topicId, between }: LookUpQuery, short: readonly number[]): number {
    if (open.size === 0) return 0;
    const seen = short.filter((number) => open.has(places.articleOf(number).id)).length;
    const within = [...open].filter((id) => isWithin(places.article(id), between));
    return within.reduce((sum, id) => sum + places.countIn(id, topicId), 0) - seen;
  }

  return (query) => {
    const topic = topicById.get(query.topicId);
    if (!topic) throw new RangeError(`No topic has the id "${query.topicId}"`);
    const context = readContext(query, { matcher, index: index(), countOf: places.count, placeOf, kinOf });
    const read = begin();
    const naming = places.of(topic.id);
    const { between } = query;
    const all = between ? naming.filter((number) => isWithin(places.articleOf(number), between)) : naming;
    const { numbers: short, story, whole } = shortlist(topic.id, all, context);
    // Of the library's own words it is known where they are from, and there is nothing to tell from them.
    const source = 'text' in query ? places.number(query.passageId ?? '') : undefined;
    const open = beingRead(source === undefined ? short.map(read) : [], context, query.page);
    const articles = without(places.articlesOf(topic.id), open);
    const wanted = (number: number) => !open.has(places.articleOf(number).id);
    const question = { topicId: topic.id, context, read, story, age: ageOf(articles), average: index().average };
    const ranked = scoreCandidates(short.filter(wanted), question, places);
    const candidates = seenStandBack(ranked, query.seen);
    const news = source === undefined ? [] : takeTurns(candidates, [read(source)]);
    const turns = news.length > 0 ? news : takeTurns(candidates);
    const isEcho = source === undefined ? createEchoCheck(context) : () => false;
    const fresh = turns.filter((candidate) => !isEcho(candidate));
    const told = [...fresh, ...turns.filter(isEcho)];
    // Whether anything helps does not depend on what the reader has seen of it.
    const judged = query.seen?.length ? takeTurns(ranked).filter((candidate) => !isEcho(candidate)) : fresh;
    const features = floorFeatures(judged.length > 0 ? judged : told, question, { topic, places, whole });
    onJudged?.(features);
    const limit = Math.max(0, query.limit ?? CARD_SNIPPETS);
    const shown = told.slice(0, limit);
    const unread = short.length === all.length ? 0 : all.length - short.length - unseenIn(open, query, short);
    // Passages that were not ranked are gathered only when so many are wanted.
    if (limit > told.length && unread > 0) {
      const few = beyond(all, short, wanted).slice(0, limit - told.length);
      shown.push(...scoreCandidates(few, { ...question, age: () => 0 }, places));
    }
    return {
      topic,
      verdict: told.length === 0 ? 'nothing' : judgeFloor(features),
      snippets: shown.map((candidate) => {
        const snippet = cardSnippetOf(candidate, topic.id);
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

/** The places whose name is one word, by its stem. */
function placeStems(topics: readonly Topic[]): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { id, kind, label, aliases } of topics) {
    if (kind !== 'place') continue;
    for (const name of [label, ...aliases]) if (/^\p{Lu}\p{Ll}+$/u.test(name)) stems.set(stemOf(foldWord(name)), id);
  }
  return stems;
}

function cardSnippetOf({ reading, fit, score }: PassageCandidate, topicId: string): Snippet {
  const { passage, mentions } = reading;
  const names: Span[] = mentions.filter((mention) => mention.topicId === topicId).map(({ start, end }) => [start, end]);
  const pulls = fit.shared.flatMap(({ spans, weight }) => spans.map((span) => ({ span, weight })));
  const cut = cutSnippet(passage.text, names, pulls);
  const seen = fit.shared
    .map((one) => ({ ...one, spans: spansInside(cut, one.spans) }))
    .filter((one) => one.spans.length > 0);
  const marks = spansInside(cut, names);
  const clear = ([start, end]: Span) => !marks.some((mark) => mark[0] < end && mark[1] > start);
  const others = mentions.flatMap(({ topicId: id, start, end }): SnippetName[] => {
    const [span] = id === topicId ? [] : spansInside(cut, [[start, end]]);
    return span ? [{ topicId: id, start: span[0], end: span[1] }] : [];
  });
  const shared = seen
    .filter((one) => !one.common)
    .flatMap((one) => one.spans)
    .filter(clear)
    .sort((a, b) => a[0] - b[0]);
  const reason = reasonsOf(cut.text, seen);
  const { id: passageId, articleId } = passage;
  return { passageId, articleId, text: cut.text, marks, shared, names: others, score, reason };
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
