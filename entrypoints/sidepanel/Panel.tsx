import { ask, askPage } from '../../bridge/messages.ts';
import { setPanelQuery } from '../../bridge/panel-query.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Snippet } from '../../engine/model/answer.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { Nearest } from './Nearest.tsx';
import { PageBriefing } from './PageBriefing.tsx';
import { PanelSearch } from './PanelSearch.tsx';
import { ReadBefore } from './ReadBefore.tsx';
import { useBriefing } from './use-briefing.ts';
import { useNearest } from './use-nearest.ts';
import { useQuickSave } from './use-quick-save.ts';
import { useRemembered } from './use-remembered.ts';

/** The side panel: what was looked up elsewhere, if anything, and the briefing of the page in the tab in front. */
export function Panel() {
  const { t } = useTexts();
  const { state, retry } = useBriefing();
  const nearest = useNearest();
  const attempt = useAttempt();
  const read = ({ articleId, passageId }: Pick<Snippet, 'articleId'> & Partial<Snippet>) =>
    attempt.run(() => ask('openReader', { articleId, passageId }));
  const openTopic = (topicId: string) => attempt.run(() => ask('openTopic', { topicId }));
  const quick = useQuickSave(state.status === 'known' ? state.tabId : null);
  const briefing = state.status === 'known' ? state.briefing : null;
  const memory = useRemembered(state.status === 'known' ? state.tabId : null, briefing?.page.url);

  return (
    <main class="panel" aria-busy={state.status === 'loading'}>
      {!briefing && <h1 class="visually-hidden">{t('extensionName')}</h1>}
      <PanelSearch text={nearest.nearest?.text ?? ''} onSearch={setPanelQuery} />
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      {nearest.nearest && (
        <Nearest
          nearest={nearest.nearest}
          onRetry={nearest.retry}
          onRead={read}
          onTopic={openTopic}
          onClose={() => setPanelQuery('')}
        />
      )}
      {state.status === 'failed' && <Notice onRetry={retry}>{t('pageFailed')}</Notice>}
      {state.status === 'known' && !briefing && <Notice>{t('pageNotReadable')}</Notice>}
      {state.status === 'known' && briefing && (
        <PageBriefing
          briefing={briefing}
          onGo={(topicId, frameId) =>
            attempt.run(() => askPage(state.tabId, 'goToMention', { topicId, index: 0 }, frameId))
          }
          onTopic={openTopic}
          onSave={quick.save}
          saved={quick.words}
          remembered={memory.version}
          wasForgotten={memory.forgotten !== null}
          onForget={(articleId) => attempt.run(() => memory.forget(articleId))}
          onRemember={() => attempt.run(memory.undo)}
          onRead={read}
        />
      )}
      {state.status === 'known' && briefing && (
        <ReadBefore key={`${state.tabId} ${briefing.page.url ?? ''}`} tabId={state.tabId} onRead={read} />
      )}
      <p class="panel-foot">
        <a href="/library.html" target="_blank" rel="noreferrer">
          {t('ownArticles')}
        </a>
      </p>
    </main>
  );
}
