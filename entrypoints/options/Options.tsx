import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useSettings } from '../surface/use-settings.ts';
import { Backup } from './Backup.tsx';
import { Behaviour } from './Behaviour.tsx';
import { Exceptions } from './Exceptions.tsx';
import { Library } from './Library.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { useLibrary } from './use-library.ts';

/** The options page: settings, and under `#library` the library. */
export function Options() {
  const { t } = useTexts();
  const { settings, failed, change } = useSettings();
  const library = useLibrary(settings?.mutedTopics ?? []);
  const isLibrary = useHash() === '#library';
  const labels = new Map(library.view?.muted.map(({ id, label }) => [id, label]));
  useEffect(() => {
    document.title = `${t(isLibrary ? 'optionsLibrary' : 'optionsSettings')} – ${t('extensionName')}`;
  }, [isLibrary, t]);

  return (
    <>
      <header class="options-head">
        <p class="options-name">{t('extensionName')}</p>
        <nav aria-label={t('optionsNav')}>
          <a href="#settings" aria-current={isLibrary ? undefined : 'page'}>
            {t('optionsSettings')}
          </a>
          <a href="#library" aria-current={isLibrary ? 'page' : undefined}>
            {t('optionsLibrary')}
          </a>
        </nav>
      </header>
      <main class="options" aria-busy={settings === null}>
        <h1>{t(isLibrary ? 'optionsLibrary' : 'optionsSettings')}</h1>
        {failed && <Notice failed>{t(failed === 'newer' ? 'settingsNewer' : 'settingsFailed')}</Notice>}
        {settings && isLibrary && <Library library={library} settings={settings} change={change} />}
        {settings && !isLibrary && (
          <>
            <Behaviour settings={settings} change={change} />
            <Exceptions settings={settings} labels={labels} change={change} />
            <Shortcuts />
            <Backup settings={settings} change={change} />
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
