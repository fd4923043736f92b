import { shinglesOf } from '../text/shingles.ts';
import type { Context } from './context.ts';
import type { PassageCandidate } from './score.ts';
import { WEIGHTS } from './weights.ts';

/** A passage with this share of the runs of three words of the sentence hovered has that sentence. */
const MOST_OF_IT = 0.8;

/** Candidates without those just seen in front: `seen` are ids of passages, which lose a share of their score. */
export function seenStandBack(candidates: PassageCandidate[], seen: readonly string[] = []): PassageCandidate[] {
  if (seen.length === 0) return candidates;
  const known = new Set(seen);
  return candidates
    .map((candidate) => {
      const { reading, score } = candidate;
      const lost = known.has(reading.passage.id) ? WEIGHTS.seen * Math.max(1, Math.abs(score)) : 0;
      return { ...candidate, score: score - lost };
    })
    .sort((a, b) => b.score - a.score || a.number - b.number);
}

/** Says which passages have the very sentence that is hovered; none where it is too short to be told from others. */
export function createEchoCheck({ sentences, hovered }: Context): (candidate: PassageCandidate) => boolean {
  const [sentence] = hovered ? sentences : [];
  if (!sentence) return () => false;
  const asked = [...shinglesOf(sentence)];
  return ({ reading }) => {
    const there = new Set(reading.shingles);
    return asked.filter((shingle) => there.has(shingle)).length >= MOST_OF_IT * asked.length;
  };
}
