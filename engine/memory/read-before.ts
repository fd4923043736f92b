import type { PassageIndex } from '../index/passage-index.ts';
import type { TermIndex } from '../index/term-index.ts';
import type { Article } from '../model/article.ts';
import type { PrintedBefore, ReadBefore, ReadBeforeQuery } from '../model/read-before.ts';
import { sentences } from '../text/sentences.ts';
import { shinglesOf } from '../text/shingles.ts';
import { foldedWords, wordsOf } from '../text/words.ts';

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
      const printed = passagesLike(words, terms).flatMap((passage) => printingsOf(passage, { text, words }, own));
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

  function printingsOf(number: number, read: Compared, own: string | undefined): PrintedBefore[] {
    const { text, id: passageId } = places.passage(number);
    const words = foldedWords(text);
    const isExact = words.length === read.words.length && words.every((word, i) => word === read.words[i]);
    if (!isExact && !isNearly(read, { text, words })) return [];
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

/** A text and its words, folded. */
interface Compared {
  text: string;
  words: readonly string[];
}

/**
 * Whether two texts are nearly one: of the shorter one's shingles nearly all are in the longer one, and all its figures and
 * names. The same sentence with other figures, or about somebody else, is another report.
 */
function isNearly(one: Compared, other: Compared): boolean {
  const [shorter, longer] = one.words.length <= other.words.length ? [one, other] : [other, one];
  if (shorter.words.length < FEWEST_WORDS_READ) return false;
  const words = new Set(longer.words);
  const isThere = (word: string) => words.has(word);
  if (!shorter.words.filter((word) => /\d/u.test(word)).every(isThere) || !capitalNames(shorter.text).every(isThere))
    return false;
  const held = new Set(shinglesOf(longer.words));
  const shingles = shinglesOf(shorter.words);
  return shingles.filter((shingle) => held.has(shingle)).length >= NEARLY_SAME * shingles.length;
}

/**
 * The words of a text that its capitals call a name's, folded: those within a sentence, and the one that begins it where
 * another follows ("Witco Corp said …", not "Officials said …").
 */
function capitalNames(text: string): string[] {
  const CAPITAL = /^\p{Lu}/u;
  const found: string[] = [];
  for (const [start, end] of sentences(text)) {
    const words = wordsOf(text.slice(start, end));
    words.forEach((word, i) => {
      const isCapital = (one: typeof word | undefined) =>
        one !== undefined && CAPITAL.test(text.slice(start + one.start, start + one.end));
      if (isCapital(word) && (i > 0 || isCapital(words[1]))) found.push(word.text);
    });
  }
  return found;
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
