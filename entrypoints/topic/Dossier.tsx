import { useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { MOST_OF_DOSSIER, type OutgoingPassage } from '../../bridge/topic-view.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { DossierLinks } from '../surface/DossierLinks.tsx';
import { type DossierKind, saveDossier } from '../surface/save-dossier.ts';
import { useAttempt } from '../surface/use-attempt.ts';

/** Everything about a topic as a file: all its passages by day, with citations. `articles` is how many there are at most. */
export function Dossier({ topic, articles }: { topic: Topic; articles: number }) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [done, setDone] = useState<number | null>(null);
  const save = async (kind: DossierKind) => {
    const entries: OutgoingPassage[] = [];
    try {
      for (let from = 0; from < articles; from += MOST_OF_DOSSIER) {
        setDone(from);
        const view = await ask('readTopic', { topicId: topic.id, dossier: { from, count: MOST_OF_DOSSIER } });
        if (view.status === 'gone') throw new Error('The topic is gone');
        entries.push(...(view.dossier ?? []));
      }
      saveDossier(topic, kind, entries, t('dateUnknown'));
    } finally {
      setDone(null);
    }
  };
  return (
    <section class="topic-dossier" aria-labelledby="dossier">
      <h2 id="dossier">{t('topicDossier')}</h2>
      <p class="quiet">{t('topicDossierNote')}</p>
      <div class="deeds">
        <DossierLinks
          topic={topic}
          look="button"
          disabled={done !== null}
          onSave={(kind) => attempt.run(() => save(kind))}
        />
        {done !== null && articles > MOST_OF_DOSSIER && (
          <progress max={articles} value={done} aria-label={t('topicDossier')} />
        )}
      </div>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </section>
  );
}
