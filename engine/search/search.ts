import Fuse from 'fuse.js';
import { cutSnippet, spansInside } from '../answers/snippet.ts';
import { FUSE_PASSAGES } from '../index/fuse-options.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { SearchResult, Snippet } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Span } from '../model/mention.ts';
import type { Topic } from '../model/topic.ts';
import { createRepeatFilter, shinglesOf } from '../text/shingles.ts';
import { foldedWords, wordsOf } from '../text/words.ts';
import { createBm25, type PassageHit, type PassageHits } from './bm25.ts';
import { createTopicFinder } from './find-topics.ts';
import { createQueryReader, type Meaning } from './meaning.ts';
import { parseQuery, type Query } from './query.ts';

/** So many snippets are in an answer unless the caller says how many. */
const ANSWER_SNIPPETS = 20;

/** So many of the best passages by BM25 are scored by Fuse.js too … */
const REORDERED = 20;

/** … which may add this share of the best BM25 score to each. */
const FUSE_SHARE = 0.1;

/** So many more passages than asked for are ranked: some repeat others and are not shown. */
const SPARE = 40;

/** At most so many passages are read again to see whether they hold exact words. */
const VERIFIED = 1000;

/** What the answers to typed queries are made from. */
export interface SearchParts {
  topics: readonly Topic[];
  /** The serialised Fuse.js index over the topics' names. */
  fuse?: unknown;
  places: PassageIndex;
  /** Called when first needed. */
  index: () => TermIndex;
}

/** Makes the function that answers a typed query with at most `limit` snippets: see `Engine.search`. */
export function createSearch({ topics, fuse, places, index }: SearchParts) {
  const named = createTopicFinder(topics, fuse);
  let tools: { understand: ReturnType<typeof createQueryReader>; bm25: ReturnType<typeof createBm25> } | undefined;

  return function search(text: string, limit: number = ANSWER_SNIPPETS): SearchResult {
    const query = parseQuery(text);
    const asked = query.words.length + query.phrases.length > 0;
    const filtered = query.sources.length > 0 || query.before !== null || query.after !== null;
    const problem = query.problem === null ? {} : { problem: query.problem };
    if (!asked && !filtered) return { topics: [], snippets: [], articles: [], total: 0, ...problem };
    tools ??= { understand: createQueryReader(index(), topics), bm25: createBm25(index(), places.of) };
    const meaning = tools.understand(query, text);
    const admits = admission(query, places);
    const { hits, total } = asked ? tools.bm25(meaning, admits, limit + SPARE) : newest(places, admits, limit + SPARE);
    const told = createRepeatFilter();
    const snippets: Snippet[] = [];
    for (const hit of asked ? withFuse(hits, meaning.text, places) : hits) {
      if (snippets.length >= limit) break;
      const { text: words } = places.passage(hit.number);
      if (told.keep(shinglesOf(foldedWords(words)))) snippets.push(resultSnippetOf(hit, meaning, query, places));
    }
    const articleIds = new Set(snippets.map((snippet) => snippet.articleId));
    return {
      topics: named(meaning),
      snippets,
      articles: [...articleIds].flatMap((id) => places.article(id) ?? []),
      total,
      ...(meaning.corrected === null ? {} : { corrected: meaning.corrected }),
      ...problem,
    };
  };
}

/** Whether a passage passes the operators. Exact words are looked for in the first thousand hits only. */
function admission(query: Query, places: PassageIndex): (number: number) => boolean {
  if (query.sources.length + query.phrases.length + query.without.length === 0 && !query.before && !query.after) {
    return () => true;
  }
  const articles = new Map<string, boolean>();
  let verified = 0;
  return (number) => {
    const article = places.articleOf(number);
    let admitted = articles.get(article.id);
    if (admitted === undefined) {
      admitted = admitsArticle(query, article);
      articles.set(article.id, admitted);
    }
    if (!admitted) return false;
    if (query.phrases.length + query.without.length === 0) return true;
    if (++verified > VERIFIED) return false;
    const words = ` ${foldedWords(places.passage(number).text).join(' ')} `;
    const has = (phrase: readonly string[]) => words.includes(` ${phrase.join(' ')} `);
    return query.phrases.every(has) && !query.without.some(has);
  };
}

/** Whether an article passes `source:`, `before:` and `after:`; an undated one is on neither side of a date. */
function admitsArticle({ sources, before, after }: Query, article: Article): boolean {
  if (before !== null && !(article.published !== null && article.published < before)) return false;
  if (after !== null && !(article.published !== null && article.published > after)) return false;
  if (sources.length === 0) return true;
  const names = [article.publisher ?? '', ...article.credits, article.url ?? ''].map(
    (name) => ` ${foldedWords(name).join(' ')}`,
  );
  return sources.some((source) => names.some((name) => name.includes(` ${source.join(' ')}`)));
}

/** The passages of the newest articles, for a query of operators only. */
function newest(places: PassageIndex, admits: (number: number) => boolean, most: number): PassageHits {
  const found = Array.from({ length: places.size }, (_, number) => ({ number, score: 0 })).filter(({ number }) =>
    admits(number),
  );
  const date = ({ number }: PassageHit) => places.articleOf(number).published ?? '';
  const hits = found.sort((a, b) => (date(a) < date(b) ? 1 : date(a) > date(b) ? -1 : a.number - b.number));
  return { hits: hits.slice(0, most), total: hits.length };
}

/** Lets Fuse.js, which also sees how near the words stand to what was typed, settle the order of the best. */
function withFuse(hits: PassageHit[], words: string, places: PassageIndex): PassageHit[] {
  const best = hits.slice(0, REORDERED);
  if (words === '' || best.length < 2) return hits;
  const fuse = new Fuse(
    best.map(({ number }) => places.passage(number).text),
    FUSE_PASSAGES,
  );
  const top = (best[0] as PassageHit).score;
  for (const { refIndex, score = 1 } of fuse.search(words)) {
    (best[refIndex] as PassageHit).score += FUSE_SHARE * top * (1 - score);
  }
  return [...best.sort((a, b) => b.score - a.score), ...hits.slice(REORDERED)];
}

function resultSnippetOf({ number, score }: PassageHit, meaning: Meaning, query: Query, places: PassageIndex): Snippet {
  const passage = places.passage(number);
  const words = wordsOf(passage.text);
  const named = meaning.topics.flatMap(({ topicIds }) => topicIds.flatMap((id) => places.spans(id, number)));
  const typed = words.filter((word) => meaning.accepted.has(word.text)).map(({ start, end }): Span => [start, end]);
  const exact = query.phrases.flatMap((phrase) =>
    words.flatMap((word, i): Span[] => {
      const last = words[i + phrase.length - 1];
      return last && phrase.every((text, j) => words[i + j]?.text === text) ? [[word.start, last.end]] : [];
    }),
  );
  const marks = union([...named, ...exact, ...typed]);
  const cut = cutSnippet(
    passage.text,
    exact,
    marks.map((span) => ({ span, weight: 1 })),
  );
  return {
    passageId: passage.id,
    articleId: passage.articleId,
    text: cut.text,
    marks: spansInside(cut, marks),
    shared: [],
    names: [],
    score,
    reason: [],
  };
}

/** Spans sorted, with those that overlap made one. */
function union(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out[out.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
