import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EDITS_KEY, type StoredEdit } from '../../../bridge/stored-edits.ts';
import { storedEdits } from '../beside-files.ts';

/** The reader's changes of topics, oldest first, followed wherever they are made. */
export function useEdits(): readonly StoredEdit[] {
  const [edits, setEdits] = useState<readonly StoredEdit[]>([]);
  useEffect(() => {
    const load = () =>
      storedEdits().then(
        (stored) => setEdits(stored.edits),
        () => undefined,
      );
    const listener = (changes: Record<string, unknown>, area: string) => {
      if (area === 'local' && EDITS_KEY in changes) void load();
    };
    void load();
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  }, []);
  return edits;
}
