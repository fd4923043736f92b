import Fuse from 'fuse.js';
import { FUSE_PASSAGES } from '../index/fuse-options.ts';
import type { PassageIndex } from '../index/passage-index.ts';
import { keepBest, type PassageHit, type PassageHits, type RankOptions } from './hits.ts';
import type { Meaning } from './meaning.ts';
import { givesNumber, givesReason, isSpeaking, type TypedQuestion } from './question.ts';

/** So many of the best passages by BM25 are scored by Fuse.js too … */
const REORDERED = 20;

/** … which may add this share of the best BM25 score to each. */
const FUSE_SHARE = 0.1;

/** What somebody says in their own words gains so much more. */
const QUOTED_SHARE = 0.2;

/** Of a question so many are looked at, and what answers it in kind gains this share of the best score. */
const ASKED_OF = 60;
const ANSWER_SHARE = 0.6;

/** Lets Fuse.js, which also sees how near the words stand to what was typed, settle the order of the best. */
export function withFuse(hits: readonly PassageHit[], words: string, places: PassageIndex): PassageHit[] {
  const best = hits.slice(0, REORDERED).map((hit) => ({ ...hit }));
  if (words === '' || best.length < 2) return [...hits];
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

/**
 * Prefers what answers a question in kind: reasons after "why", numbers after "how many", the one who is asked about as
 * speaker after "what did … say".
 */
export function answersFirst(
  hits: readonly PassageHit[],
  { asks }: TypedQuestion,
  { topics }: Meaning,
  places: PassageIndex,
): PassageHit[] {
  const asked = topics[0]?.topicIds ?? [];
  if (asks === 'other' || (asks === 'words' && asked.length === 0)) return [...hits];
  const top = hits[0]?.score ?? 0;
  const best = hits.slice(0, ASKED_OF).map(({ number, score }) => {
    return { number, score: score + answering(number) * top };
  });
  return [...best.sort((a, b) => b.score - a.score), ...hits.slice(ASKED_OF)];

  /** What a passage gains, as a share of the best score. */
  function answering(number: number): number {
    const { text } = places.passage(number);
    if (asks === 'reason') return givesReason(text) ? ANSWER_SHARE : 0;
    if (asks === 'number') return givesNumber(text) ? ANSWER_SHARE : 0;
    const spans = asked.flatMap((id) => places.spans(id, number));
    if (!isSpeaking(text, spans)) return 0;
    return /["“]/u.test(text) ? ANSWER_SHARE + QUOTED_SHARE : ANSWER_SHARE;
  }
}

/** The days since 1970 of an article's publication, by one of its passages; 0 for an undated one. */
export function createDayOf(places: PassageIndex): (passage: number) => number {
  const days = new Map<number, number>();
  return (passage) => {
    const article = places.articleNumbers[passage] as number;
    let day = days.get(article);
    if (day === undefined) {
      const time = Date.parse(places.articleOf(passage).published ?? '');
      day = Number.isNaN(time) ? 0 : time / 86_400_000;
      days.set(article, day);
    }
    return day;
  };
}

/** A rank by day, and by score within a day; scores stay below a thousand. */
export function newestRank(dayOf: (passage: number) => number): (passage: number, score: number) => number {
  return (passage, score) => dayOf(passage) * 1000 + score;
}

/**
 * For a query without words: the newest articles, of each its first passage before the second of any. `isWhole` says that
 * articles are admitted whole, so that each is asked about once.
 */
export function newest(
  places: PassageIndex,
  { admits, most }: RankOptions,
  dayOf: (passage: number) => number,
  isWhole: boolean,
): PassageHits {
  const hits: PassageHit[] = [];
  let total = 0;
  let article = -1;
  let admitted = false;
  let day = 0;
  let first = 0;
  for (let number = 0; number < places.size; number++) {
    const own = places.articleNumbers[number] as number;
    const isNext = own !== article;
    if (isNext) {
      article = own;
      day = dayOf(number);
      first = number;
    }
    if (isNext || !isWhole) admitted = !places.isHidden?.(number) && admits(number);
    if (!admitted) continue;
    total++;
    const score = day - 1_000_000 * (number - first);
    if (hits.length < most || score > (hits[most - 1]?.score ?? 0)) keepBest(hits, { number, score }, most);
  }
  return { hits, total };
}
