import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';

/** Whether the reader is to be reminded of a backup, and the way to say that it may wait. */
export function useBackup(): { isDue: boolean; putOff(): void; done(): void } {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    // Nobody misses a reminder that did not come.
    ask('backupDue', {}).then(setDue, () => undefined);
  }, []);
  return {
    isDue,
    putOff() {
      setDue(false);
      ask('backupLater', {}).catch(() => undefined);
    },
    done: () => setDue(false),
  };
}
