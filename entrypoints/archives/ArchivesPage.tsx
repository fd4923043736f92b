import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { useAttempt } from '../surface/use-attempt.ts';
import { AddArchive } from './AddArchive.tsx';
import { Added } from './Added.tsx';
import { useArchives } from './use-archives.ts';

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
