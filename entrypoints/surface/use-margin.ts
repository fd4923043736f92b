import { useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';

/** The marks in the margin of a tab's page, as far as they were asked for here. */
export interface MarginMarks {
  /** How many paragraphs are marked; `null` when nobody asked, or when they were taken away. */
  marked: number | 'busy' | 'failed' | null;
  isMarked: boolean;
  /** Marks the page, or takes the marks away when there are any. */
  turn(): Promise<void>;
}

/** Begins with a page of which nobody asked anything. */
export function useMargin(tabId: number): MarginMarks {
  const [marked, setMarked] = useState<MarginMarks['marked']>(null);
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
