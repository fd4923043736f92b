import { nameOfCollection } from '../../components/collection-name.ts';
import { formatDate } from '../../components/date.ts';
import { useTexts } from '../../components/texts.ts';
import type { Translate } from '../../components/translate.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';

/** The publisher, as far as it is known. */
export function Publisher({ article }: { article: StoredArticle }) {
  const { t } = useTexts();
  if (article.publisher === null) return <span class="quiet">{t('publisherUnknown')}</span>;
  return (
    <>
      {article.publisher}
      <Mark article={article} field="publisher" />
    </>
  );
}

/** The same in words, for where a narrow column cuts it off. */
export const publisherInWords = ({ publisher, corrected, inferred }: StoredArticle, t: Translate): string =>
  [
    publisher ?? t('publisherUnknown'),
    corrected?.includes('publisher') ? t('fieldCorrected') : inferred.includes('publisher') ? t('inferred') : '',
  ]
    .join(' ')
    .trim();

/** The day of publication, as far as it is known. */
export function Day({ article, locale }: { article: StoredArticle; locale: string }) {
  const { t } = useTexts();
  if (article.published === null) return <span class="quiet">{t('dateUnknown')}</span>;
  return (
    <>
      <time dateTime={article.published}>{formatDate(article.published, locale)}</time>
      <Mark article={article} field="published" />
    </>
  );
}

/** The collection of an article; of one of a copy, of which one. */
export function Collection({ article: { copy, collection }, isHidden }: { article: StoredArticle; isHidden: boolean }) {
  const { t } = useTexts();
  if (copy !== undefined) return <span>{t('fromCopy', [copy])}</span>;
  return (
    <>
      {nameOfCollection(collection, t)}
      {isHidden && <span class="quiet"> {t('collectionOff')}</span>}
    </>
  );
}

/** Says that a field is the reader's own, or was worked out. */
function Mark({ article, field }: { article: StoredArticle; field: string }) {
  const { t } = useTexts();
  if (article.corrected?.includes(field)) return <span class="quiet"> {t('fieldCorrected')}</span>;
  return article.inferred.includes(field) ? <span class="quiet"> {t('inferred')}</span> : null;
}
