import Fuse from 'fuse.js';
import { createEngine } from '../../engine/engine.ts';
import { createPassageIndex } from '../../engine/index/passage-index.ts';
import { buildTermIndex } from '../../engine/index/term-index.ts';
import { createKin, type KinOf } from '../../engine/lexicon/kin.ts';
import { buildLibrary } from '../../engine/library.ts';
import { STOP_WORDS } from '../../engine/lists/words.ts';
import type { Passage } from '../../engine/model/article.ts';
import type { Library } from '../../engine/model/library.ts';
import type { Span } from '../../engine/model/mention.ts';
import { wordsOf } from '../../engine/text/words.ts';
import { readSeeds } from '../../seeds/index.ts';
import { type JudgedQuery, PARTS, type Part, readJudged } from './judged.ts';

/** The means over the queries of one part. */
export interface RankingScores {
  queries: number;
  /** Normalised discounted cumulative gain of the first three (Järvelin and Kekäläinen 2002), gain 2^grade − 1. */
  ndcg3: number;
  /** How often the first passage has grade 2 or 3. */
  precision1: number;
  /** Mean reciprocal rank of the first passage with grade 2 or 3. */
  mrr: number;
}

/** What a ranking is judged by: see `JudgedQuery`. */
export type Judged = Pick<JudgedQuery, 'wanted' | 'ideal'> & Partial<Pick<JudgedQuery, 'unjudged'>>;

/** Passage ids, best first. */
type Ranker = (query: JudgedQuery) => string[];

/** A passage of this grade is a good answer. */
export const GOOD = 2;

/**
 * Scores over the judged queries, each part of them apart: the product's ranking with all groups of kin, with the general
 * ones only (what a library gets that has none of its own) and without any, and three baselines.
 */
export function run(options: { verbose?: boolean } = {}): Record<string, Record<Part, RankingScores>> {
  const { articles, curated } = readSeeds();
  const library = buildLibrary(articles, curated);
  const queries = readJudged(library);
  const rankers: Record<string, Ranker> = {
    backstory: backstory(library),
    'general kin': backstory(library, createKin()),
    'no kin': backstory(library, () => []),
    ...baselines(library),
  };
  const result: Record<string, Record<Part, RankingScores>> = {};
  for (const [name, rank] of Object.entries(rankers)) {
    const parts = Object.fromEntries(
      PARTS.map((part) => [
        part,
        scores(
          queries.filter((query) => query.part === part),
          rank,
        ),
      ]),
    );
    result[name] = parts as Record<Part, RankingScores>;
    for (const part of PARTS) {
      const { ndcg3, precision1, mrr, queries: count } = result[name][part];
      console.log(
        `${name.padEnd(12)} ${part.padEnd(9)} ${String(count).padStart(3)} queries  nDCG@3 ${ndcg3.toFixed(3)}  P@1 ${precision1.toFixed(3)}  MRR ${mrr.toFixed(3)}`,
      );
    }
  }
  if (options.verbose) explain(library, queries, rankers.backstory as Ranker);
  return result;
}

/**
 * The product's own ranking, asked as a page asks: with the text around the name and the name's place there; with other
 * kin than its own if some is given.
 */
export function backstory(library: Library, kinOf?: KinOf): Ranker {
  const engine = createEngine(library, kinOf ? { kinOf } : {});
  return ({ topic, context: text, title }) => {
    const [mentions = []] = engine.findMentions([text]);
    const mention = mentions.find(({ topicId }) => topicId === topic.id);
    const at: Span = mention ? [mention.start, mention.end] : [0, 0];
    const page = title === '' ? undefined : { title };
    const { snippets } = engine.lookUp({ topicId: topic.id, text, at, page, limit: 1000 });
    return snippets.map((snippet) => snippet.passageId);
  };
}

