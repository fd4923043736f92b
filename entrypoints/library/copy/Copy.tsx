import { formatDay } from '../../../components/date.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import { useAttempt } from '../../surface/use-attempt.ts';
import { Pick } from '../import/Pick.tsx';
import './Copy.css';
import { useCopyLibrary } from './use-copy-library.ts';

/** Another library tried out beside the own one: only read, kept apart, switched off and gone in one press. */
export function Copy() {
  const { t, locale } = useTexts();
  const attempt = useAttempt();
  const { copy, opening, open, cancel, show, remove } = useCopyLibrary();
  return (
    <section aria-labelledby="copy" aria-busy={opening !== null}>
      <h2 id="copy">{t('copyTitle')}</h2>
      <p class="quiet">{t('copyNote')}</p>
      {copy && (
        <div class="copy-open">
          <p>
            <strong dir="auto">{copy.name}</strong>{' '}
            <span class="quiet">
              {t('articleCount', copy.articles)} · {formatDay(copy.at, locale)}
            </span>
          </p>
          <div class="deeds">
            <label class="switch">
              <input
                type="checkbox"
                checked={copy.isOn}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  attempt.run(() => show(isOn));
                }}
              />
              {t('copyShown')}
            </label>
            <button type="button" class="button" onClick={() => attempt.run(remove)}>
              {t('copyClose')}
            </button>
          </div>
        </div>
      )}
      {opening === null ? (
        <div class="deeds copy-pick">
          <Pick label={t(copy ? 'copyOpenOther' : 'copyOpen')} onPick={(files) => attempt.run(() => open(files))} />
        </div>
      ) : (
        <div class="deeds">
          <progress aria-label={t('copyOpening')} />
          <span role="status">{t('articleCount', opening)}</span>
          <button type="button" class="button" onClick={cancel}>
            {t('cancel')}
          </button>
        </div>
      )}
      {attempt.failed && <Notice onRetry={attempt.forget}>{t('copyFailed')}</Notice>}
    </section>
  );
}
