import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import type { TopicView } from '../../bridge/topic-view.ts';
import { editWords } from '../../components/edit-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { TopicEditor } from '../../components/TopicEditor.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import { splitOf } from '../../engine/library/split-id.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { undoDay } from '../surface/undo-day.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { useSettings } from '../surface/use-settings.ts';
import { Changes } from './Changes.tsx';
import { isOwnTopic, NotOwn } from './NotOwn.tsx';

interface CorrectionsProps {
  view: Extract<TopicView, { status: 'known' }>;
  /** Something was changed that the background does not tell by itself. */
  onChanged(): void;
}

/** The names of a topic and what the reader corrects about them, with the way back for each correction. */
export function Corrections({ view: { profile, names, muted, edits, days }, onChanged }: CorrectionsProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const { settings } = useSettings();
  const [others, setOthers] = useState<readonly Topic[]>([]);
  const { topic, passages, articles } = profile;
  const mutedKey = settings?.mutedTopics.join();
  useEffect(() => {
    if (mutedKey !== undefined) onChanged();
  }, [mutedKey]);
  const edit = (change: LibraryEdit) => attempt.run(() => ask('editLibrary', { edit: change }));
  const findOthers = (name: string) => {
    ask('search', { query: name, limit: 1 }).then(
      (found) => setOthers(found.topics.filter(({ id }) => id !== topic.id && isOwnTopic(id))),
      () => setOthers([]),
    );
  };
  const mute = (next: boolean) => attempt.run(() => ask('muteTopic', { topicId: topic.id, muted: next }));
  const last = edits.at(-1);
  return (
    <section class="topic-corrections" aria-labelledby="corrections">
      <h2 id="corrections">{t('topicCorrections')}</h2>
      <p class="visually-hidden" role="status">
        {last && t(...editWords(last))}
      </p>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      <Changes
        edits={edits}
        days={days}
        onUndo={(editId) => attempt.run(() => ask('undoEdit', { editId }))}
        onUndoDay={(day) => attempt.run(() => undoDay(day))}
      />
      {isOwnTopic(topic.id) ? (
        <TopicEditor
          topic={topic}
          names={names}
          passages={passages}
          articles={articles}
          muted={muted}
          others={others}
          onFindOthers={findOthers}
          onEdit={edit}
          onSplit={(some) => edit(splitOf(topic.id, some))}
          onMute={mute}
        />
      ) : (
        <NotOwn muted={muted} onMute={mute} />
      )}
    </section>
  );
}
