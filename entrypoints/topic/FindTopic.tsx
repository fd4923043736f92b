import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { KINDS } from '../../components/kinds.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Topic } from '../../engine/model/topic.ts';

/** Keys that follow one another so fast are one question (ms). */
const PAUSE = 120;

type Found = { query: string; topics: readonly Topic[] } | 'failed' | null;

/** A field for the name of another topic, and the topics that it finds, as links. */
export function FindTopic({ autofocus = false }: { autofocus?: boolean }) {
  const { t } = useTexts();
  const id = useId();
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>(null);
  const [attempt, setAttempt] = useState(0);
  const frame = useRef<HTMLElement>(null);
  const typed = query.trim();
  useEffect(() => {
    if (typed === '') {
      setFound(null);
      return undefined;
    }
    let isOld = false;
    const timer = setTimeout(() => {
      ask('search', { query: typed, limit: 1 }).then(
        ({ topics }) => isOld || setFound({ query: typed, topics }),
        () => isOld || setFound('failed'),
      );
    }, PAUSE);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [typed, attempt]);
  useEffect(() => {
    if (autofocus) frame.current?.querySelector('input')?.focus();
  }, [autofocus]);

  const onKeyDown = (event: KeyboardEvent) => {
    const links = [...(frame.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (event.key === 'Escape' && query !== '') {
      setQuery('');
      frame.current?.querySelector('input')?.focus();
    } else if (event.key === 'Enter' && at < 0 && !event.isComposing) links[0]?.click();
    else if (event.key === 'ArrowDown' && at < links.length - 1) links[at + 1]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) links[at - 1]?.focus();
    else if (event.key === 'ArrowUp' && at === 0) frame.current?.querySelector('input')?.focus();
    else return;
    event.preventDefault();
  };

  return (
    <search ref={frame} class="find-topic" onKeyDown={onKeyDown}>
      <input
        type="search"
        class="input"
        aria-label={t('topicFind')}
        aria-controls={`${id}-found`}
        placeholder={t('topicFind')}
        value={query}
        maxLength={200}
        autocomplete="off"
        dir="auto"
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <div id={`${id}-found`} class="found" role="status">
        {found === 'failed' && <Notice onRetry={() => setAttempt(attempt + 1)}>{t('searchFailed')}</Notice>}
        {found !== null && found !== 'failed' && found.topics.length === 0 && (
          <p class="quiet">{t('nothingFound', [found.query])}</p>
        )}
        {found !== null && found !== 'failed' && found.topics.length > 0 && (
          <ul>
            {found.topics.map((topic) => (
              <li key={topic.id}>
                <a href={`topic.html${hideTopicAddress({ topicId: topic.id })}`} onClick={() => setQuery('')}>
                  <bdi>{topic.label}</bdi>
                </a>
                <span class="quiet">
                  <bdi>{topic.who?.text ?? t(KINDS[topic.kind])}</bdi>
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </search>
  );
}