/** What anybody would build first, over the passages that name the topic. */
function baselines(library: Library): Record<string, Ranker> {
  const places = createPassageIndex(library);
  const index = buildTermIndex(library.passages.map((passage) => passage.text));
  const naming = (query: JudgedQuery) => [...places.of(query.topic.id)];
  const ids = (numbers: readonly number[]) => numbers.map((number) => (library.passages[number] as Passage).id);
  const by = (numbers: number[], score: (number: number) => number) => ids(numbers.sort((a, b) => score(b) - score(a)));
  return {
    newest: (query) => by(naming(query), (number) => Date.parse(places.articleOf(number).published ?? '1970-01-01')),
    fuse: (query) => {
      const numbers = naming(query);
      const texts = numbers.map((number) => (library.passages[number] as Passage).text);
      const fuse = new Fuse(texts, { ignoreLocation: true, useTokenSearch: true });
      const found = fuse.search(query.context).map((hit) => numbers[hit.refIndex] as number);
      return ids([...new Set([...found, ...numbers])]);
    },
    bm25: (query) => {
      const scores = new Map<number, number>();
      for (const word of new Set(wordsOf(query.context).map(({ text }) => text))) {
        const term = STOP_WORDS.has(word) ? -1 : index.find(word);
        if (term < 0) continue;
        const idf = Math.log(1 + (index.size - index.df(term) + 0.5) / (index.df(term) + 0.5));
        index.each(term, (number, count) => {
          const norm = 1.2 * (0.25 + (0.75 * (index.lengths[number] as number)) / index.average);
          scores.set(number, (scores.get(number) ?? 0) + (idf * count * 2.2) / (count + norm));
        });
      }
      return by(naming(query), (number) => scores.get(number) ?? 0);
    },
  };
}

/** The means of a ranking over judged queries, each of which has something wanted. */
export function scores<T extends Judged>(queries: readonly T[], rank: (query: T) => readonly string[]): RankingScores {
  const ranks = queries.map((query) => ({
    query,
    grades: gradesOf(
      query,
      rank(query).filter((id) => !query.unjudged?.has(id)),
    ),
  }));
  const mean = (value: (one: (typeof ranks)[number]) => number) =>
    ranks.reduce((sum, one) => sum + value(one), 0) / ranks.length;
  return {
    queries: queries.length,
    ndcg3: mean(({ grades, query }) => ndcg(grades, query.ideal)),
    precision1: mean(({ grades }) => ((grades[0] ?? 0) >= GOOD ? 1 : 0)),
    mrr: mean(({ grades }) => 1 / (grades.findIndex((grade) => grade >= GOOD) + 1 || Number.POSITIVE_INFINITY)),
  };
}

/** The grades in the order of a ranking; what is told a second time is worth nothing. */
function gradesOf({ wanted }: Judged, ids: readonly string[]): number[] {
  const told = new Set<{ grade: number }>();
  return ids.map((id) => {
    const thing = wanted.get(id);
    if (!thing || told.has(thing)) return 0;
    told.add(thing);
    return thing.grade;
  });
}

function ndcg(grades: readonly number[], ideal: readonly number[]): number {
  const gain = (list: readonly number[]) =>
    list.slice(0, 3).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  return gain(grades) / gain([...ideal].sort((a, b) => b - a));
}

/** Prints the queries of the tuned half that miss something; the others stay unseen. */
function explain(library: Library, queries: readonly JudgedQuery[], rank: Ranker): void {
  const texts = new Map(library.passages.map((passage) => [passage.id, passage.text]));
  for (const query of queries.filter((one) => one.part === 'tuned')) {
    const ids = rank(query).filter((id) => !query.unjudged.has(id));
    const grades = gradesOf(query, ids);
    const score = ndcg(grades, query.ideal);
    if (score > 0.95) continue;
    console.log(`\n${score.toFixed(2)} ${query.topic.label}: ${query.context} [${query.title}]`);
    ids.slice(0, 4).forEach((id, i) => {
      console.log(`  ${grades[i]} ${texts.get(id)?.slice(0, 130)}`);
    });
    ids.forEach((id, i) => {
      if (i > 3 && (grades[i] ?? 0) >= GOOD)
        console.log(`  … ${grades[i]} at ${i + 1}: ${texts.get(id)?.slice(0, 100)}`);
    });
  }
}

if (import.meta.main) console.log(JSON.stringify(run({ verbose: process.argv.includes('--verbose') })));
