import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { dossierOf } from '../../exports/dossier-of.ts';
import { DossierLinks } from './DossierLinks.tsx';
import { saveDossier } from './save-dossier.ts';
import { useAttempt } from './use-attempt.ts';

/** The ways in which all passages of a topic can be taken out of a library that the page has open itself. */
export function TopicDossier({ topic, reader }: { topic: Topic; reader: LibraryReader }) {
  const { t } = useTexts();
  const attempt = useAttempt();
  return (
    <>
      <DossierLinks
        topic={topic}
        onSave={(kind) =>
          attempt.run(async () => saveDossier(topic, kind, await dossierOf(reader, topic.id), t('dateUnknown')))
        }
      />
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </>
  );
}
