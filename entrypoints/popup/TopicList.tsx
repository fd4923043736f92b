import { useTexts } from '../../components/texts.ts';
import type { Topic } from '../../engine/model/topic.ts';
import './TopicList.css';

interface TopicListProps<T> {
  topics: readonly T[];
  onGo(entry: T): void;
}

/** The topics named on a page with their counts; choosing one goes to its first mention. */
export function TopicList<T extends { topic: Topic; count: number }>({ topics, onGo }: TopicListProps<T>) {
  const { t } = useTexts();
  return (
    <ul class="topic-list">
      {topics.map((entry) => (
        <li key={entry.topic.id}>
          <button type="button" title={t('goToMention', [entry.topic.label])} onClick={() => onGo(entry)}>
            <span dir="auto">{entry.topic.label}</span>
            <span class="topic-count" aria-hidden="true">
              {entry.count}
            </span>
            <span class="visually-hidden">{t('mentionCount', entry.count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
