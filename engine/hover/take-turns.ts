import { createRepeatFilter } from '../text/shingles.ts';
import type { Reading } from './fit.ts';
import type { PassageCandidate } from './score.ts';
import { WEIGHTS } from './weights.ts';

/**
 * Orders candidates, given best first, so that articles take turns: with each passage of an article that is taken, its
 * others lose a little of their score. Of two that are nearly equal the next is then from another article, while a much
 * better one still comes first. What repeats a better passage, or one of those `known` to the reader, is left out. A
 * headline stands after the first paragraph below it, which says the same and more.
 */
export function takeTurns(candidates: readonly PassageCandidate[], known: readonly Reading[] = []): PassageCandidate[] {
  const left = withLeads(candidates);
  const turns = new Map<string, number>();
  const told = createRepeatFilter();
  for (const { shingles } of known) told.keep(shingles);
  const order: PassageCandidate[] = [];
  while (left.length > 0) {
    let at = 0;
    let high = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < left.length; i++) {
      const { reading, score } = left[i] as PassageCandidate;
      // Sorted: nothing further down can be higher.
      if (score <= high) break;
      const value = score - WEIGHTS.turn * Math.max(1, score) * (turns.get(reading.passage.articleId) ?? 0);
      if (value > high) {
        high = value;
        at = i;
      }
    }
    const [next] = left.splice(at, 1) as [PassageCandidate];
    if (!told.keep(next.reading.shingles)) continue;
    const { articleId } = next.reading.passage;
    turns.set(articleId, (turns.get(articleId) ?? 0) + 1);
    order.push({ ...next, score: high });
  }
  return order;
}

/** The candidates, each headline moved down to right after its own first paragraph where that is lower. */
function withLeads(candidates: readonly PassageCandidate[]): PassageCandidate[] {
  const order = [...candidates];
  for (let i = order.length - 1; i >= 0; i--) {
    const headline = order[i] as PassageCandidate;
    if (headline.reading.passage.kind !== 'headline') continue;
    const at = order.findIndex(({ number }, j) => j > i && isLeadOf(number, headline, order[j] as PassageCandidate));
    if (at < 0) continue;
    const { score } = order[at] as PassageCandidate;
    order.splice(i, 1);
    order.splice(at, 0, { ...headline, score });
  }
  return order;
}

function isLeadOf(number: number, headline: PassageCandidate, other: PassageCandidate): boolean {
  const { articleId } = headline.reading.passage;
  return number === headline.number + 1 && other.reading.passage.articleId === articleId;
}
