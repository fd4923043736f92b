import type { Snippet } from '../engine/model/answer.ts';
import type { Article } from '../engine/model/article.ts';
import { formatDate, formatDay } from './date.ts';
import type { Texts } from './texts.ts';

/**
 * A snippet as one pastes it into a text of one's own: the quote, then title, publisher, date and URL, as far as known,
 * and the day on which the reader saved the article, for the page may be another today. What is unknown or inferred is said to be so: a citation must not look surer than it is.
 */
export function citationOf(snippet: Snippet, article: Article, texts: Texts): string {
  const { t, locale } = texts;
  const inferred = (field: string) => (article.inferred.includes(field) ? ` ${t('inferred')}` : '');
  const source = [
    article.title,
    article.publisher ? article.publisher + inferred('publisher') : t('publisherUnknown'),
    article.published ? formatDate(article.published, locale) + inferred('published') : t('dateUnknown'),
    ...(article.url ? [article.url] : []),
    ...(article.added ? [t('citationSaved', [formatDay(article.added, locale)])] : []),
  ];
  return `${t('quote', [snippet.text.trim()])}\n— ${source.join(', ')}`;
}
