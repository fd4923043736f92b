import { useTexts } from '../../components/texts.ts';
import { ARCHIVE_TOPIC, COPY_TOPIC } from '../../engine/model/collection.ts';

/** Whether a topic is in the reader's library: only there it can be corrected. */
export const isOwnTopic = (id: string): boolean => !id.startsWith(COPY_TOPIC) && !id.startsWith(ARCHIVE_TOPIC);

interface NotOwnProps {
  muted: boolean;
  onMute(muted: boolean): void;
}

/** What can be done about a topic that only an archive, or a copy of another library, has: its marks, and nothing else. */
export function NotOwn({ muted, onMute }: NotOwnProps) {
  const { t } = useTexts();
  return (
    <div class="topic-editor">
      <p class="quiet">{t('topicNotOwn')}</p>
      <label class="topic-mute">
        <input type="checkbox" checked={muted} onChange={(event) => onMute(event.currentTarget.checked)} />
        <span>{t('muteTopic')}</span>
      </label>
    </div>
  );
}
