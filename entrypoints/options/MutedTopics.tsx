import { useTexts } from '../../components/texts.ts';

interface MutedTopicsProps {
  ids: readonly string[];
  /** Labels of topics by id; a topic that the library no longer has is shown by its id. */
  labels: ReadonlyMap<string, string>;
  onUnmute(topicId: string): void;
}

/** The topics that are known already, each with a way back. */
export function MutedTopics({ ids, labels, onUnmute }: MutedTopicsProps) {
  const { t } = useTexts();
  const topics = ids.map((id) => ({ id, label: labels.get(id) ?? id }));
  topics.sort((a, b) => a.label.localeCompare(b.label));
  return (
    <section aria-labelledby="muted-topics">
      <h2 id="muted-topics">{t('optionsMuted')}</h2>
      {topics.length === 0 && <p class="quiet">{t('noMuted')}</p>}
      <ul class="rows">
        {topics.map(({ id, label }) => (
          <li key={id}>
            <span>
              <bdi>{label}</bdi>
            </span>
            <button type="button" class="link" aria-label={t('unmuteTopic', [label])} onClick={() => onUnmute(id)}>
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
