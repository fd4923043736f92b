import { useMemo, useState } from 'preact/hooks';
import { ask } from '../../../bridge/messages.ts';
import { hideTopicAddress } from '../../../bridge/topic-address.ts';
import { formatDate } from '../../../components/date.ts';
import { editWords } from '../../../components/edit-words.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import type { StoredArticle } from '../../../engine/library/stored-library.ts';
import type { LibraryReader } from '../../../engine/model/library-reader.ts';
import { TopicDossier } from '../../surface/TopicDossier.tsx';
import { useAttempt } from '../../surface/use-attempt.ts';
import { useSettings } from '../../surface/use-settings.ts';
import './Topics.css';
import {
  type Contents,
  type TopicOrder,
  type TopicShare,
  type TopicsWanted,
  topicMarks,
  topicRows,
  topicsWanted,
} from './topic-rows.ts';
import { useEdits } from './use-edits.ts';

interface TopicsProps {
  reader: LibraryReader;
  contents: Contents | null;
  /** The articles that the table shows: their topics are listed, with how many of them name each. */
  rows: readonly StoredArticle[];
  /** Some articles are filtered out. */
  isNarrow: boolean;
  /** The topic whose articles the table shows, by id. */
  chosen: string;
  onChoose(topicId: string): void;
}

/** So many are listed at first, and more with each "Show more". */
const LISTED = 50;

/** The topics of the articles that the table shows, with what the reader changed of them. */
export function Topics({ reader, contents, rows, isNarrow, chosen, onChoose }: TopicsProps) {
  const { t, locale } = useTexts();
  const attempt = useAttempt();
  const { settings, mute } = useSettings();
  const edits = useEdits();
  const [wanted, setWanted] = useState<TopicsWanted>({ words: '', by: 'articles', share: 'all' });
  const [count, setCount] = useState(LISTED);
  const marks = useMemo(
    () =>
      topicMarks(
        edits.map(({ edit }) => edit),
        settings?.mutedTopics ?? [],
        (id) => reader.topicOf(id)?.id ?? id,
      ),
    [edits, settings, reader, contents],
  );
  const all = useMemo(
    () => (contents ? topicRows(rows, contents, (id) => reader.topicOf(id)) : []),
    [rows, contents, reader],
  );
  const shown = useMemo(() => topicsWanted(all, wanted, marks, { locale, count }), [all, wanted, marks, locale, count]);
  const set = (patch: Partial<TopicsWanted>) => {
    setWanted({ ...wanted, ...patch });
    setCount(LISTED);
  };
  const shares: Record<TopicShare, string> = {
    all: t('topicsAll'),
    renamed: t('topicsRenamed'),
    known: t('topicsKnown'),
    blocked: t('topicsBlocked'),
  };
  const orders: Record<TopicOrder, string> = {
    articles: t('topicsByArticles'),
    label: t('topicsByName'),
    last: t('topicsByDay'),
  };
  const blocks = edits.filter(({ edit }) => edit.type === 'block');
  const changed = edits.filter(({ edit }) => edit.type !== 'block');
  const listed = wanted.share === 'blocked' ? blocks : wanted.share === 'renamed' ? changed : [];
  return (
    <section aria-labelledby="topics" aria-busy={contents === null}>
      <h2 id="topics">{t('libraryTopics')}</h2>
      <search class="filters">
        <input
          type="search"
          class="input words"
          aria-label={t('filterTopics')}
          placeholder={t('filterTopics')}
          value={wanted.words}
          maxLength={200}
          onInput={(event) => set({ words: event.currentTarget.value })}
        />
        <label>
          {t('topicsShown')}
          <select
            class="input"
            value={wanted.share}
            onChange={(event) => set({ share: event.currentTarget.value as TopicShare })}
          >
            {(Object.keys(shares) as TopicShare[]).map((share) => (
              <option key={share} value={share}>
                {shares[share]}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('menuOrder')}
          <select
            class="input"
            value={wanted.by}
            onChange={(event) => set({ by: event.currentTarget.value as TopicOrder })}
          >
            {(Object.keys(orders) as TopicOrder[]).map((by) => (
              <option key={by} value={by}>
                {orders[by]}
              </option>
            ))}
          </select>
        </label>
      </search>
      <p class="quiet" role="status">
        {contents === null ? t('topicsCounting') : t('topicCount', shown.total)}
        {isNarrow && ` ${t('topicsOfShown')}`}
      </p>
      {listed.length > 0 && (
        <ul class="rows">
          {listed.map(({ id, edit, label, into }) => (
            <li key={id}>
              <span>{t(...editWords({ edit, label, into }))}</span>
              <button type="button" class="button" onClick={() => attempt.run(() => ask('undoEdit', { editId: id }))}>
                {t('undo')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <ul class="rows topic-rows">
        {shown.first.map(({ topic, articles, last }) => {
          const isKnown = marks.known.has(topic.id);
          return (
            <li key={topic.id}>
              <span>
                <button
                  type="button"
                  class="link"
                  dir="auto"
                  aria-pressed={chosen === topic.id}
                  aria-label={t('topicArticles', [topic.label])}
                  onClick={() => onChoose(chosen === topic.id ? '' : topic.id)}
                >
                  {topic.label}
                </button>{' '}
                <span class="quiet">
                  {[
                    t('articleCount', articles),
                    ...(last === null ? [] : [formatDate(last, locale)]),
                    ...(marks.renamed.has(topic.id) ? [t('topicRenamed')] : []),
                    ...(isKnown ? [t('muted')] : []),
                  ].join(' · ')}
                </span>
              </span>
              <button
                type="button"
                class="link"
                aria-label={isKnown ? t('unmuteTopic', [topic.label]) : t('topicMute', [topic.label])}
                onClick={() => mute(topic.id, !isKnown)}
              >
                {t(isKnown ? 'topicMarkAgain' : 'topicDoNotMark')}
              </button>
              <a
                href={`/topic.html${hideTopicAddress({ topicId: topic.id })}`}
                aria-label={`${t('topicPage')}: ${topic.label}`}
              >
                {t('topicPage')}
              </a>
              <TopicDossier topic={topic} reader={reader} />
            </li>
          );
        })}
      </ul>
      {shown.total > count && (
        <p class="quiet">
          <button type="button" class="button" onClick={() => setCount(count + LISTED)}>
            {t('showMore')}
          </button>{' '}
          {t('andMore', [shown.total - count])}
        </p>
      )}
      <p>
        <a href="/options.html#topics">{t('topicsChange')}</a>
      </p>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </section>
  );
}
