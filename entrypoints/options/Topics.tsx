import { useState } from 'preact/hooks';
import type { LibraryView, NameOrigin } from '../../bridge/library-view.ts';
import { TopicEditor } from '../../components/TopicEditor.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryEdit } from '../../engine/edits.ts';

interface TopicsProps {
  view: LibraryView;
  onEdit(edit: LibraryEdit): void;
  onMute(topicId: string, muted: boolean): void;
}

/** So many topics at most are listed at once; a filter finds the others. */
const SHOWN = 200;

const ORIGINS: Record<NameOrigin, string> = {
  derived: 'originDerived',
  'hand-made': 'originHandMade',
  reader: 'originReader',
};

/** Every topic with its names and where they come from; opening one shows what can be changed. */
export function Topics({ view, onEdit, onMute }: TopicsProps) {
  const { t, locale } = useTexts();
  const [filter, setFilter] = useState('');
  const [openId, setOpenId] = useState<string | null>(null);
  const wanted = filter.trim().toLocaleLowerCase(locale);
  const topics = view.topics
    .filter(({ names }) => names.some(({ name }) => name.toLocaleLowerCase(locale).includes(wanted)))
    .sort((a, b) => a.topic.label.localeCompare(b.topic.label, locale));
  const all = view.topics.map(({ topic }) => topic).sort((a, b) => a.label.localeCompare(b.label, locale));

  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{t('libraryTopics')}</h2>
      <input
        type="search"
        class="input filter"
        aria-label={t('filterTopics')}
        placeholder={t('filterTopics')}
        value={filter}
        onInput={(event) => setFilter(event.currentTarget.value)}
      />
      <p class="quiet" role="status">
        {t('topicCount', topics.length)}
      </p>
      <ul class="topics">
        {topics.slice(0, SHOWN).map(({ topic, names, passages, articles, muted }) => {
          const isOpen = openId === topic.id;
          return (
            <li key={topic.id}>
              <h3>
                <button
                  type="button"
                  class="topic-head"
                  aria-expanded={isOpen}
                  onClick={() => setOpenId(isOpen ? null : topic.id)}
                >
                  <span dir="auto">{topic.label}</span>
                  <span class="quiet">
                    {t('nameCount', names.length)}
                    {muted && ` · ${t('muted')}`}
                  </span>
                </button>
              </h3>
              {isOpen && (
                <TopicEditor
                  key={`${topic.id} ${topic.label}`}
                  topic={topic}
                  names={names.map(({ name, origin }) => ({ name, origin: t(ORIGINS[origin]) }))}
                  passages={passages}
                  articles={articles}
                  muted={muted}
                  others={all.filter(({ id }) => id !== topic.id)}
                  onRename={(label) => onEdit({ type: 'rename', topicId: topic.id, label })}
                  onMute={(next) => onMute(topic.id, next)}
                  onMerge={(intoId) => onEdit({ type: 'merge', topicId: topic.id, intoId })}
                  onBlock={(alias) => onEdit({ type: 'block', topicId: topic.id, alias })}
                />
              )}
            </li>
          );
        })}
      </ul>
      {topics.length > SHOWN && <p class="quiet">{t('moreTopics', [topics.length - SHOWN])}</p>}
    </section>
  );
}
