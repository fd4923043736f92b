import type { TopicView } from '../../bridge/topic-view.ts';
import { formatYears } from '../../components/date.ts';
import { KINDS } from '../../components/kinds.ts';
import { useTexts } from '../../components/texts.ts';
import { WhoLine } from '../../components/WhoLine.tsx';

/** So many other names stand in the head; all of them are among the corrections. */
const ALIASES = 6;

interface TopicHeadProps {
  view: Extract<TopicView, { status: 'known' }>;
  /** The id in the address, where it leads here from another topic. */
  from: string | null;
}

/** Who or what a topic is, its other names, and how much is known. */
export function TopicHead({ view: { profile, names, muted, edits }, from }: TopicHeadProps) {
  const { t } = useTexts();
  const { topic, passages, articles, span } = profile;
  const merge = edits.findLast(({ edit }) => edit.type === 'merge' && edit.topicId === from);
  const others = names.slice(1, 1 + ALIASES).map(({ name }) => name);
  return (
    <header class="topic-head">
      <p class="topic-kind">
        {t(KINDS[topic.kind])}
        {muted && <span class="topic-known">{t('muted')}</span>}
      </p>
      <h1>
        <bdi>{topic.label}</bdi>
      </h1>
      {topic.who && <WhoLine who={topic.who} />}
      {from !== null && (
        <p class="topic-note">{merge ? t('topicMerged', [merge.label, topic.label]) : t('topicNow', [topic.label])}</p>
      )}
      {others.length > 0 && (
        <p class="topic-aliases">
          {t('topicAliases')}{' '}
          {others.map((name, i) => (
            <span key={name}>
              {i > 0 && t('listSeparator')}
              <bdi>{name}</bdi>
            </span>
          ))}
          {names.length > 1 + ALIASES && ' …'}
        </p>
      )}
      {passages > 0 && (
        <p class="topic-facts">
          <span>{t('passageCount', passages)}</span>
          <span>{t('articleCount', articles)}</span>
          {span && (
            <span>
              <bdi>{formatYears(span)}</bdi>
            </span>
          )}
        </p>
      )}
    </header>
  );
}
