import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import { ArticleText } from '../../components/ArticleText.tsx';
import { NameCard } from '../../components/NameCard.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useNames } from '../../components/names.ts';
import { useTexts } from '../../components/texts.ts';
import type { Passage } from '../../engine/model/article.ts';
import type { Mention } from '../../engine/model/mention.ts';
import { useAttempt } from '../surface/use-attempt.ts';

/** A sentence as a newspaper might have it, in the language of the articles. */
const SAMPLE: Passage = {
  id: 'sample',
  articleId: '',
  ordinal: 0,
  kind: 'body',
  text: 'Jens Stoltenberg said that Article 5 still binds every member of NATO, whatever Donald Trump may say about the alliance.',
};

/** The product at work on one sentence: its names are found by the real engine and answer like on any page. */
export function Sample() {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [mentions, setMentions] = useState<Mention[] | 'failed' | null>(null);
  const names = useNames(DEFAULT_SETTINGS.delay);
  const find = () =>
    ask('findMentions', { texts: [SAMPLE.text] }).then(
      ([found = []]) => setMentions(found),
      () => setMentions('failed'),
    );
  useEffect(() => {
    find();
  }, []);

  return (
    <section class="sample step" aria-labelledby="sample-title">
      <h2 id="sample-title">{t('welcomeTry')}</h2>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      {mentions === 'failed' && <Notice onRetry={find}>{t('sampleFailed')}</Notice>}
      <ArticleText
        language="en"
        passages={[SAMPLE]}
        mentions={Array.isArray(mentions) ? { [SAMPLE.id]: mentions } : {}}
        marks="first"
        markedId={null}
        open={names.open}
        events={names.events}
      />
      {names.open && (
        <NameCard
          key={names.open.mention.start}
          name={names.open}
          lookUp={(query) => ask('lookUp', query)}
          saidOnThis={(question) => ask('saidOnThis', question)}
          onRead={({ articleId, passageId }) => attempt.run(() => ask('openReader', { articleId, passageId }))}
          onMute={(topicId, muted) => attempt.run(() => ask('muteTopic', { topicId, muted }))}
          onTopicPage={(topicId) => attempt.run(() => ask('openTopic', { topicId }))}
          onPanel={() => attempt.run(() => ask('openPanel', {}))}
          onCard={names.onCard}
          onClose={names.close}
        />
      )}
    </section>
  );
}
