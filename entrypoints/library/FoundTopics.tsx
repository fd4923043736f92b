import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { dossierOf } from '../../exports/dossier-of.ts';
import { DossierLinks } from '../surface/DossierLinks.tsx';
import { saveDossier } from '../surface/save-dossier.ts';
import { useAttempt } from '../surface/use-attempt.ts';

/** Topics that a search found: all passages of each can be taken out by day, with citations. */
export function FoundTopics({ topics, reader }: { topics: readonly Topic[]; reader: LibraryReader }) {
  const { t } = useTexts();
  const attempt = useAttempt();
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
            <DossierLinks
              topic={topic}
              onSave={(kind) =>
                attempt.run(async () => saveDossier(topic, kind, await dossierOf(reader, topic.id), t('dateUnknown')))
              }
            />
          </li>
        ))}
      </ul>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </div>
  );
}
