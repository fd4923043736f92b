import { STOP_WORDS } from '../lists/words.ts';
import type { Passage } from '../model/article.ts';
import { foldedWords } from '../text/words.ts';

/**
 * An article of at least so many words is in another language when fewer than this part of them hold English sentences
 * together. Articles of a news wire have 0.25 and more, tables 0.1; texts in German, French, Spanish and Portuguese 0.02 to
 * 0.08.
 */
const ENOUGH_WORDS = 100;
const ENGLISH_SHARE = 0.1;

/** So much of an article is read to tell its language (UTF-16 units). */
const READ_TO_TELL = 3000;

/** The articles, by id, whose text is not English, whatever is said of its language. */
export function inOtherLanguages(passages: readonly Passage[]): ReadonlySet<string> {
  const openings = new Map<string, string>();
  for (const { articleId, text, kind } of passages) {
    const so = openings.get(articleId) ?? '';
    if (kind === 'body' && so.length < READ_TO_TELL) openings.set(articleId, `${so} ${text}`);
  }
  const found = new Set<string>();
  for (const [articleId, text] of openings) {
    const words = foldedWords(text.slice(0, READ_TO_TELL)).filter((word) => /^\p{L}/u.test(word));
    const english = words.filter((word) => STOP_WORDS.has(word)).length;
    if (words.length >= ENOUGH_WORDS && english < ENGLISH_SHARE * words.length) found.add(articleId);
  }
  return found;
}
