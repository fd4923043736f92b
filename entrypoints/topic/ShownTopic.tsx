import { useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { ArticleList } from './ArticleList.tsx';
import { Corrections } from './Corrections.tsx';
import { Differing } from './Differing.tsx';
import { Dossier } from './Dossier.tsx';
import { NamedWithList } from './NamedWithList.tsx';
import { News } from './News.tsx';
import { Papers } from './Papers.tsx';
import { Passages } from './Passages.tsx';
import { Periods } from './Periods.tsx';
import { Said } from './Said.tsx';
import { Threads } from './Threads.tsx';
import { TopicHead } from './TopicHead.tsx';
import { useAnswer } from './use-answer.ts';
import type { TopicReading, TopicState } from './use-topic.ts';

/** So many stories are shown. */
const STORIES = 8;

interface ShownTopicProps {
  state: Extract<TopicState, { status: 'shown' }>;
  reading: TopicReading;
}

/** A topic with all that is known of it, each part a section of its own. */
export function ShownTopic({ state: { contents, from }, reading }: ShownTopicProps) {
  const { t } = useTexts();
  const { view } = contents;
  const { profile, isLearning } = view;
  const { topic } = profile;
  const { shown, choose } = reading;
  const attempt = useAttempt();
  const threads = useAnswer(() => ask('stories', { topicId: topic.id, limit: STORIES }), [topic.id, view]);
  const [story, setStory] = useState<string | null>(null);
  // The name is kept when it is no longer among those named with the topic in what is chosen.
  const [beside, setBeside] = useState<{ id: string; label: string } | null>(null);
  const chooseBeside = (other: { id: string; label: string } | null) => {
    setBeside(other);
    choose({ beside: other?.id });
  };

  return (
    <>
      {reading.isStale && <Notice onRetry={reading.retry}>{t('topicFailed')}</Notice>}
      <TopicHead view={view} from={from} />
      {isLearning && <p class="topic-note quiet">{t('topicLearning')}</p>}
      {profile.passages === 0 ? (
        <Notice>{t('nothingFound', [topic.label])}</Notice>
      ) : (
        <>
          {view.since && (
            <News
              view={view}
              since={view.since}
              onRead={({ articleId, passageId }) => attempt.run(() => ask('openReader', { articleId, passageId }))}
              onAll={() => {
                choose({ addedAfter: view.since?.time });
                document.getElementById('passages')?.scrollIntoView();
              }}
            />
          )}
          {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
          <Periods
            profile={profile}
            chosen={shown.between}
            onChoose={(between) => choose({ between })}
            stories={threads.answer === 'failed' ? [] : (threads.answer?.stories ?? [])}
            onStory={(id) => {
              setStory(id);
              document.getElementById(`thread-${id}`)?.scrollIntoView({ block: 'center' });
            }}
          />
          <div class="topic-columns">
            <Passages
              contents={contents}
              reading={reading}
              beside={shown.beside === undefined ? null : beside}
              onBeside={chooseBeside}
            />
            <aside class="topic-aside">
              <NamedWithList names={profile.names ?? []} chosen={shown.beside} onChoose={chooseBeside} />
              <Papers papers={profile.papers} chosen={shown.paper} onChoose={(paper) => choose({ paper })} />
            </aside>
          </div>
          <Said topicId={topic.id} between={shown.between} known={view} />
          <Differing topicId={topic.id} known={view} />
          <Threads answer={threads.answer} chosen={story} onRetry={threads.retry} />
          <ArticleList contents={contents} onMore={() => reading.more('articles')} />
          <Dossier topic={topic} articles={profile.articles} />
        </>
      )}
      <Corrections key={`${topic.id} ${topic.label}`} view={view} onChanged={reading.retry} />
    </>
  );
}
