import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../bridge/settings.ts';
import { changeSettings } from '../../bridge/settings-store.ts';
import { NewerSettings } from '../../bridge/settings-versions.ts';

/** The settings as they stand, and a way to change some of them. */
export interface SettingsState {
  /** `null` until they are read. */
  settings: Settings | null;
  /** Why the last change could not be stored: a newer version has the settings, or the browser refused. */
  failed: 'newer' | 'refused' | null;
  change(patch: Partial<Settings>): void;
}

/** The settings, shown at once and stored; what another page or tab changes is followed. */
export function useSettings(): SettingsState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState<SettingsState['failed']>(null);
  const load = () => readSettings().then(setSettings, () => setFailed('refused'));
  useEffect(() => {
    load();
    return watchSettings(setSettings);
  }, []);
  const change = (patch: Partial<Settings>) => {
    setFailed(null);
    setSettings((before) => before && { ...before, ...patch });
    changeSettings(patch).catch((error) => {
      setFailed(error instanceof NewerSettings ? 'newer' : 'refused');
      // What could not be stored must not look as if it were.
      load();
    });
  };
  return { settings, failed, change };
}
