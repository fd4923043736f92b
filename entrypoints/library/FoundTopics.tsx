import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { useTexts } from '../../components/texts.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { TopicDossier } from '../surface/TopicDossier.tsx';

/** Topics that a search found: all passages of each can be taken out by day, with citations. */
export function FoundTopics({ topics, reader }: { topics: readonly Topic[]; reader: LibraryReader }) {
  const { t } = useTexts();
  if (topics.length === 0) return null;
  return (
    <div class="found-topics">
      <h3>{t('dossierTitle')}</h3>
      <ul>
        {topics.map((topic) => (
          <li key={topic.id}>
            <a href={`topic.html${hideTopicAddress({ topicId: topic.id })}`} title={t('topicPage')}>
              <bdi>{topic.label}</bdi>
            </a>
            <TopicDossier topic={topic} reader={reader} />
          </li>
        ))}
      </ul>
    </div>
  );
}
