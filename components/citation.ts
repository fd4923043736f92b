import type { Article, Snippet } from '../engine/types.ts';
import { formatDate } from './date.ts';
import type { Texts } from './texts.ts';

/**
 * A snippet as one pastes it into a text of one's own: the quote, then title, publisher, date and URL, as far as known.
 * Unknown publishers and dates are said to be so: a citation must not look complete when it is not.
 */
export function citationOf(snippet: Snippet, article: Article, texts: Texts): string {
  const { t, locale } = texts;
  const source = [
    article.title,
    article.publisher ?? t('publisherUnknown'),
    article.published ? formatDate(article.published, locale) : t('dateUnknown'),
    ...(article.url ? [article.url] : []),
  ];
  return `${t('quote', [snippet.text.trim()])}\n— ${source.join(', ')}`;
}
