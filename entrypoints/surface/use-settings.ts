import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { Choices, Settings } from '../../bridge/settings.ts';
import { readStored, type StoredSettings, watchStored } from '../../bridge/settings-read.ts';

/** The settings as they stand, and the ways to change them: each resolves to whether the change is stored. */
export interface SettingsState {
  /** With how they are stored; `null` until they are read. */
  stored: StoredSettings | null;
  settings: Settings | null;
  /** The last change, or the first reading, did not work. */
  failed: boolean;
  choose(choices: Partial<Choices>): Promise<boolean>;
  wake(host: string): Promise<boolean>;
  mute(topicId: string, muted: boolean): Promise<boolean>;
  replace(settings: Settings): Promise<boolean>;
}

/**
 * The settings, followed wherever they are changed. The background writes them; choices are shown at once, and back as
 * they were when they could not be stored.
 */
export function useSettings(): SettingsState {
  const [stored, setStored] = useState<StoredSettings | null>(null);
  const [failed, setFailed] = useState(false);
  const load = () => readStored().then(setStored, () => setFailed(true));
  useEffect(() => {
    load();
    return watchStored(setStored);
  }, []);

  const change = async (asked: () => Promise<null>, shown?: Partial<Choices>): Promise<boolean> => {
    setFailed(false);
    if (shown) setStored((before) => before && { ...before, settings: { ...before.settings, ...shown } });
    try {
      // Those of a newer version are not ours to write, and the background would refuse.
      if (!stored?.isNewer) {
        await asked();
        return true;
      }
    } catch {
      // Told below, as when nothing was asked.
    }
    setFailed(true);
    // What could not be stored must not look as if it were.
    load();
    return false;
  };
  return {
    stored,
    settings: stored?.settings ?? null,
    failed,
    choose: (choices) => change(() => ask('setChoices', { choices }), choices),
    wake: (host) => change(() => ask('pauseSite', { host, for: 'off' })),
    mute: (topicId, muted) => change(() => ask('muteTopic', { topicId, muted })),
    replace: (settings) => change(() => ask('replaceSettings', { settings })),
  };
}
