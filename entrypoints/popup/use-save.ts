import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { Part, SavedVersion } from '../../bridge/saving.ts';
import type { StorageProblem } from '../../engine/model/storage-problem.ts';
import { correctionOf, nextSave, type SaveFields, type SaveState } from './save-state.ts';

/** What was removed can be put back for this long (ms), or until the popup closes. */
const UNDO_WITHIN = 60_000;

/** The saving of the page in a tab. */
export interface SaveControl {
  state: SaveState;
  /** What the library has of the page by its address, before it is read. */
  versions: readonly SavedVersion[];
  open(part?: Part): void;
  type(fields: Partial<SaveFields>): void;
  save(): void;
  correct(): void;
  remove(articleId: string): void;
  /** Takes out what was remembered by itself. */
  forget(articleId: string): void;
  undo(): void;
  /** Back from a failure to where one may try again. */
  back(): void;
  close(): void;
}

/** Follows the saving of one page, from the button to what became of it. */
export function useSave(tabId: number): SaveControl {
  const [state, dispatch] = useReducer(nextSave, { status: 'closed' });
  const [versions, setVersions] = useState<readonly SavedVersion[]>([]);
  const forgetting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const fail = (problem: StorageProblem | null) => dispatch({ type: 'failed', problem });
  const look = () => {
    ask('savedVersions', { tabId }).then(setVersions, () => undefined);
  };
  useEffect(() => {
    look();
    return () => clearTimeout(forgetting.current);
  }, [tabId]);

  /** Asks, and tells a failure in its place; what no one answers is one without a reason. */
  async function run<A extends { state: string }>(
    asked: Promise<A | { state: 'failed'; problem: StorageProblem }>,
    then: (answer: Exclude<A, { state: 'failed' }>) => void,
  ): Promise<void> {
    dispatch({ type: 'asked' });
    clearTimeout(forgetting.current);
    try {
      const answer = await asked;
      if (answer.state === 'failed') fail((answer as { problem: StorageProblem }).problem);
      else then(answer as Exclude<A, { state: 'failed' }>);
    } catch {
      fail(null);
    }
    look();
  }

  function remove(articleId: string): void {
    void run(ask('removeArticle', { articleId }), ({ removed }) => {
      dispatch({ type: 'removed', removed });
      forgetting.current = setTimeout(() => dispatch({ type: 'closed' }), UNDO_WITHIN);
    });
  }

  return {
    state,
    versions,
    async open(part) {
      clearTimeout(forgetting.current);
      dispatch({ type: 'opened' });
      try {
        dispatch({ type: 'read', preview: await ask('previewPage', part ? { tabId, part } : { tabId }) });
      } catch {
        fail(null);
      }
    },
    type: (fields) => dispatch({ type: 'typed', fields }),
    save() {
      if (state.status !== 'draft' || state.isBusy) return;
      const { draft } = state.page;
      const corrected = { ...draft, ...correctionOf(draft, state.fields) };
      void run(ask('saveArticle', { draft: corrected }), ({ version }) =>
        dispatch({ type: 'kept', version, isFresh: true }),
      );
    },
    correct() {
      if (state.status !== 'kept' || state.isBusy) return;
      const { version, fields } = state;
      const correction = correctionOf(version, fields);
      if (!correction) return;
      void run(ask('correctArticle', { articleId: version.articleId, correction }), () =>
        dispatch({ type: 'kept', version: { ...version, ...correction }, isFresh: true }),
      );
    },
    remove,
    forget(articleId) {
      dispatch({ type: 'forgetting', articleId });
      remove(articleId);
    },
    undo() {
      if (state.status !== 'removed' || !state.removed) return;
      void run(ask('restoreArticle', { removed: state.removed }), ({ version }) =>
        dispatch({ type: 'kept', version, isFresh: false }),
      );
    },
    back: () => dispatch({ type: 'back' }),
    close: () => dispatch({ type: 'closed' }),
  };
}
