import type { Context } from './context.ts';
import type { Reading } from './rank.ts';
import type { Article, PageInfo } from './types.ts';
import { type Word, wordsOf } from './words.ts';

/** A share of the telling sentences of the context that an article must hold to be the one being read. */
const MOSTLY = 0.6;

/** Titles of fewer words than this are only those of a page when they are all of its title. */
const PART = 3;

/** Words of a page's title that are looked at: more is no title. */
const TITLE = 60;

/** Says which articles the reader has open. */
export type ReadingCheck = (readings: readonly Reading[], context: Context, page: PageInfo | undefined) => Set<string>;

/**
 * Makes the check for the articles that the reader has open: of the same address or title, or with the sentence
 * hovered and most of its paragraph in them. `readings` are passages of the articles in question.
 */
export function createReadingCheck(articles: readonly Article[]): ReadingCheck {
  let known: ReturnType<typeof indexed> | undefined;
  return (readings, context, page) => {
    const ids = byText(readings, context);
    if (!page?.url && !page?.title) return ids;
    known ??= indexed(articles);
    if (page.url) for (const id of known.addresses.get(sameAddress(page.url)) ?? []) ids.add(id);
    // Pages add the site's name to an article's title, before or after it.
    const words = plain(page.title ?? '').split(' ', TITLE);
    for (let from = 0; from < words.length; from++) {
      for (let to = Math.min(words.length, from + known.longest); to > from; to--) {
        if (to - from < PART && to - from < words.length) break;
        for (const id of known.titles.get(words.slice(from, to).join(' ')) ?? []) ids.add(id);
      }
    }
    return ids;
  };
}

/** The ids of articles by address and by title, and the words of the longest title. */
function indexed(articles: readonly Article[]) {
  const addresses = new Map<string, string[]>();
  const titles = new Map<string, string[]>();
  let longest = 0;
  for (const { id, url, title } of articles) {
    if (url) push(addresses, sameAddress(url), id);
    const words = plain(title);
    push(titles, words, id);
    longest = Math.max(longest, words.split(' ').length);
  }
  addresses.delete('');
  titles.delete('');
  return { addresses, titles, longest };
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
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

function plain(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}
