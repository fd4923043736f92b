import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import { STOP_WORDS } from '../lists/words.ts';
import { stemOf } from '../text/stem.ts';
import { wordsOf } from '../text/words.ts';
import { rarity, stemCount } from './rarity.ts';

/** An article is known by so many of its words. */
const TELLING = 20;
/** So many passages of an article are read for them, from its beginning. */
const READ_OF = 60;
/** So many articles' words are remembered; then all are forgotten. */
const KEPT_KNOWN = 500;

/** How much of what a passage's article (by the passage's number) is about the page has, 0 to 1. */
export type PageShare = (passage: number) => number;

/**
 * Makes the function that reads what a page says and tells what it shares with articles: the share of an article's
 * weightiest words (tf·idf, Spärck Jones 1972, with idf squared) that the page has anywhere. The last page read is
 * remembered: several of its names are asked about.
 */
export function createPageShares(places: PassageIndex, index: () => TermIndex): (page: string) => PageShare {
  const { articleNumbers } = places;
  const kept = new Map<number, [stem: string, weight: number][]>();

  function weightiestWords(passage: number): [stem: string, weight: number][] {
    const article = articleNumbers[passage] as number;
    const known = kept.get(article);
    if (known) return known;
    const counts = new Map<string, number>();
    const first = passage - places.ordinalOf(passage);
    for (let i = first; i < first + READ_OF && articleNumbers[i] === article; i++)
      for (const stem of pageStems(places.passage(i).text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const terms = index();
    const weighed = [...counts].map(([stem, count]): [string, number] => [
      stem,
      (1 + Math.log(count)) * rarity(stemCount(terms, stem), terms.size) ** 2,
    ]);
    const telling = weighed.sort((a, b) => b[1] - a[1]).slice(0, TELLING);
    if (kept.size >= KEPT_KNOWN) kept.clear();
    kept.set(article, telling);
    return telling;
  }

  let last = { page: '', stems: new Set<string>() };

  return (page) => {
    if (page !== last.page) last = { page, stems: new Set(pageStems(page)) };
    const { stems } = last;
    return (passage) => {
      const telling = weightiestWords(passage);
      const weightOf = (words: typeof telling) => words.reduce((sum, [, weight]) => sum + weight, 0);
      return weightOf(telling.filter(([stem]) => stems.has(stem))) / Math.max(weightOf(telling), Number.MIN_VALUE);
    };
  };
}

function pageStems(text: string): string[] {
  return wordsOf(text).flatMap((word) => (STOP_WORDS.has(word.text) ? [] : [stemOf(word.text)]));
}
