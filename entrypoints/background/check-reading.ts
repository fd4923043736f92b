import { LONGEST_TITLE, LONGEST_URL } from '../../bridge/messages.ts';
import { LONGEST_ARTICLE } from '../../bridge/saving.ts';
import type { ExtractedArticle } from '../../sources/page/extract.ts';
import { NO_SIGNS, type PageSigns } from '../../sources/page/page-signs.ts';
import type { PageReading } from '../../sources/page/reading.ts';
import type { NoArticle } from '../../sources/page/verdict.ts';

/** No paper, line of authors, type of a document or tag of a language is longer (UTF-16 units). */
const LONGEST_WORDS = 1000;

const REASONS: ReadonlySet<unknown> = new Set<NoArticle>(['no-text', 'list', 'video', 'too-large', 'unreadable']);

/**
 * What was read of a page, as the browser brings it from the page's process. That may be hostile, or the page huge:
 * everything is looked at, and nothing that is wrong gets into the library. `null` when it is no such thing at all.
 */
export function checkReading(result: unknown): PageReading | null {
  const { page, selected, type, ...told } = (result ?? {}) as Partial<Record<keyof PageReading, unknown>>;
  if (!isText(type, LONGEST_WORDS)) return null;
  // Of a page that says nothing that can be believed nothing is remembered.
  const signs = signsIn(told.signs);
  const rest = { type, address: isText(told.address, LONGEST_URL) ? told.address : '', signs };
  const part = selected === null ? null : articleIn(selected);
  const { state, reason, article, isStub } = (page ?? {}) as Record<string, unknown>;
  if (state === 'none' && REASONS.has(reason)) {
    return { page: { state, reason: reason as NoArticle }, selected: part, ...rest };
  }
  if (state !== 'article' || typeof isStub !== 'boolean') return null;
  const whole = articleIn(article);
  if (whole) return { page: { state, article: whole, isStub }, selected: part, ...rest };
  const { text } = (article ?? {}) as Record<string, unknown>;
  if (typeof text !== 'string' || text.length <= LONGEST_ARTICLE) return null;
  return { page: { state: 'none', reason: 'too-large' }, selected: part, ...rest };
}

function signsIn(value: unknown): PageSigns {
  const { isArticle, isPersonal } = (value ?? {}) as Record<string, unknown>;
  return typeof isArticle === 'boolean' && typeof isPersonal === 'boolean' ? { isArticle, isPersonal } : NO_SIGNS;
}

function articleIn(value: unknown): ExtractedArticle | null {
  const { title, publisher, published, byline, url, language, text } = (value ?? {}) as Record<string, unknown>;
  if (!isText(title, LONGEST_TITLE) || !isText(text, LONGEST_ARTICLE) || !isText(url, LONGEST_URL)) return null;
  if (!/^(https?|file):/iu.test(url)) return null;
  if (!isWords(publisher) || !isWords(byline) || !isWords(language) || !isWords(published)) return null;
  if (published !== null && !/^\d{4}-\d\d-\d\d$/u.test(published)) return null;
  return { title, publisher, published, byline, url, language, text };
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

const isWords = (value: unknown): value is string | null => value === null || isText(value, LONGEST_WORDS);
