import type { CorrectedDay, LibraryView } from '../../bridge/library-view.ts';
import { useTexts } from '../../components/texts.ts';
import { ChangeList } from '../surface/ChangeList.tsx';

interface ChangesProps {
  view: LibraryView;
  onUndo(editId?: string): void;
  onUndoDay(day: CorrectedDay): void;
}

/** What the reader changed in the library, newest first, each with its undo. */
export function Changes({ view, onUndo, onUndoDay }: ChangesProps) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('libraryChanges')}</h2>
      <ChangeList edits={view.edits} days={view.days} look="rows" onUndo={onUndo} onUndoDay={onUndoDay} />
      {view.unreadableEdits > 0 && <p>{t('changesUnreadable', view.unreadableEdits)}</p>}
      {(view.edits.length > 1 || view.unreadableEdits > 0) && (
        <button type="button" class="button" onClick={() => onUndo()}>
          {t('undoAll')}
        </button>
      )}
    </section>
  );
}
