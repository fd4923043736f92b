import type { Article } from '../engine/model/article.ts';
import { originOf } from './collection-name.ts';
import { formatDate } from './date.ts';
import { useTexts } from './texts.ts';

/**
 * Publisher and date of an article, in one line, and its collection where that is not obvious; what is not known is said as
 * such, and what is inferred too.
 */
export function ArticleLine({ article }: { article: Article }) {
  const { t, locale } = useTexts();
  const origin = originOf(article, t);
  return (
    <span class="article-line">
      <bdi>{article.publisher ?? t('publisherUnknown')}</bdi>
      {article.publisher !== null && article.inferred.includes('publisher') && ` ${t('inferred')}`}
      <span aria-hidden="true"> · </span>
      {article.published === null ? (
        t('dateUnknown')
      ) : (
        <bdi>
          <time dateTime={article.published}>{formatDate(article.published, locale)}</time>
        </bdi>
      )}
      {article.published !== null && article.inferred.includes('published') && ` ${t('inferred')}`}
      {article.copy && (
        <>
          <span aria-hidden="true"> · </span>
          {t('fromCopy', [article.copy])}
        </>
      )}
      {article.archive && (
        <>
          <span aria-hidden="true"> · </span>
          {t('fromArchive', [article.archive])}
        </>
      )}
      {origin !== null && (
        <>
          <span aria-hidden="true"> · </span>
          <bdi>{origin}</bdi>
        </>
      )}
    </span>
  );
}
