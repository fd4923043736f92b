import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { DossierLinks } from './DossierLinks.tsx';
import { saveDossier } from './save-dossier.ts';

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
            <span dir="auto">{topic.label}</span>
            <DossierLinks
              topic={topic}
              onSave={(kind) => attempt.run(() => saveDossier(reader, topic, kind, t('dateUnknown')))}
            />
          </li>
        ))}
      </ul>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </div>
  );
}
