import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { SavedVersion } from '../../bridge/saving.ts';
import { Comparison } from '../../components/Comparison.tsx';
import { formatDay } from '../../components/date.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Article } from '../../engine/model/article.ts';
import type { TextChange } from '../../engine/text/compare-texts.ts';
import './Versions.css';

interface VersionsProps {
  article: Article;
  /** The other versions of the same page that the reader has, newest first. */
  versions: readonly SavedVersion[];
  /** Whether the first of them is compared at once. */
  isAsked: boolean;
  addressOf(articleId: string): string;
}

/** What is compared, and what came of it. */
type Compared = { id: string; changes: TextChange[] | 'reading' | 'failed' } | null;

/** The other versions of an article that were saved, each to be read, and to be compared with the one shown. */
export function Versions({ article, versions, isAsked, addressOf }: VersionsProps) {
  const { t, locale } = useTexts();
  const [compared, setCompared] = useState<Compared>(null);
  const latest = useRef('');

  const compare = async (version: SavedVersion) => {
    const { articleId: id } = version;
    latest.current = id;
    setCompared({ id, changes: 'reading' });
    const isOlder = (version.added ?? 0) <= (article.added ?? 0);
    const question = isOlder ? { before: id, after: article.id } : { before: article.id, after: id };
    const changes = await ask('changesBetween', question).catch(() => null);
    if (latest.current === id) setCompared({ id, changes: changes ?? 'failed' });
  };
  const close = () => {
    latest.current = '';
    setCompared(null);
  };
  useEffect(() => {
    if (isAsked && versions[0]) void compare(versions[0]);
  }, []);

  if (versions.length === 0) return null;
  return (
    <section class="versions" aria-labelledby="versions">
      <h2 id="versions">{t('versionsOther')}</h2>
      <ul>
        {versions.map((version) => {
          const { articleId, added } = version;
          const shown = compared?.id === articleId ? compared.changes : null;
          return (
            <li key={articleId}>
              <a href={addressOf(articleId)}>
                {added === null ? t('savedShipped') : t('savedSince', [formatDay(added, locale)])}
              </a>{' '}
              <button
                type="button"
                class="button"
                aria-expanded={shown !== null}
                onClick={() => (shown === null ? compare(version) : close())}
              >
                {t('saveCompare')}
              </button>
              <p class="visually-hidden" role="status">
                {shown === 'reading' && t('cardLoading')}
              </p>
              {shown === 'failed' && <Notice onRetry={() => compare(version)}>{t('actionFailed')}</Notice>}
              {Array.isArray(shown) && <Comparison changes={shown} language={article.language} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
