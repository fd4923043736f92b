import type { CorrectedDay, LibraryView } from '../../bridge/library-view.ts';
import { formatDate } from '../../components/date.ts';
import { editWords } from '../../components/edit-words.ts';
import { useTexts } from '../../components/texts.ts';

interface ChangeListProps {
  /** Oldest first. */
  edits: LibraryView['edits'];
  /** The articles whose day was corrected. */
  days?: readonly CorrectedDay[];
  /** The class of the list. */
  look?: string;
  onUndo(editId: string): void;
  onUndoDay?(day: CorrectedDay): void;
}

/** What the reader changed, newest first, each with its undo and with a word where the library has nothing of it. */
export function ChangeList({ edits, days = [], look, onUndo, onUndoDay }: ChangeListProps) {
  const { t, locale } = useTexts();
  const dayOf = (day: string | null) => (day === null ? t('dateUnknown') : formatDate(day, locale));
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
      {days.map((day) => (
        <li key={day.articleId}>
          <span dir="auto">{t('changeDay', [day.title, dayOf(day.published), dayOf(day.asRead)])}</span>
          <button type="button" class="link" onClick={() => onUndoDay?.(day)}>
            {t('undo')}
          </button>
        </li>
      ))}
    </ul>
  );
}
