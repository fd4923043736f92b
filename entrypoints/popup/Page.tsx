import { ask } from '../../bridge/messages.ts';
import type { TabView } from '../../bridge/tab-view.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { useSettings } from '../surface/use-settings.ts';
import { MarginLine } from './MarginLine.tsx';
import { QuietNames } from './QuietNames.tsx';
import { SavePage } from './SavePage.tsx';
import { SaveTabs } from './SaveTabs.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { TopicList } from './TopicList.tsx';
import type { TabState } from './use-tab.ts';

interface PageProps {
  tab: TabState;
  onRetry(): void;
  onGo(topic: TabView['topics'][number]): void;
}

/** Below an empty field: what is on the page in the tab, and the switches for its site and for everywhere. */
export function Page({ tab, onRetry, onGo }: PageProps) {
  const { t } = useTexts();
  const { settings } = useSettings();
  const attempt = useAttempt();
  const view = tab.status === 'known' ? tab.view : null;
  const host = view?.host ?? '';
  const until = settings && Object.hasOwn(settings.pausedSites, host) ? settings.pausedSites[host] : undefined;
  const paused =
    settings !== null && (settings.paused || until === null || (until !== undefined && until > Date.now()));

  return (
    <>
      {tab.status === 'known' && <SavePage tabId={tab.tabId} isPrivate={tab.isPrivate} />}
      <section class="popup-page" aria-labelledby="on-this-page">
        <h2 id="on-this-page">{t('onThisPage')}</h2>
        {tab.status === 'failed' && <Notice onRetry={onRetry}>{t('pageFailed')}</Notice>}
        {tab.status === 'known' && !view && <Notice>{t('pageNotReadable')}</Notice>}
        {tab.status === 'known' && view && paused && <Notice>{t('pagePaused')}</Notice>}
        {tab.status === 'known' && view && !paused && view.topics.length === 0 && (
          <Notice>{view.complete ? t('pageEmpty') : t('pageScanning')}</Notice>
        )}
        {tab.status === 'known' && view && !paused && view.topics.length > 0 && (
          <>
            <TopicList topics={view.topics.filter(({ isQuiet }) => !isQuiet)} onGo={onGo} />
            {settings && (
              <QuietNames
                topics={view.topics.filter(({ isQuiet }) => isQuiet)}
                isAll={settings.marks === 'all'}
                onGo={onGo}
                onAll={(all) => attempt.run(() => ask('setChoices', { choices: { marks: all ? 'all' : 'first' } }))}
              />
            )}
          </>
        )}
        {tab.status === 'known' && view && !paused && view.complete && <MarginLine key={tab.tabId} tabId={tab.tabId} />}
      </section>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      {tab.status === 'known' && <SaveTabs windowId={tab.windowId} />}
      {settings && (
        <SiteSwitch
          host={host}
          site={
            until === undefined || (until !== null && until <= Date.now()) ? 'on' : until === null ? 'always' : 'hour'
          }
          everywhere={settings.paused}
          onSite={(length) => attempt.run(() => ask('pauseSite', { host, for: length }))}
          onEverywhere={(everywhere) => attempt.run(() => ask('setChoices', { choices: { paused: everywhere } }))}
        />
      )}
    </>
  );
}
