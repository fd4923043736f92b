import Fuse from 'fuse.js';
import { type Context, readContext } from './context.ts';
import { createTold } from './duplicates.ts';
import { fold } from './fold.ts';
import type { Matcher } from './match.ts';
import type { Places } from './places.ts';
import { aboutness, type Fit, fitOf, type Reading, readPassage } from './rank.ts';
import { articlesBeingRead } from './reading.ts';
import { reasonsOf } from './reason.ts';
import { cutSnippet, inside } from './snippet.ts';
import { stemOf } from './stem.ts';
import type { TermIndex } from './terms.ts';
import type { Article, Card, LookUpQuery, Passage, Snippet, Span, Topic } from './types.ts';
import { WEIGHTS } from './weights.ts';

/** Snippets of a card when the question names no number. */
const LIMIT = 3;

/** Related topics of a card at most. */
const RELATED = 8;

/** Passages that Fuse.js scores on a hover, the best ones: it costs about 0.1 ms each. */
const FUSED = 20;

/** Words of the context that Fuse.js looks for. */
const FUSE_WORDS = 8;

/** Passages taken apart that are kept for the next hover. */
const KEPT = 2000;

/** What the answer to a hover is made from. */
export interface LookUpParts {
  topics: readonly Topic[];
  places: Places;
  matcher: Matcher;
  /** Called when first needed. */
  index: () => TermIndex;
}

interface Candidate {
  reading: Reading;
  fit: Fit;
  score: number;
}

/** Makes the function that answers a hover. */
export function createLookUp({ topics, places, matcher, index }: LookUpParts): (query: LookUpQuery) => Card {
  const topicById = new Map(topics.map((topic) => [topic.id, topic]));
  const placeByStem = placeStems(topics);
  const countOf = (topicId: string) => places.of(topicId).length;
  const readings = new Map<number, Reading>();

  function read(number: number): Reading {
    const known = readings.get(number);
    if (known) return known;
    const passage = places.passages[number] as Passage;
    const made = readPassage(passage, matcher.find(passage.text));
    if (readings.size >= KEPT) readings.clear();
    readings.set(number, made);
    return made;
  }

  /** What the passages before and after share with the context. */
  function aroundFit(number: number, context: Context, topicId: string): number {
    const { articleId } = places.passages[number] as Passage;
    let score = 0;
    for (const step of [-2, -1, 1, 2]) {
      if (places.passages[number + step]?.articleId === articleId) {
        score += fitOf(read(number + step), context, topicId, index().average).score * (Math.abs(step) > 1 ? WEIGHTS.far : 1);
      }
    }
    return score;
  }

  return (query) => {
    const topic = topicById.get(query.topicId);
    if (!topic) throw new RangeError(`No topic has the id "${query.topicId}"`);
    const context = readContext(query, { matcher, index: index(), countOf, placeOf: (stem) => placeByStem.get(stem) });
    const numbers = [...places.of(topic.id)];
    const all = articlesOf(numbers, places);
    const open = articlesBeingRead(all, numbers.map(read), context, query.page);
    const articles = all.filter((article) => !open.has(article.id));
    const age = ageOf(articles);
    const candidates: Candidate[] = [];
    for (const number of numbers) {
      const { articleId } = places.passages[number] as Passage;
      if (query.articleId === undefined ? open.has(articleId) : articleId !== query.articleId) continue;
      const reading = read(number);
      const fit = fitOf(reading, context, topic.id, index().average);
      const score =
        fit.score +
        aboutness(reading, topic.id) +
        WEIGHTS.neighbours * aroundFit(number, context, topic.id) +
        WEIGHTS.newer * age(places.articleOf(number));
      candidates.push({ reading, fit, score });
    }
    addFuse(candidates, tellingWords(context));
    const told = inTurns(candidates);
    const dates = articles.flatMap((article) => article.published ?? []).sort();
    return {
      topic,
      snippets: told.slice(0, query.limit ?? LIMIT).map((candidate) => snippetOf(candidate, topic.id)),
      articles,
      total: told.length,
      span: dates.length > 0 ? [dates[0] as string, dates[dates.length - 1] as string] : null,
      related: relatedTo(topic.id, candidates, topicById),
    };
  };
}

