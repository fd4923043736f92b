import { ask } from '../../bridge/messages.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { Changes } from './Changes.tsx';
import { FindTopic } from './FindTopic.tsx';
import type { TopicState } from './use-topic.ts';

interface GoneProps {
  state: Extract<TopicState, { status: 'gone' | 'forgotten' }>;
}

/** What stands where there is no topic: why, a search for another, and the way back where the reader took it away. */
export function Gone({ state }: GoneProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const was = state.status === 'gone' ? state.was : null;
  return (
    <>
      <h1>{was === null ? t('topicNothing') : <bdi>{was}</bdi>}</h1>
      <Notice>
        {t(state.status === 'forgotten' ? 'topicForgotten' : was === null ? 'topicMissing' : 'topicRemoved')}
      </Notice>
      <FindTopic autofocus />
      {state.status === 'gone' && (
        <Changes edits={state.edits} heading="h2" onUndo={(editId) => attempt.run(() => ask('undoEdit', { editId }))} />
      )}
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </>
  );
}
