import { ask } from '../../bridge/messages.ts';
import { hideTopicAddress } from '../../bridge/topic-address.ts';
import type { TopicView } from '../../bridge/topic-view.ts';
import { Notice } from '../../components/Notice.tsx';
import { SinceLine } from '../../components/SinceLine.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Snippet as SnippetData } from '../../engine/model/answer.ts';
import { useAnswer } from './use-answer.ts';

/** So many of the new passages stand on top; all of them are a press away. */
const FIRST = 3;

interface NewsProps {
  view: Extract<TopicView, { status: 'known' }>;
  since: { time: number; count: number };
  onRead(snippet: SnippetData): void;
  /** Only what is new is to be shown among the passages. */
  onAll(): void;
}

/** What has come since the reader last read about the topic, before all else: the newest of it, and the way to the rest. */
export function News({ view, since: { time, count }, onRead, onAll }: NewsProps) {
  const { t } = useTexts();
  const { id } = view.profile.topic;
  const { answer, retry } = useAnswer(
    () => ask('readTopic', { topicId: id, addedAfter: time, passages: { order: 'newest', from: 0, count: FIRST } }),
    [id, time, count],
  );
  if (answer === 'failed') return <Notice onRetry={retry}>{t('topicFailed')}</Notice>;
  const shown = answer?.status === 'known' ? answer.profile.shown : undefined;
  if (!shown || shown.snippets.length === 0) return null;
  const articles = new Map(shown.articles.map((article) => [article.id, article]));
  return (
    <section class="topic-news" aria-labelledby="news">
      <h2 id="news">{t('topicNews')}</h2>
      <SinceLine since={{ time, count }} />
      {shown.snippets.map((snippet) => (
        <Snippet
          key={snippet.passageId}
          snippet={snippet}
          article={articles.get(snippet.articleId)}
          onName={(topicId) => {
            location.hash = hideTopicAddress({ topicId });
          }}
          onRead={onRead}
        />
      ))}
      {shown.total > shown.snippets.length && (
        <button type="button" class="button" onClick={onAll}>
          {t('topicNewsAll', shown.total)}
        </button>
      )}
    </section>
  );
}
