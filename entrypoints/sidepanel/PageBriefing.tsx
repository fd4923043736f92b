import { useState } from 'preact/hooks';
import type { SavedVersion } from '../../bridge/saving.ts';
import type { Briefing } from '../../bridge/tab-view.ts';
import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import type { Days } from '../../components/card-view.ts';
import { Notice } from '../../components/Notice.tsx';
import { RememberedLine } from '../../components/RememberedLine.tsx';
import { SinceLine } from '../../components/SinceLine.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { SnippetDenied } from '../../components/SnippetWrong.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { useTexts } from '../../components/texts.ts';
import { useCopy } from '../../components/use-copy.ts';
import { WhoLine } from '../../components/WhoLine.tsx';
import type { Snippet as SnippetData } from '../../engine/model/answer.ts';
import { MorePassages } from './MorePassages.tsx';
import { useRights } from './use-rights.ts';

interface PageBriefingProps {
  briefing: Briefing;
  onGo(topicId: string, frameId: number): void;
  /** The page of a topic is wanted. */
  onTopic(topicId: string): void;
  /** The page is to be saved. */
  onSave(): void;
  /** What came of that, in a sentence; empty before. */
  saved: string;
  /** What is remembered of the page by itself. */
  remembered: SavedVersion | null;
  wasForgotten: boolean;
  onForget(articleId: string): void;
  /** What was forgotten shall come back. */
  onRemember(): void;
  onRead(where: Pick<SnippetData, 'articleId'> & Partial<SnippetData>): void;
}

/**
 * The briefing of a page: when what it names was reported, and its weightiest topics in its own order, each with the
 * passage that fits it best.
 */
export function PageBriefing(props: PageBriefingProps) {
  const { briefing, onGo, onTopic, onSave, saved, remembered, wasForgotten, onForget, onRemember, onRead } = props;
  const { t } = useTexts();
  const { page, entries, articles, timeline, dated } = briefing;
  const [chosen, setChosen] = useState<Days | null>(null);
  const [copied, onCopy] = useCopy();
  const rights = useRights();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const isChosen = (day: string) => chosen === null || (chosen[0] <= day && day <= chosen[1]);
  const listed = dated.filter(({ articleId }) => isChosen(byId.get(articleId)?.published ?? ''));
  const points = timeline.filter(({ from }) => isChosen(from));
  const unlisted = points.reduce((sum, { count }) => sum + count, 0) - listed.length;
  const labels = new Map(entries.map(({ topic }) => [topic.id, topic.label]));

  return (
    <>
      <header class="panel-head">
        <p class="quiet">{t('briefingOf')}</p>
        <h1>
          <bdi>{page.title || briefing.host}</bdi>
        </h1>
        <p class="panel-save">
          <button type="button" class="button" onClick={onSave}>
            {t('savePage')}
          </button>
          <span role="status">{saved}</span>
        </p>
        {remembered && <RememberedLine version={remembered} onForget={() => onForget(remembered.articleId)} />}
        <p role="status" class="panel-forgotten">
          {wasForgotten && (
            <>
              {t('forgotten')}{' '}
              <button type="button" class="link" onClick={onRemember}>
                {t('undo')}
              </button>
            </>
          )}
        </p>
      </header>
      {rights.attempt.failed && <Notice onRetry={rights.attempt.again}>{t('actionFailed')}</Notice>}
      {briefing.paused && <Notice>{t('pagePaused')}</Notice>}
      {!briefing.paused && entries.length === 0 && (
        <Notice>{briefing.complete ? t('pageEmpty') : t('pageScanning')}</Notice>
      )}
      {timeline.length > 0 && (
        <section class="panel-timeline" aria-labelledby="panel-timeline">
          <h2 id="panel-timeline">{t('briefingTimeline')}</h2>
          <Timeline points={timeline} chosen={chosen} pageDate={page.published} onChoose={setChosen} />
          <details open={chosen !== null}>
            <summary>{t('briefingArticles', listed.length + Math.max(0, unlisted))}</summary>
            <ol class="timeline-articles">
              {listed.map(({ articleId, topicIds }) => {
                const article = byId.get(articleId);
                return (
                  article && (
                    <li key={articleId}>
                      <button type="button" class="link" onClick={() => onRead({ articleId })}>
                        <span dir="auto">{article.title}</span>
                      </button>
                      <ArticleLine article={article} />
                      <span class="quiet" dir="auto">
                        {topicIds.map((id) => labels.get(id)).join(t('listSeparator'))}
                      </span>
                    </li>
                  )
                );
              })}
            </ol>
            {unlisted > 0 && <p class="quiet">{t('andMore', [unlisted])}</p>}
          </details>
        </section>
      )}
      {entries.map((entry) => (
        <section key={entry.topic.id} class="entry" aria-labelledby={`topic-${entry.topic.id}`}>
          <div class="entry-head">
            <h2 id={`topic-${entry.topic.id}`} dir="auto">
              <a
                href={`/topic.html${hideTopicAddress({ topicId: entry.topic.id })}`}
                target="_blank"
                rel="noreferrer"
                title={t('topicPage')}
              >
                {entry.topic.label}
              </a>
            </h2>
            <button
              type="button"
              class="tool"
              title={t('goToMention', [entry.topic.label])}
              onClick={() => onGo(entry.topic.id, entry.frameId)}
            >
              {t('mentionCount', entry.count)}
            </button>
          </div>
          {entry.topic.who && <WhoLine who={entry.topic.who} />}
          {entry.since && <SinceLine since={entry.since} />}
          {/* A briefing that came since shows another passage in the place of one that was left out. */}
          {rights
            .deniedOf(entry.topic.id)
            .filter(({ passageId }) => passageId !== entry.snippet?.passageId)
            .map((where) => (
              <SnippetDenied key={where.passageId} right={rights.deniedRight(entry.topic, where)} />
            ))}
          {entry.snippet && (
            <Snippet
              snippet={entry.snippet}
              article={byId.get(entry.snippet.articleId)}
              onName={onTopic}
              onRead={onRead}
              onCopy={onCopy}
              right={rights.rightOf(entry.topic, entry.snippet, byId.get(entry.snippet.articleId))}
              copied={copied?.passageId === entry.snippet.passageId ? copied.isDone : null}
            />
          )}
          {entry.total === 0 && <p class="quiet">{t('cardEmpty', [entry.topic.label])}</p>}
          <MorePassages entry={entry} page={page} isPrivate={briefing.isPrivate} onName={onTopic} onRead={onRead} />
        </section>
      ))}
    </>
  );
}
