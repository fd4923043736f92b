import { useEffect, useState } from 'preact/hooks';
import type { LibraryView } from '../../bridge/library-view.ts';
import { type Answer, ask } from '../../bridge/messages.ts';
import type { LibraryEdit } from '../../engine/edits.ts';

/** The library as it stands, with the ways to change it. */
export interface LibraryState {
  view: LibraryView | null;
  failed: boolean;
  retry(): void;
  edit(edit: LibraryEdit): void;
  /** Takes back one change, or all. */
  undo(editId?: string): void;
}

/** The library, read anew when the muted topics change (`muted` is their list, from the settings). */
export function useLibrary(muted: readonly string[]): LibraryState {
  const [view, setView] = useState<LibraryView | null>(null);
  const [failed, setFailed] = useState(false);
  const show = (answer: Promise<Answer<'readLibrary'>>) =>
    answer.then(
      (next) => {
        setView(next);
        setFailed(false);
      },
      () => setFailed(true),
    );
  const load = () => void show(ask('readLibrary', {}));
  const mutedKey = muted.join();
  useEffect(load, [mutedKey]);
  return {
    view,
    failed,
    retry: load,
    edit: (edit) => void show(ask('editLibrary', { edit })),
    undo: (editId) => void show(ask('undoEdit', { editId })),
  };
}
