import type { CorrectedDay } from '../../bridge/library-view.ts';
import type { TopicView } from '../../bridge/topic-view.ts';
import { useTexts } from '../../components/texts.ts';
import { ChangeList } from '../surface/ChangeList.tsx';

interface ChangesProps {
  edits: TopicView['edits'];
  /** Its articles whose day the reader corrected. */
  days?: readonly CorrectedDay[];
  /** Its heading: by itself on the page, or below another one. */
  heading?: 'h2' | 'h3';
  onUndo(editId: string): void;
  onUndoDay?(day: CorrectedDay): void;
}

/** What the reader changed about a topic, newest first, each with its undo; nothing when nothing was. */
export function Changes({ edits, days = [], heading: Heading = 'h3', onUndo, onUndoDay }: ChangesProps) {
  const { t } = useTexts();
  if (edits.length + days.length === 0) return null;
  return (
    <section class="topic-changes" aria-labelledby="changes">
      <Heading id="changes">{t('libraryChanges')}</Heading>
      <ChangeList edits={edits} days={days} onUndo={onUndo} onUndoDay={onUndoDay} />
    </section>
  );
}
