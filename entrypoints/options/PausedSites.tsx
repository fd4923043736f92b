import type { Settings } from '../../bridge/settings.ts';
import { useTexts } from '../../components/texts.ts';
import { formatEnd } from './format-end.ts';

interface PausedSitesProps {
  sites: Settings['pausedSites'];
  onWake(host: string): void;
}

/** The sites that are paused, each with a way back. */
export function PausedSites({ sites, onWake }: PausedSitesProps) {
  const { t, locale } = useTexts();
  const sorted = Object.entries(sites).sort(([a], [b]) => a.localeCompare(b));
  return (
    <section aria-labelledby="paused-sites">
      <h2 id="paused-sites">{t('optionsSites')}</h2>
      {sorted.length === 0 && <p class="quiet">{t('noSites')}</p>}
      <ul class="rows">
        {sorted.map(([host, until]) => {
          const end = until === null ? null : formatEnd(until, Date.now(), locale);
          return (
            <li key={host}>
              <span>
                <bdi dir="ltr">{host}</bdi>
              </span>
              <span class="quiet">{end === null ? t('pausedAlways') : t('pausedUntil', [end])}</span>
              <button type="button" class="link" aria-label={t('wakeSite', [host])} onClick={() => onWake(host)}>
                {t('remove')}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
