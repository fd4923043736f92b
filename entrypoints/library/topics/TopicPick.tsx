import { useEffect, useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../../components/texts.ts';
import type { Topic } from '../../../engine/model/topic.ts';
import { foldWord } from '../../../engine/text/code-units.ts';
import { firstOf } from '../first-of.ts';

interface TopicPickProps {
  /** In no order that means anything. */
  topics: readonly Topic[];
  /** The topic that is chosen, by id; '' for none. */
  value: string;
  onChange(topicId: string): void;
}

/** So many topics are proposed. */
const PROPOSED = 30;

/** A field that proposes topics as one types, and chooses one whose name is typed whole. */
export function TopicPick({ topics, value, onChange }: TopicPickProps) {
  const { t, locale } = useTexts();
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
  const proposed = useMemo(() => proposedFor(typed, topics, locale), [typed, topics, locale]);
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
        {proposed.map((topic) => (
          <option key={topic.id} value={topic.label} />
        ))}
      </datalist>
    </label>
  );
}

/** Topics with the typed letters in one of their names, those first whose label begins so; else as the language sorts. */
function proposedFor(typed: string, topics: readonly Topic[], locale: string): Topic[] {
  const part = foldWord(typed.trim());
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byLabel = (a: Topic, b: Topic) => compare(a.label, b.label);
  if (part === '') return firstOf(topics, PROPOSED, byLabel);
  const has = topics.filter(({ label, aliases }) => [label, ...aliases].some((name) => foldWord(name).includes(part)));
  const begins = new Set(has.filter(({ label }) => foldWord(label).startsWith(part)));
  return firstOf(has, PROPOSED, (a, b) => Number(begins.has(b)) - Number(begins.has(a)) || byLabel(a, b));
}
