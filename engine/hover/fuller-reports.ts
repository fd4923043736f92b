import type { PassageIndex } from '../index/passage-index.ts';
import type { Article } from '../model/article.ts';
import { createRepeatFilter } from '../text/shingles.ts';
import type { PassageCandidate } from './score.ts';

/** So many of the best articles are compared: what stands lower is hardly seen. */
const COMPARED = 8;

/** One report holds another that has this share of its passages on the subject in it, and at least one. */
const MOST = 0.5;

/** A headline, if there is one, and the first paragraph below it open a report: up to this ordinal. */
const LAST_OPENING = 1;

/** A report among the candidates. */
interface Report {
  article: Article;
  passages: PassageCandidate[];
  /** How many passages it has, on whatever subject. */
  size: number;
}

/**
 * Candidates, given best first, in which a report gives way to another one of the same day that goes on from it: before
 * "talks resume at noon" stands the opening of the report that repeats it, how they ended. One goes on from another if
 * it repeats most of what that has on the subject and is longer, or if it is what stood later at the same address. Which
 * came first nothing else tells: no article says at what hour it came.
 */
export function fullerFirst(candidates: readonly PassageCandidate[], places: PassageIndex): PassageCandidate[] {
  // The fullest first: where it stands then does not change any more.
  const reports = readReports(candidates, places).sort((a, b) => b.size - a.size);
  const order = [...candidates];
  for (const report of reports) {
    const fuller = reports.find((other) => continues(other, report));
    const news = fuller && newIn(fuller, report);
    if (!news) continue;
    const isOf = (candidate: PassageCandidate, { article }: Report) =>
      candidate.reading.passage.articleId === article.id;
    const to = order.findIndex((candidate) => isOf(candidate, report));
    const from = order.findIndex(({ number }) => number === news.number);
    if (from < to) continue;
    order.splice(from, 1);
    order.splice(to, 0, { ...news, score: (order[to] as PassageCandidate).score });
  }
  return order;
}

/** The opening of a report, if another one has not said the same: how something ended is told first. */
function newIn({ passages }: Report, other: Report): PassageCandidate | undefined {
  const opening = passages.find(({ reading }) => reading.passage.ordinal <= LAST_OPENING);
  const told = createRepeatFilter();
  for (const { reading } of other.passages) told.keep(reading.shingles);
  return opening && told.keep(opening.reading.shingles) ? opening : undefined;
}

/** The best reports that share their day with another one of these. */
function readReports(candidates: readonly PassageCandidate[], places: PassageIndex): Report[] {
  const reports = new Map<string, Report>();
  for (const candidate of candidates) {
    const { articleId, kind } = candidate.reading.passage;
    const known = reports.get(articleId);
    if (known) {
      if (kind === 'body') known.passages.push(candidate);
    } else if (reports.size < COMPARED) {
      const article = places.articleOf(candidate.number);
      reports.set(articleId, { article, passages: kind === 'body' ? [candidate] : [], size: 0 });
    }
  }
  const days = Map.groupBy([...reports.values()], ({ article }) => article.published);
  return [...days].flatMap(([day, some]) =>
    day === null || some.length < 2 ? [] : some.map((report) => ({ ...report, size: sizeOf(report, places) })),
  );
}

function sizeOf({ passages }: Report, places: PassageIndex): number {
  const [any] = passages;
  if (!any) return 0;
  const start = any.number - places.ordinalOf(any.number);
  let end = start;
  while (end < places.size && places.articleNumbers[end] === places.articleNumbers[start]) end++;
  return end - start;
}

/** Whether a report goes on from another one. */
function continues(one: Report, other: Report): boolean {
  const [a, b] = [one.article, other.article];
  if (one === other || a.published !== b.published || other.passages.length === 0) return false;
  if (a.url !== null && a.url === b.url && a.added && b.added) return a.added > b.added;
  if (one.size <= other.size) return false;
  const told = createRepeatFilter();
  for (const { reading } of one.passages) told.keep(reading.shingles);
  const repeated = other.passages.filter(({ reading }) => !told.keep(reading.shingles)).length;
  return repeated > 0 && repeated >= MOST * other.passages.length;
}
