import type { TopicView } from '../../bridge/topic-view.ts';
import { useTexts } from '../../components/texts.ts';
import { ChangeList } from '../surface/ChangeList.tsx';

interface ChangesProps {
  edits: TopicView['edits'];
  /** Its heading: by itself on the page, or below another one. */
  heading?: 'h2' | 'h3';
  onUndo(editId: string): void;
}

/** What the reader changed about a topic, newest first, each with its undo; nothing when nothing was. */
export function Changes({ edits, heading: Heading = 'h3', onUndo }: ChangesProps) {
  const { t } = useTexts();
  if (edits.length === 0) return null;
  return (
    <section class="topic-changes" aria-labelledby="changes">
      <Heading id="changes">{t('libraryChanges')}</Heading>
      <ChangeList edits={edits} onUndo={onUndo} />
    </section>
  );
}
