import { useEffect, useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { foldWord } from '../../../engine/text/code-units.ts';

interface TopicPickProps {
  topics: readonly Topic[];
  /** The topic that is chosen, by id; '' for none. */
  value: string;
  onChange(topicId: string): void;
}

/** So many topics are proposed. */
const PROPOSED = 30;

/** A field that proposes topics as one types, and chooses one whose name is typed whole. */
export function TopicPick({ topics, value, onChange }: TopicPickProps) {
  const { t } = useTexts();
  const label = topics.find(({ id }) => id === value)?.label ?? '';
  const [typed, setTyped] = useState(label);
  useEffect(() => setTyped(label), [label]);
  const input = (text: string) => {
    setTyped(text);
    const folded = foldWord(text.trim());
    const meant = topics.find((topic) => foldWord(topic.label) === folded);
    if (meant) onChange(meant.id);
    else if (folded === '' || value !== '') onChange('');
  };
  return (
    <label>
      {t('columnTopic')}
      <input
        class="input"
        type="search"
        list="topics-proposed"
        dir="auto"
        placeholder={t('filterAny')}
        value={typed}
        maxLength={200}
        onInput={(event) => input(event.currentTarget.value)}
      />
      <datalist id="topics-proposed">
        {proposedFor(typed, topics).map((topic) => (
          <option key={topic.id} value={topic.label} />
        ))}
      </datalist>
    </label>
  );
}

/** Topics with the typed letters in one of their names, those first whose label begins so. */
function proposedFor(typed: string, topics: readonly Topic[]): Topic[] {
  const part = foldWord(typed.trim());
  if (part === '') return topics.slice(0, PROPOSED);
  const has = topics.filter(({ label, aliases }) => [label, ...aliases].some((name) => foldWord(name).includes(part)));
  const begins = ({ label }: Topic) => foldWord(label).startsWith(part);
  return [...has.filter(begins), ...has.filter((topic) => !begins(topic))].slice(0, PROPOSED);
}
