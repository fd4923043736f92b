import type { PageInfo } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import { CLASS, foldWord, IGNORED, SOLO } from '../text/code-units.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { Context } from './context.ts';
import type { Reading } from './fit.ts';

/** An article is the one being read when it holds this share of the context's longer sentences word for word. */
const MOSTLY = 0.6;

/** A title of fewer words is that of a page only when it is the page's whole title. */
const PART = 3;

/** So many words of a page's title are looked at. */
const LONGEST_TITLE = 60;

/** So many first letters of titles are compared before their words are. */
const OPENING_LETTERS = 4;

/** Says which articles the reader has open. */
export type OpenArticleCheck = (
  readings: readonly Reading[],
  context: Context,
  page: PageInfo | undefined,
) => Set<string>;

/**
 * Makes the check for the articles that the reader has open, which a card leaves out: those of the page's address or
 * title, and those that have the sentence hovered and most of its paragraph word for word. `readings` are passages of
 * the articles in question.
 */
export function createOpenArticleCheck(articles: readonly Article[]): OpenArticleCheck {
  // The names of a page are looked up one after the other.
  let last: { url: string; title: string; ids: string[] } = { url: '', title: '', ids: [] };
  return (readings, context, page) => {
    const { url = '', title = '' } = page ?? {};
    if (url !== last.url || title !== last.title) last = { url, title, ids: articlesLike(url, title, articles) };
    const ids = byText(readings, context);
    for (const id of last.ids) ids.add(id);
    return ids;
  };
}

/**
 * The ids of the articles of the same address or title as a page. No index over them: a look at each takes a tenth of
 * the time that reading 10,000 titles as words would, which the first hover had to wait for.
 */
function articlesLike(url: string, title: string, articles: readonly Article[]): string[] {
  const address = sameAddress(url);
  const words = wordsOf(title).slice(0, LONGEST_TITLE);
  const openings = new Set(words.map(({ start }) => openingLetters(title, start)));
  const isAddress = (other: string) => other.toLowerCase().includes(address) && sameAddress(other) === address;
  const isTitle = (other: string) => {
    const opening = openingLetters(other, 0);
    return (opening === NO_OPENING || openings.has(opening)) && isPart(wordsOf(other), words);
  };
  const isLike = (article: Article) =>
    (address !== '' && article.url !== null && isAddress(article.url)) || (words.length > 0 && isTitle(article.title));
  return articles.filter(isLike).map(({ id }) => id);
}

/** Whether a page's title holds an article's: pages add the site's name, before or after it. */
function isPart(title: readonly Word[], page: readonly Word[]): boolean {
  if (title.length === 0 || (title.length < PART && title.length < page.length)) return false;
  return holds(
    page,
    title.map(({ text }) => text),
  );
}

/** What a title with fewer letters than `OPENING` opens with. */
const NO_OPENING = '';

/** The first letters and digits from an offset on, folded; the same for titles whose words are alike. */
function openingLetters(text: string, from: number): string {
  let opening = '';
  for (let i = from; i < text.length; i++) {
    const kind = CLASS[text.charCodeAt(i)] as number;
    if (kind < SOLO || kind === IGNORED) continue;
    opening += foldWord(text, i, i + 1);
    if (opening.length >= OPENING_LETTERS) return opening.slice(0, OPENING_LETTERS);
  }
  return NO_OPENING;
}

/** The articles in which the context stands word for word. */
function byText(readings: readonly Reading[], context: Context): Set<string> {
  const ids = new Set<string>();
  if (!context.hovered) return ids;
  const found = new Map<string, Set<number>>();
  for (const { passage, words } of readings) {
    context.sentences.forEach((sentence, i) => {
      if (!holds(words, sentence)) return;
      const known = found.get(passage.articleId);
      if (known) known.add(i);
      else found.set(passage.articleId, new Set([i]));
    });
  }
  for (const [id, numbers] of found) {
    if (numbers.has(0) && numbers.size >= MOSTLY * context.sentences.length) ids.add(id);
  }
  return ids;
}

/** Whether words stand among others in a row. */
function holds(words: readonly Word[], sentence: readonly string[]): boolean {
  for (let i = 0; i + sentence.length <= words.length; i++) {
    let j = 0;
    while (j < sentence.length && words[i + j]?.text === sentence[j]) j++;
    if (j === sentence.length) return true;
  }
  return false;
}

/** An address without what does not choose the article: scheme, www or mobile host, query, fragment, last slash. */
function sameAddress(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//u, '')
    .replace(/^(?:www|m|amp|mobile)\./u, '')
    .replace(/[?#].*$/u, '')
    .replace(/\/(?:amp\/?)?$/u, '');
}
