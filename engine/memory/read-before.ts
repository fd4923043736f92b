import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { Article } from '../model/article.ts';
import type { PrintedBefore, ReadBefore, ReadBeforeQuery } from '../model/read-before.ts';
import { shinglesOf } from '../text/shingles.ts';
import { foldedWords } from '../text/words.ts';

/** What is compared with what is being read. */
export interface ReadBeforeParts {
  places: PassageIndex;
  index(): TermIndex;
}

/** Shorter texts stand everywhere ("Read more", "He declined to comment."). */
const FEWEST_WORDS_READ = 12;

/** A text stands in a passage when so much of the shorter one's shingles are in both. */
const NEARLY_SAME = 0.7;

/** Of a text its rarest words, so many, lead to passages; those of which this share is in a passage are compared. */
const RAREST = 8;
const LED_BY = 0.6;

/** Words that more passages have lead nowhere, and of the passages found only so many are compared. */
const COMMONEST = 5000;
const MOST_PASSAGES = 24;

/** What one paper has on so many days is a formula, and tells nothing. */
const FORMULA = 4;

/** So many texts of a page are looked for, and so many printings of one are told. */
const MOST_TEXTS = 400;
const MOST_PRINTINGS = 12;

/**
 * Makes the question which texts of a page stand in the library, word for word or nearly (Broder 1997: shared shingles,
 * as for duplicates). No index of shingles is kept: the rarest words of a text lead to the few passages that have most
 * of them, and those are compared. An unknown text costs the lists of some rare words.
 */
export function createReadBefore({ places, index }: ReadBeforeParts): (query: ReadBeforeQuery) => ReadBefore[] {
  return ({ texts, url }) => {
    const terms = index();
    const own = url === undefined ? undefined : withoutFragment(url);
    return texts.slice(0, MOST_TEXTS).flatMap((text, number) => {
      const words = foldedWords(text);
      if (words.length < FEWEST_WORDS_READ) return [];
      const printed = passagesLike(words, terms).flatMap((passage) => printingsOf(passage, words, own));
      return printed.length === 0 || isFormula(printed) ? [] : [{ text: number, printed: inOrder(printed) }];
    });
  };

  /** The passages that have most of the rarest words of a text. */
  function passagesLike(words: readonly string[], terms: TermIndex): number[] {
    const known = [...new Set(words)]
      .map((word) => terms.find(word))
      .filter((term) => term >= 0 && terms.df(term) <= COMMONEST);
    const rarest = known.sort((a, b) => terms.df(a) - terms.df(b) || a - b).slice(0, RAREST);
    if (rarest.length < RAREST / 2) return [];
    const counts = new Map<number, number>();
    for (const term of rarest) terms.each(term, (passage) => counts.set(passage, (counts.get(passage) ?? 0) + 1));
    return [...counts]
      .filter(([passage, count]) => count >= LED_BY * rarest.length && !places.isHidden?.(passage))
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_PASSAGES)
      .map(([passage]) => passage);
  }

  function printingsOf(number: number, words: readonly string[], own: string | undefined): PrintedBefore[] {
    const { text, id: passageId } = places.passage(number);
    const other = foldedWords(text);
    const isExact = other.length === words.length && other.every((word, i) => word === words[i]);
    if (!isExact && !isNearly(words, other)) return [];
    const article = places.articleOf(number);
    return [article, ...(article.also ?? [])]
      .filter(({ url }) => own === undefined || url === null || withoutFragment(url) !== own)
      .map(({ title, publisher, published, url }) => ({
        articleId: article.id,
        passageId,
        title,
        publisher,
        published,
        url,
        isExact,
      }));
  }
}

/**
 * Whether two texts are nearly one: of the shorter one's shingles nearly all are in the longer one, and all its figures. The
 * same sentence with other figures is another report.
 */
function isNearly(one: readonly string[], other: readonly string[]): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < FEWEST_WORDS_READ) return false;
  const words = new Set(longer);
  if (shorter.some((word) => /\d/u.test(word) && !words.has(word))) return false;
  const held = new Set(shinglesOf(longer));
  const shingles = shinglesOf(shorter);
  return shingles.filter((shingle) => held.has(shingle)).length >= NEARLY_SAME * shingles.length;
}

/** Whether one paper has a text so often that it is a formula of the house ("The following offerings were filed:"). */
function isFormula(printed: readonly PrintedBefore[]): boolean {
  const days = new Map<string | null, Set<string>>();
  for (const { publisher, published, articleId } of printed) {
    const known = days.get(publisher) ?? new Set();
    days.set(publisher, known.add(published ?? articleId));
  }
  return [...days.values()].some(({ size }) => size >= FORMULA);
}

/** The first printing first, undated last; of a paper and a day one. */
function inOrder(printed: readonly PrintedBefore[]): PrintedBefore[] {
  const key = ({ published, publisher, title }: Pick<Article, 'published' | 'publisher' | 'title'>) =>
    `${published ?? '9999'} ${publisher ?? ''} ${publisher === null ? title : ''}`;
  const seen = new Map<string, PrintedBefore>();
  for (const one of printed) {
    const known = seen.get(key(one));
    if (!known || (one.isExact && !known.isExact)) seen.set(key(one), one);
  }
  return [...seen]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, one]) => one)
    .slice(0, MOST_PRINTINGS);
}

const withoutFragment = (url: string) => url.replace(/#.*$/u, '');
