import { useEffect, useRef, useState } from 'preact/hooks';
import type { CorrectedDay, LibraryQuery, LibraryView } from '../../bridge/library-view.ts';
import { ask } from '../../bridge/messages.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import { undoDay } from '../surface/undo-day.ts';

/** So many rows of a list are shown at first, and more are added with each "Show more". */
export const ROWS = 100;

const FIRST: LibraryQuery = {
  articles: { words: '', by: 'published', down: true, count: ROWS },
  topics: { words: '', count: ROWS },
  others: '',
};

/** The part of the library that is shown, with the ways to change it. */
export interface LibraryState {
  view: LibraryView | null;
  query: LibraryQuery;
  failed: boolean;
  /** Asks for another part. */
  show(patch: Partial<LibraryQuery>): void;
  retry(): void;
  edit(edit: LibraryEdit): void;
  /** Takes back one change, or all. */
  undo(editId?: string): void;
  /** Gives an article the day that was read of it. */
  undoDay(day: CorrectedDay): void;
}

/** The library, read anew when the muted topics change (`muted` is their list, from the settings). */
export function useLibrary(muted: readonly string[]): LibraryState {
  const [view, setView] = useState<LibraryView | null>(null);
  const [query, setQuery] = useState(FIRST);
  const [failed, setFailed] = useState(false);
  const token = useRef(0);
  const turn = useRef<Promise<void>>(Promise.resolve());
  // One question after the other, and of those that wait only the newest: keys come faster than answers.
  const load = (change?: Promise<unknown>) => {
    const mine = ++token.current;
    turn.current = turn.current.then(async () => {
      try {
        await change;
        if (mine !== token.current) return;
        setView(await ask('readLibrary', query));
        setFailed(false);
      } catch {
        setFailed(true);
      }
    });
  };
  const mutedKey = muted.join();
  useEffect(() => load(), [mutedKey, query]);
  return {
    view,
    query,
    failed,
    show: (patch) => setQuery((before) => ({ ...before, ...patch })),
    retry: () => load(),
    edit: (edit) => load(ask('editLibrary', { edit })),
    undo: (editId) => load(ask('undoEdit', { editId })),
    undoDay: (day) => load(undoDay(day)),
  };
}
