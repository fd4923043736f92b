import { useTexts } from '../../components/texts.ts';
import './SiteSwitch.css';

interface SiteSwitchProps {
  /** Empty where a page has no host: then only the switch for everywhere is shown. */
  host: string;
  /** How this site is paused. */
  site: 'on' | 'hour' | 'always';
  /** Whether everything is paused. */
  everywhere: boolean;
  onSite(pause: 'hour' | 'always' | 'off'): void;
  onEverywhere(paused: boolean): void;
}

/** The switches for this site and for everywhere. */
export function SiteSwitch({ host, site, everywhere, onSite, onEverywhere }: SiteSwitchProps) {
  const { t } = useTexts();
  return (
    <div class="site-switch">
      {host !== '' && (
        // biome-ignore lint/a11y/useSemanticElements: three buttons of a toolbar, not fields of a form.
        <div class="site-choices" role="group" aria-label={t('siteLabel', [host])}>
          <span class="site-host">
            <bdi dir="ltr">{host}</bdi>
          </span>
          <Choice pressed={site === 'on'} onClick={() => onSite('off')} label={t('siteOn')} />
          <Choice pressed={site === 'hour'} onClick={() => onSite('hour')} label={t('sitePauseHour')} />
          <Choice pressed={site === 'always'} onClick={() => onSite('always')} label={t('sitePauseAlways')} />
        </div>
      )}
      <label class="switch">
        <input type="checkbox" checked={!everywhere} onChange={(event) => onEverywhere(!event.currentTarget.checked)} />
        {t('everywhereOn')}
      </label>
    </div>
  );
}

function Choice({ pressed, onClick, label }: { pressed: boolean; onClick: () => void; label: string }) {
  return (
    <button type="button" aria-pressed={pressed} onClick={onClick}>
      {label}
    </button>
  );
}
