import type { LibraryView } from '../../bridge/library-view.ts';
import { editWords } from '../../components/edit-words.ts';
import { useTexts } from '../../components/texts.ts';

interface ChangeListProps {
  /** Oldest first. */
  edits: LibraryView['edits'];
  /** The class of the list. */
  look?: string;
  onUndo(editId: string): void;
}

/** What the reader changed, newest first, each with its undo and with a word where the library has nothing of it. */
export function ChangeList({ edits, look, onUndo }: ChangeListProps) {
  const { t } = useTexts();
  return (
    <ul class={look}>
      {edits.toReversed().map((entry) => (
        <li key={entry.id}>
          <span dir="auto">{t(...editWords(entry))}</span>
          {!entry.applies && <span class="quiet">{t('changeIdle')}</span>}
          <button type="button" class="link" onClick={() => onUndo(entry.id)}>
            {t('undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
