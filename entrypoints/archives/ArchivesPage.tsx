import { formatDay } from '../../components/date.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { faultWords } from '../surface/archives/fault-words.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { AddArchive } from './AddArchive.tsx';
import { type ShownArchive, useArchives } from './use-archives.ts';

/** The archives that are asked: which there are, a way to add one after it is said who learns what, a way to remove it. */
export function ArchivesPage() {
  const { t } = useTexts();
  const state = useArchives();
  const attempt = useAttempt();
  const { archives } = state;
  return (
    <>
      <header class="page-head">
        <Wordmark />
        <a href="/library.html">{t('ownArticles')}</a>
      </header>
      <main class="page archives" aria-busy={archives === null || state.adding !== null}>
        <h1>{t('archivesTitle')}</h1>
        <p class="lead">{t('archivesLead')}</p>
        {archives?.length === 0 && <p class="quiet">{t('archivesNone')}</p>}
        {archives !== null && archives.length > 0 && (
          <ul class="added">
            {archives.map((archive) => (
              <Added
                key={archive.address}
                archive={archive}
                onRemove={() => attempt.run(() => state.remove(archive.address))}
              />
            ))}
          </ul>
        )}
        {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
        <AddArchive state={state} />
      </main>
    </>
  );
}

/** One archive that was added. */
function Added({ archive, onRemove }: { archive: ShownArchive; onRemove(): void }) {
  const { t, locale } = useTexts();
  const { title, publisher, address, at, bytes, trouble } = archive;
  const size = new Intl.NumberFormat(locale, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  return (
    <li aria-label={title}>
      <h2>
        <bdi>{title}</bdi>
      </h2>
      <p class="quiet">
        {publisher !== null && publisher !== title && (
          <>
            <bdi>{publisher}</bdi> ·{' '}
          </>
        )}
        <bdi dir="ltr">{address}</bdi> · {formatDay(at, locale)}
      </p>
      {bytes !== null && <p class="quiet">{t('archiveKept', [size.format(bytes / 1_000_000)])}</p>}
      {trouble && (
        <p class="trouble">
          {t('archiveTrouble', [formatDay(trouble.at, locale)])} {faultWords(t, trouble.fault)}
        </p>
      )}
      <p>
        <button type="button" class="button" onClick={onRemove}>
          {t('archiveRemove')}
        </button>
      </p>
    </li>
  );
}
