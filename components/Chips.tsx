import type { Topic } from '../engine/model/topic.ts';

export interface ChipsProps {
  /** Names the group to those who do not see it. */
  label: string;
  topics: readonly Topic[];
  onTopic: (topicId: string) => void;
}

/** Topics as a row of buttons that wraps; nothing at all when there are none. */
export function Chips({ label, topics, onTopic }: ChipsProps) {
  if (topics.length === 0) return null;
  return (
    <ul class="chips" aria-label={label}>
      {topics.map((topic) => (
        <li key={topic.id}>
          <button type="button" class="chip" onClick={() => onTopic(topic.id)}>
            <bdi>{topic.label}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}
