import type { Settings } from '../../bridge/settings.ts';
import { useTexts } from '../../components/texts.ts';

interface ExceptionsProps {
  settings: Settings;
  /** Labels of topics by id; a muted topic that the library no longer has is shown by its id. */
  labels: ReadonlyMap<string, string>;
  change(patch: Partial<Settings>): void;
}

/** The sites that are paused and the topics that are known already, each with a way back. */
export function Exceptions({ settings, labels, change }: ExceptionsProps) {
  const { t, locale } = useTexts();
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  const sites = Object.entries(settings.pausedSites).sort(([a], [b]) => a.localeCompare(b));
  const wake = (host: string) => {
    const { [host]: _, ...others } = settings.pausedSites;
    change({ pausedSites: others });
  };
  return (
    <>
      <section aria-labelledby="paused-sites">
        <h2 id="paused-sites">{t('optionsSites')}</h2>
        {sites.length === 0 && <p class="quiet">{t('noSites')}</p>}
        <ul class="rows">
          {sites.map(([host, until]) => (
            <li key={host}>
              <span>
                <bdi dir="ltr">{host}</bdi>
              </span>
              <span class="quiet">{until === null ? t('pausedAlways') : t('pausedUntil', [time.format(until)])}</span>
              <button type="button" class="link" aria-label={t('wakeSite', [host])} onClick={() => wake(host)}>
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="muted-topics">
        <h2 id="muted-topics">{t('optionsMuted')}</h2>
        {settings.mutedTopics.length === 0 && <p class="quiet">{t('noMuted')}</p>}
        <ul class="rows">
          {settings.mutedTopics.map((id) => (
            <li key={id}>
              <span>
                <bdi>{labels.get(id) ?? id}</bdi>
              </span>
              <button
                type="button"
                class="link"
                aria-label={t('unmuteTopic', [labels.get(id) ?? id])}
                onClick={() => change({ mutedTopics: settings.mutedTopics.filter((other) => other !== id) })}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
