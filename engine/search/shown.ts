import type { PassageIndex } from '../index/passage-index.ts';
import { createRepeatFilter, shinglesOf } from '../text/shingles.ts';
import { foldedWords } from '../text/words.ts';
import type { PassageHit } from './hits.ts';

/** Headlines, and the lines beside them, are followed by the first paragraph within so many passages. */
const LEAD_WITHIN = 6;

/** How hits are shown. */
export interface ShownOptions {
  limit: number;
  places: PassageIndex;
  /** Whether captions stay where they are. */
  keepOrder: boolean;
  /** Whether a paragraph may stand for the headline above it: it must not have what a query excludes. */
  admitsLead: (passage: number) => boolean;
}

/**
 * The hits that are shown, at most so many, best first: what repeats another one is left out; a headline, which stands
 * above its article's passages already, gives its place to the first paragraph; captions come last unless `keepOrder`.
 */
export function shownOf(
  hits: readonly PassageHit[],
  { limit, places, keepOrder, admitsLead }: ShownOptions,
): PassageHit[] {
  const told = createRepeatFilter();
  const taken = new Set<number>();
  const shown: PassageHit[] = [];
  const captions: PassageHit[] = [];
  for (const hit of hits) {
    if (shown.length >= limit) break;
    const number = saysTitle(hit.number, places) ? leadOf(hit.number, places) : hit.number;
    if (taken.has(number)) continue;
    taken.add(number);
    if (number !== hit.number && !admitsLead(number)) continue;
    const { text, kind } = places.passage(number);
    if (!told.keep(shinglesOf(foldedWords(text)))) continue;
    if (kind === 'caption' && !keepOrder) captions.push({ number, score: hit.score });
    else shown.push({ number, score: hit.score });
  }
  const last = shown.at(-1)?.score ?? Number.POSITIVE_INFINITY;
  const below = captions.map(({ number, score }) => ({ number, score: Math.min(score, last) }));
  return [...shown, ...below].slice(0, limit);
}

/** Whether a passage is a headline, or says what its article's title says. */
function saysTitle(number: number, places: PassageIndex): boolean {
  const { kind, text } = places.passage(number);
  if (kind === 'headline') return true;
  const { title } = places.articleOf(number);
  return text.length <= title.length + 2 && foldedWords(text).join(' ') === foldedWords(title).join(' ');
}

/** The first paragraph after a headline; the headline itself where none follows. */
function leadOf(number: number, places: PassageIndex): number {
  const article = places.articleNumbers[number];
  for (let next = number + 1; next <= number + LEAD_WITHIN && places.articleNumbers[next] === article; next++) {
    if (places.passage(next).kind === 'body' && !saysTitle(next, places)) return next;
  }
  return number;
}
