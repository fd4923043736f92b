import type { Context } from './context.ts';
import type { Reading } from './rank.ts';
import type { Article, PageInfo } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** A share of the telling sentences of the context that an article must hold to be the one being read. */
const MOSTLY = 0.6;

/** Says which articles the reader has open. */
export type ReadingCheck = (
  articles: readonly Article[],
  readings: readonly Reading[],
  context: Context,
  page: PageInfo | undefined,
) => Set<string>;

/**
 * Makes the check for the articles that the reader has open: of the same address or title, or with the sentence
 * hovered and most of its paragraph in them. `readings` are passages of the articles in question.
 */
export function createReadingCheck(): ReadingCheck {
  const plainTitles = new WeakMap<Article, string>();
  const titleOf = (article: Article) => {
    const known = plainTitles.get(article);
    if (known !== undefined) return known;
    const made = plain(article.title);
    plainTitles.set(article, made);
    return made;
  };
  return (articles, readings, context, page) => {
    const ids = byText(readings, context);
    const address = page?.url ? sameAddress(page.url) : '';
    const title = page?.title ? plain(page.title) : '';
    if (address === '' && title === '') return ids;
    for (const article of articles) {
      if (address !== '' && article.url && sameAddress(article.url) === address) ids.add(article.id);
      else if (title !== '' && isTitle(title, titleOf(article))) ids.add(article.id);
    }
    return ids;
  };
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

/** Pages add the site's name to an article's title, before or after it. */
function isTitle(page: string, article: string): boolean {
  if (article.split(' ').length < 3) return page === article;
  return ` ${page} `.includes(` ${article} `);
}

function plain(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}
