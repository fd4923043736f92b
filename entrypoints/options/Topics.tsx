import { useState } from 'preact/hooks';
import type { LibraryQuery, LibraryView } from '../../bridge/library-view.ts';
import { ShowMore } from '../../components/ShowMore.tsx';
import { TopicEditor } from '../../components/TopicEditor.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryEdit } from '../../engine/library/edits.ts';
import { splitOf } from '../../engine/library/split-id.ts';
import { Filter } from './Filter.tsx';
import { ROWS } from './use-library.ts';

interface TopicsProps {
  view: LibraryView;
  query: LibraryQuery['topics'];
  onShow(query: Partial<LibraryQuery>): void;
  onEdit(edit: LibraryEdit): void;
  onMute(topicId: string, muted: boolean): void;
}

/** Every topic with its names and where they come from; opening one shows what can be changed. */
export function Topics({ view, query, onShow, onEdit, onMute }: TopicsProps) {
  const { t } = useTexts();
  const [openId, setOpenId] = useState<string | null>(null);
  const { rows, total } = view.topics;

  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{t('libraryTopics')}</h2>
      <Filter
        label={t('filterTopics')}
        value={query.words}
        count={t('topicCount', total)}
        onFilter={(words) => onShow({ topics: { words, count: ROWS } })}
      />
      <ul class="topics">
        {rows.map(({ topic, names, passages, articles, muted }) => {
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
                  names={names}
                  passages={passages}
                  articles={articles}
                  muted={muted}
                  others={view.others.filter(({ id }) => id !== topic.id)}
                  onFindOthers={(others) => onShow({ others })}
                  onEdit={onEdit}
                  onSplit={(some) => onEdit(splitOf(topic.id, some))}
                  onMute={(next) => onMute(topic.id, next)}
                />
              )}
            </li>
          );
        })}
      </ul>
      <ShowMore rest={total - rows.length} onMore={() => onShow({ topics: { ...query, count: query.count + ROWS } })} />
    </section>
  );
}