/** The places whose name is one word, by its stem. */
function placeStems(topics: readonly Topic[]): Map<string, string> {
  const stems = new Map<string, string>();
  for (const { id, kind, label, aliases } of topics) {
    if (kind !== 'place') continue;
    for (const name of [label, ...aliases]) if (/^\p{Lu}\p{Ll}+$/u.test(name)) stems.set(stemOf(fold(name)), id);
  }
  return stems;
}

/** The articles of some passages, newest first, undated last. */
function articlesOf(numbers: readonly number[], places: Places): Article[] {
  return [...new Set(numbers.map((number) => places.articleOf(number)))].sort((a, b) =>
    (b.published ?? '').localeCompare(a.published ?? ''),
  );
}

/** How new an article is among others: 1 for the newest, 0 for the oldest and for undated ones. */
function ageOf(articles: readonly Article[]): (article: Article) => number {
  const times = articles.flatMap((article) => (article.published ? Date.parse(article.published) : []));
  const oldest = Math.min(...times);
  const range = Math.max(...times) - oldest;
  return ({ published }) => (published && range > 0 ? (Date.parse(published) - oldest) / range : 0);
}

/** The context's rarest and nearest words, for Fuse.js: each one costs it a pass over the texts. */
function tellingWords({ terms }: Context): string {
  return [...terms.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, FUSE_WORDS)
    .map((term) => term.surface)
    .join(' ');
}

/** Adds what Fuse.js makes of the best candidates. */
function addFuse(candidates: Candidate[], words: string): void {
  if (words === '') return;
  const best = candidates.sort((a, b) => b.score - a.score).slice(0, FUSED);
  const fuse = new Fuse(
    best.map(({ reading }) => reading.passage.text),
    {
      useTokenSearch: true,
      ignoreLocation: true,
      ignoreDiacritics: true,
      includeScore: true,
      threshold: 0.3,
      ignoreFieldNorm: true,
    },
  );
  for (const { refIndex, score = 1 } of fuse.search(words)) {
    (best[refIndex] as Candidate).score += WEIGHTS.fuse * (1 - score);
  }
}

/** The candidates best first, articles taking turns, without those that repeat a better one. */
function inTurns(candidates: readonly Candidate[]): Candidate[] {
  const left = [...candidates];
  const turns = new Map<string, number>();
  const told = createTold();
  const order: Candidate[] = [];
  while (left.length > 0) {
    let at = 0;
    let high = Number.NEGATIVE_INFINITY;
    left.forEach(({ reading, score }, i) => {
      const value = score + WEIGHTS.turn * (turns.get(reading.passage.articleId) ?? 0);
      if (value > high) {
        high = value;
        at = i;
      }
    });
    const [next] = left.splice(at, 1) as [Candidate];
    if (!told.keep(next.reading.words.map((word) => word.text))) continue;
    const { articleId } = next.reading.passage;
    turns.set(articleId, (turns.get(articleId) ?? 0) + 1);
    order.push({ ...next, score: high });
  }
  return order;
}

function snippetOf({ reading, fit, score }: Candidate, topicId: string): Snippet {
  const { passage, mentions } = reading;
  const names: Span[] = mentions.filter((mention) => mention.topicId === topicId).map(({ start, end }) => [start, end]);
  const pulls = fit.shared.flatMap(({ spans, weight }) => spans.map((span) => ({ span, weight })));
  const cut = cutSnippet(passage.text, names, pulls);
  const marks = inside(cut, names);
  const clear = ([start, end]: Span) => !marks.some((mark) => mark[0] < end && mark[1] > start);
  const shared = fit.shared
    .filter((one) => !one.common)
    .flatMap((one) => inside(cut, one.spans))
    .filter(clear)
    .sort((a, b) => a[0] - b[0]);
  return {
    passageId: passage.id,
    articleId: passage.articleId,
    text: cut.text,
    marks,
    shared,
    score,
    reason: reasonsOf(passage.text, fit.shared),
  };
}

/** The topics named in the most of the passages, most first; equal ones in the library's order. */
function relatedTo(topicId: string, candidates: readonly Candidate[], topicById: Map<string, Topic>): Topic[] {
  const counts = new Map<string, number>();
  for (const { reading } of candidates) {
    for (const id of new Set(reading.mentions.map((mention) => mention.topicId))) {
      if (id !== topicId) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...topicById.values()]
    .filter((topic) => counts.has(topic.id))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
    .slice(0, RELATED);
}
