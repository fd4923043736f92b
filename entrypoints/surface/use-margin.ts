import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';

/** The marks in the margin of a tab's page. */
export interface MarginMarks {
  /** How many paragraphs are marked; `null` when there are none, and nothing was pressed here. */
  marked: number | 'busy' | 'failed' | null;
  isMarked: boolean;
  /** Marks the page, or takes the marks away when there are any. */
  turn(): Promise<void>;
}

/** Begins with the marks that stand on the page already. */
export function useMargin(tabId: number): MarginMarks {
  const [marked, setMarked] = useState<MarginMarks['marked']>(null);
  useEffect(() => {
    ask('marksInMargin', { tabId }).then(
      // A press has the last word, also where it was quicker.
      (count) => setMarked((before) => (before === null && count > 0 ? count : before)),
      () => undefined,
    );
  }, [tabId]);
  const isMarked = typeof marked === 'number' && marked > 0;
  return {
    marked,
    isMarked,
    async turn() {
      setMarked('busy');
      const count = await ask('markReadBefore', { tabId, isOn: !isMarked }).catch(() => 'failed' as const);
      setMarked(isMarked && count === 0 ? null : count);
    },
  };
}
