import { useEffect, useState } from 'preact/hooks';
import { readSettings, type Settings, watchSettings } from '../../bridge/settings.ts';
import { changeSettings } from '../../bridge/settings-store.ts';

/** The settings as they stand, and a way to change some of them. */
export interface SettingsState {
  /** `null` until they are read. */
  settings: Settings | null;
  /** Whether the last change could not be stored: the browser's store may be full. */
  failed: boolean;
  change(patch: Partial<Settings>): void;
}

/** The settings, shown at once and stored; what another tab changes is followed. */
export function useSettings(): SettingsState {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [failed, setFailed] = useState(false);
  const load = () => readSettings().then(setSettings, () => setFailed(true));
  useEffect(() => {
    load();
    return watchSettings(setSettings);
  }, []);
  const change = (patch: Partial<Settings>) => {
    setFailed(false);
    setSettings((before) => before && { ...before, ...patch });
    changeSettings(patch).catch(() => {
      setFailed(true);
      // What could not be stored must not look as if it were.
      load();
    });
  };
  return { settings, failed, change };
}
