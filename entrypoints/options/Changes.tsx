import type { LibraryView } from '../../bridge/library-view.ts';
import { editWords } from '../../components/edit-words.ts';
import { useTexts } from '../../components/texts.ts';

interface ChangesProps {
  view: LibraryView;
  onUndo(editId?: string): void;
}

/** What the reader changed in the library, newest first, each with its undo. */
export function Changes({ view, onUndo }: ChangesProps) {
  const { t } = useTexts();
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('libraryChanges')}</h2>
      <ul class="rows">
        {[...view.edits].reverse().map((entry) => (
          <li key={entry.id}>
            <span dir="auto">{t(...editWords(entry))}</span>
            {!entry.applies && <span class="quiet">{t('changeIdle')}</span>}
            <button type="button" class="link" onClick={() => onUndo(entry.id)}>
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
      {view.unreadableEdits > 0 && <p>{t('changesUnreadable', view.unreadableEdits)}</p>}
      {(view.edits.length > 1 || view.unreadableEdits > 0) && (
        <button type="button" class="button" onClick={() => onUndo()}>
          {t('undoAll')}
        </button>
      )}
    </section>
  );
}
