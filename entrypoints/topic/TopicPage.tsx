import { useEffect } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { FindTopic } from './FindTopic.tsx';
import { Gone } from './Gone.tsx';
import { ShownTopic } from './ShownTopic.tsx';
import { useTopic } from './use-topic.ts';

/** The page of a topic: all that the library knows of it, or a clear word on why it cannot be shown. */
export function TopicPage() {
  const { t } = useTexts();
  const reading = useTopic();
  const { state, retry } = reading;
  const label = state.status === 'shown' ? state.contents.view.profile.topic.label : null;
  useEffect(() => {
    // Firefox keeps no page of ours in its history; elsewhere the name would stand there.
    if (import.meta.env.FIREFOX && label !== null) document.title = `${label} – ${t('extensionName')}`;
  }, [label, t]);

  return (
    <>
      <header class="topic-bar">
        <p>
          <Wordmark />
        </p>
        <FindTopic />
        <a class="topic-library" href="/library.html">
          {t('ownArticles')}
        </a>
      </header>
      <main class="topic" aria-busy={reading.isBusy}>
        {state.status === 'loading' && <p class="visually-hidden">{t('cardLoading')}</p>}
        {state.status === 'failed' && (
          <>
            <h1>{t('topicNothing')}</h1>
            <Notice onRetry={retry}>{t('topicFailed')}</Notice>
          </>
        )}
        {(state.status === 'gone' || state.status === 'forgotten') && <Gone state={state} />}
        {state.status === 'shown' && (
          <ShownTopic key={state.contents.view.profile.topic.id} state={state} reading={reading} />
        )}
      </main>
    </>
  );
}
