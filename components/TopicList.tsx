import type { Topic } from '../engine/types.ts';
import { useTexts } from './texts.ts';
import './TopicList.css';

interface TopicListProps {
  topics: readonly { topic: Topic; count: number }[];
  onGo(topic: Topic): void;
}

/** The topics named on a page with their counts; choosing one goes to its first mention. */
export function TopicList({ topics, onGo }: TopicListProps) {
  const { t } = useTexts();
  return (
    <ul class="topic-list">
      {topics.map(({ topic, count }) => (
        <li key={topic.id}>
          <button type="button" title={t('goToMention', [topic.label])} onClick={() => onGo(topic)}>
            <span dir="auto">{topic.label}</span>
            <span class="topic-count" aria-hidden="true">
              {count}
            </span>
            <span class="visually-hidden">{t('mentionCount', count)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
