import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { ErrorBoundary } from '../surface/ErrorBoundary.tsx';
import { useSettings } from '../surface/use-settings.ts';
import { Backup } from './Backup.tsx';
import { CardChoices, LookChoices, MarkChoices, MemoryChoices } from './Behaviour.tsx';
import { Library } from './Library.tsx';
import { MutedTopics } from './MutedTopics.tsx';
import { PausedSites } from './PausedSites.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { StorageNotices } from './StorageNotices.tsx';
import { useLibrary } from './use-library.ts';

/** The options page: settings, and under `#library` the library. */
export function Options() {
  const { t } = useTexts();
  const { stored, settings, failed, choose, wake, mute, replace } = useSettings();
  const library = useLibrary(settings?.mutedTopics ?? []);
  const isLibrary = useHash() === '#library';
  const labels = new Map(library.view?.muted.map(({ id, label }) => [id, label]));
  useEffect(() => {
    document.title = `${t(isLibrary ? 'optionsLibrary' : 'optionsSettings')} – ${t('extensionName')}`;
  }, [isLibrary, t]);

  return (
    <>
      <header class="page-head">
        <p>
          <Wordmark />
        </p>
        <nav aria-label={t('optionsNav')}>
          <a href="#settings" aria-current={isLibrary ? undefined : 'page'}>
            {t('optionsSettings')}
          </a>
          <a href="#library" aria-current={isLibrary ? 'page' : undefined}>
            {t('optionsLibrary')}
          </a>
          <a href="/library.html">{t('ownArticles')}</a>
        </nav>
      </header>
      <main class="page options" aria-busy={settings === null}>
        <h1>{t(isLibrary ? 'optionsLibrary' : 'optionsSettings')}</h1>
        <StorageNotices stored={stored} failed={failed} />
        {settings && isLibrary && <Library library={library} onMute={mute} />}
        {settings && !isLibrary && (
          <>
            <ErrorBoundary>
              <CardChoices settings={settings} choose={choose} />
            </ErrorBoundary>
            <ErrorBoundary>
              <MarkChoices settings={settings} choose={choose} />
            </ErrorBoundary>
            <ErrorBoundary>
              <LookChoices settings={settings} choose={choose} />
            </ErrorBoundary>
            <ErrorBoundary>
              <MemoryChoices settings={settings} choose={choose} />
            </ErrorBoundary>
            <ErrorBoundary>
              <PausedSites sites={settings.pausedSites} onWake={wake} />
            </ErrorBoundary>
            <ErrorBoundary>
              <MutedTopics ids={settings.mutedTopics} labels={labels} onUnmute={(id) => mute(id, false)} />
            </ErrorBoundary>
            <ErrorBoundary>
              <Shortcuts />
            </ErrorBoundary>
            <ErrorBoundary>
              <Backup settings={settings} replace={replace} />
            </ErrorBoundary>
          </>
        )}
      </main>
    </>
  );
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const changed = () => setHash(location.hash);
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return hash;
}
