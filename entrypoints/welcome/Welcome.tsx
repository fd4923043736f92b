import { browser } from 'wxt/browser';
import { saveLetter } from '../../bridge/save-key.ts';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { NetworkLine } from '../surface/archives/sealed.tsx';
import { RememberSwitch } from './RememberSwitch.tsx';
import { Sample } from './Sample.tsx';

/** The letter that saves a page here. */
const SAVE = saveLetter(import.meta.env.FIREFOX);

/** The first-run page in three steps: the product on a live sample, the reader's library, what never leaves the machine. */
export function Welcome() {
  const { t } = useTexts();
  return (
    <main class="page welcome">
      <p class="welcome-name">
        <Wordmark />
      </p>
      <h1>{t('welcomeTitle')}</h1>
      <p class="lead">{t('welcomeLead')}</p>
      <Sample />
      <section class="step" aria-labelledby="welcome-library">
        <h2 id="welcome-library">{t('welcomeLibraryTitle')}</h2>
        <p>{t('welcomeLibrary', [SAVE])}</p>
        <RememberSwitch />
        <p>
          <a class="button" href="/library.html">
            {t('ownArticles')}
          </a>
        </p>
      </section>
      <section class="step">
        <h2>{t('welcomeStaysTitle')}</h2>
        <ul class="points">
          <li>{t('welcomeStaysText')}</li>
          <NetworkLine />
          <li>{t('welcomeStaysSync')}</li>
          <li>{t('welcomeStaysMarks')}</li>
        </ul>
      </section>
      <section>
        <h2>{t('welcomeReadTitle')}</h2>
        <p>{t('welcomeRead')}</p>
      </section>
      <section>
        <h2>{t('welcomeMoreTitle')}</h2>
        <ul class="points">
          <li>{t('welcomeMoreToolbar')}</li>
          <li>{t('welcomeMoreMenu')}</li>
          <li>{t('welcomeMoreAddress')}</li>
          <li>{t('welcomeMoreKeys', [SAVE])}</li>
        </ul>
      </section>
      <p>
        <button type="button" class="button" onClick={() => browser.runtime.openOptionsPage()}>
          {t('openOptions')}
        </button>
      </p>
    </main>
  );
}
