import { useId, useState } from 'preact/hooks';
import type { LibraryEdit } from '../engine/library/edits.ts';
import type { NameOrigin, Topic } from '../engine/model/topic.ts';
import { KINDS } from './kinds.ts';
import { useTexts } from './texts.ts';
import './TopicEditor.css';

const ORIGINS: Record<NameOrigin, string> = {
  derived: 'originDerived',
  'hand-made': 'originHandMade',
  reader: 'originReader',
};

interface TopicEditorProps {
  topic: Topic;
  /** Every name with where it comes from. */
  names: readonly { name: string; origin: NameOrigin }[];
  passages: number;
  articles: number;
  muted: boolean;
  /** Topics that this one can be merged into, as far as the name typed says which. */
  others: readonly Pick<Topic, 'id' | 'label'>[];
  onFindOthers(name: string): void;
  /** It is to be called otherwise or merged, or one of its names is no name of it. */
  onEdit(edit: LibraryEdit): void;
  /** Some of the names, in their order, are to be a topic of their own. */
  onSplit(names: string[]): void;
  onMute(muted: boolean): void;
}

/** One topic with its names and where they come from, and what a reader can change about it. */
export function TopicEditor({ topic, names, passages, articles, muted, others, ...does }: TopicEditorProps) {
  const { t } = useTexts();
  const id = useId();
  const [label, setLabel] = useState(topic.label);
  const [into, setInto] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Names may be gone since they were chosen.
  const parts = names.map(({ name }) => name).filter((name) => chosen.has(name));
  const toggle = (name: string) => {
    const next = new Set(chosen);
    if (!next.delete(name)) next.add(name);
    setChosen(next);
  };
  const renamed = label.trim();
  const found = others.find((other) => other.label.toLowerCase() === into.trim().toLowerCase());
  return (
    <div class="topic-editor">
      <p class="quiet">
        {t(KINDS[topic.kind])} · {t('articleCount', articles)} · {t('passageCount', passages)}
      </p>
      <table class="topic-names">
        <caption class="visually-hidden">{t('namesOf', [topic.label])}</caption>
        <thead class="visually-hidden">
          <tr>
            <th scope="col">{t('nameColumn')}</th>
            <th scope="col">{t('originColumn')}</th>
            <th scope="col">{t('actionColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {names.map(({ name, origin }) => (
            <tr key={name}>
              <th scope="row">
                {names.length > 1 ? (
                  <label class="topic-name">
                    <input
                      type="checkbox"
                      aria-label={t('splitChoose', [name])}
                      checked={chosen.has(name)}
                      onChange={() => toggle(name)}
                    />
                    <bdi>{name}</bdi>
                  </label>
                ) : (
                  <bdi>{name}</bdi>
                )}
              </th>
              <td class="quiet">{t(ORIGINS[origin])}</td>
              <td>
                <button
                  type="button"
                  class="link"
                  aria-label={t('blockName', [name])}
                  onClick={() => does.onEdit({ type: 'block', topicId: topic.id, alias: name })}
                >
                  {t('block')}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {names.length > 1 && (
        <p>
          <button
            type="button"
            class="button"
            disabled={parts.length === 0 || parts.length === names.length}
            onClick={() => {
              setChosen(new Set());
              does.onSplit(parts);
            }}
          >
            {t('split')}
          </button>
        </p>
      )}
      <form
        class="topic-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (renamed === '' || renamed === topic.label) return;
          does.onEdit({ type: 'rename', topicId: topic.id, label: renamed });
        }}
      >
        <label for={`${id}-label`}>{t('renameLabel')}</label>
        <input
          id={`${id}-label`}
          class="input"
          value={label}
          maxLength={200}
          dir="auto"
          onInput={(event) => setLabel(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={renamed === '' || renamed === topic.label}>
          {t('rename')}
        </button>
      </form>
      <form
        class="topic-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (found) does.onEdit({ type: 'merge', topicId: topic.id, intoId: found.id });
        }}
      >
        <label for={`${id}-into`}>{t('mergeLabel')}</label>
        <input
          id={`${id}-into`}
          class="input"
          list={`${id}-others`}
          placeholder={t('mergeNone')}
          value={into}
          maxLength={200}
          dir="auto"
          onInput={(event) => {
            setInto(event.currentTarget.value);
            does.onFindOthers(event.currentTarget.value);
          }}
        />
        <datalist id={`${id}-others`}>
          {others.map((other) => (
            <option key={other.id} value={other.label} />
          ))}
        </datalist>
        <button type="submit" class="button" disabled={!found}>
          {t('merge')}
        </button>
      </form>
      <label class="topic-mute">
        <input type="checkbox" checked={muted} onChange={(event) => does.onMute(event.currentTarget.checked)} />
        <span>{t('muteTopic')}</span>
      </label>
    </div>
  );
}
