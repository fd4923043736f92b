import type { PassageIndex } from '../index/passage-index.ts';
import type { Article } from '../model/article.ts';
import type { SearchWish } from '../model/search-wish.ts';
import { foldedWords } from '../text/words.ts';
import type { Query } from './query.ts';
import { type AskedDays, isAskedDay } from './typed-dates.ts';

/** At most so many passages are read again to see whether they hold exact words. */
const VERIFIED = 1000;

/** What narrows an answer: a query's operators and dates, and what was chosen beside them. */
export interface Narrowing {
  query: Query;
  /** Days of publication, one of which it must be; none where none is typed. */
  days: readonly AskedDays[];
  wish: SearchWish;
}

/** Whether articles are narrowed down by anything but words. */
export function isNarrowed({ query, days, wish }: Narrowing): boolean {
  const { sources, before, after } = query;
  return sources.length + days.length > 0 || Boolean(before ?? after ?? wish.paper ?? wish.between);
}

/** Whether a passage passes what narrows the answer. Exact words are looked for in the first thousand hits only. */
export function admission(narrowing: Narrowing, places: PassageIndex): (passage: number) => boolean {
  const { phrases, without } = narrowing.query;
  const exact = phrases.length + without.length > 0;
  if (!isNarrowed(narrowing) && !exact) return () => true;
  const articles = new Map<number, boolean>();
  let verified = 0;
  return (number) => {
    const article = places.articleNumbers[number] as number;
    let admitted = articles.get(article);
    if (admitted === undefined) {
      admitted = admitsArticle(narrowing, places.articleOf(number));
      articles.set(article, admitted);
    }
    if (!admitted) return false;
    if (!exact) return true;
    if (++verified > VERIFIED) return false;
    const words = ` ${foldedWords(places.passage(number).text).join(' ')} `;
    const has = (phrase: readonly string[]) => words.includes(` ${phrase.join(' ')} `);
    return phrases.every(has) && !without.some(has);
  };
}

/** Whether an article passes; an undated one is on neither side of a date. */
function admitsArticle({ query: { sources, before, after }, days, wish }: Narrowing, article: Article): boolean {
  const { published } = article;
  if (before !== null && !(published !== null && published < before)) return false;
  if (after !== null && !(published !== null && published > after)) return false;
  if (days.length > 0 && !isAskedDay(days, published)) return false;
  if (wish.between && !isAskedDay([{ from: wish.between[0], to: wish.between[1] }], published)) return false;
  if (wish.paper !== undefined && article.publisher !== wish.paper) return false;
  if (sources.length === 0) return true;
  const names = [article.publisher ?? '', ...article.credits, article.url ?? ''].map(
    (name) => ` ${foldedWords(name).join(' ')}`,
  );
  return sources.some((source) => names.some((name) => name.includes(` ${source.join(' ')}`)));
}
