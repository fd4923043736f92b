import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { formatYears } from '../../components/date.ts';
import { useTexts } from '../../components/texts.ts';
import type { NamedWith } from '../../engine/model/profile.ts';

interface NamedWithListProps {
  names: readonly NamedWith[];
  /** The id of the one beside which passages are shown. */
  chosen: string | undefined;
  onChoose(topic: { id: string; label: string } | null): void;
}

/** Who and what is named in the same passages, how often and when: each leads to its own page, or narrows this one. */
export function NamedWithList({ names, chosen, onChoose }: NamedWithListProps) {
  const { t } = useTexts();
  if (names.length === 0) return null;
  return (
    <section class="topic-named" aria-labelledby="named-with">
      <h2 id="named-with">{t('cardRelated')}</h2>
      <ul>
        {names.map(({ topic, passages, span }) => (
          <li key={topic.id}>
            <a href={`topic.html${hideTopicAddress({ topicId: topic.id })}`}>
              <bdi>{topic.label}</bdi>
            </a>
            <button
              type="button"
              class="tool"
              aria-pressed={chosen === topic.id}
              title={t('topicTogether', [topic.label])}
              onClick={() => onChoose(chosen === topic.id ? null : topic)}
            >
              {t('passageCount', passages)}
              <span class="visually-hidden">{topic.label}</span>
            </button>
            {span && (
              <span class="quiet years">
                <bdi>{formatYears(span)}</bdi>
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
