import { browser } from 'wxt/browser';
import { ask, askPage } from '../../bridge/messages.ts';
import { openSidePanel } from '../../bridge/panel.ts';
import { BackupLine } from '../../components/BackupLine.tsx';
import { missingLine } from '../../components/missing.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { Wordmark } from '../../components/Wordmark.tsx';
import { ArchiveSearch, ArchivesLink } from '../surface/archives/sealed.tsx';
import { useAttempt } from '../surface/use-attempt.ts';
import { useBackup } from '../surface/use-backup.ts';
import { Page } from './Page.tsx';
import { RememberFailure } from './RememberFailure.tsx';
import { optionId, ResultList } from './ResultList.tsx';
import { optionsOf, type ResultOption, stepOption } from './result-options.ts';
import { SearchBox } from './SearchBox.tsx';
import { resultOf } from './search.ts';
import { useSearch } from './use-search.ts';
import { useShelves } from './use-shelves.ts';
import { useTab } from './use-tab.ts';

const LIST = 'results';

/**
 * The toolbar popup: a search field, and below it the results or, while it is empty, the page in the tab.
 * `typed` is what was typed before this was there.
 */
export function Popup({ typed }: { typed: string }) {
  const { t, locale } = useTexts();
  const { state, narrowing, search, narrow, clear, move } = useSearch(typed);
  const { tab, retry } = useTab();
  const shelves = useShelves();
  const attempt = useAttempt();
  const backup = useBackup();
  const result = resultOf(state);
  const options = result ? optionsOf(result).options : [];
  const active = state.status === 'done' ? state.active : -1;

  const searchAgain = () => {
    search(state.query);
    // The button that was pressed goes away; typing goes on.
    document.querySelector<HTMLElement>('[role=combobox]')?.focus();
  };

  const choose = (option: ResultOption | undefined, inBackground: boolean) => {
    if (!option) return;
    attempt.run(async () => {
      if (option.kind === 'topic') await ask('openTopic', { topicId: option.topic.id, inBackground });
      else {
        const { articleId, passageId } = option.snippet;
        await ask('openReader', { articleId, passageId, inBackground });
      }
      if (!inBackground) window.close();
    });
  };

  return (
    <>
      <header class="popup-head">
        <h1>
          <Wordmark />
        </h1>
        <SearchBox
          query={state.query}
          shelves={shelves}
          narrowing={narrowing}
          listId={LIST}
          activeId={active >= 0 ? optionId(LIST, active) : null}
          expanded={options.length > 0}
          onQuery={(query) => {
            attempt.forget();
            search(query);
          }}
          onClear={() => {
            attempt.forget();
            clear();
          }}
          onNarrow={(within) => {
            attempt.forget();
            narrow(within);
          }}
          onStep={(step) => move(stepOption(active, step, options.length))}
          onChoose={(inBackground) => choose(options[Math.max(active, 0)], inBackground)}
        />
      </header>
      {/* Results are walked through from the field; who wants to scroll them by keyboard must be able to get here. */}
      <main class="popup-body" aria-busy={state.status === 'loading'} tabIndex={options.length > 0 ? 0 : undefined}>
        <p class="visually-hidden" role="status">
          {state.status === 'done' && t('resultCount', state.result.total)}
        </p>
        {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
        {state.status === 'failed' && <Notice onRetry={searchAgain}>{t('searchFailed')}</Notice>}
        {result?.corrected !== undefined && <p class="popup-corrected">{t('showingResultsFor', [result.corrected])}</p>}
        {result?.missing && options.length > 0 && <p class="popup-corrected">{missingLine(t, result.missing)}</p>}
        {result && options.length > 0 && <ResultList id={LIST} result={result} active={active} onChoose={choose} />}
        {state.status === 'done' && options.length === 0 && (
          <Notice>
            {state.query.trim() === ''
              ? t('nothingThere')
              : shelves.articles > 0
                ? t('nothingFoundIn', shelves.articles, [state.query.trim(), formatCount(shelves.articles, locale)])
                : t('nothingFound', [state.query.trim()])}
          </Notice>
        )}
        {state.status === 'done' && (
          <ArchiveSearch key={state.query} query={state.query} isOffered={tab.status === 'known' && !tab.isPrivate} />
        )}
        {state.status === 'idle' && backup.isDue && (
          <BackupLine onNow={() => openLibrary('#room')} onLater={backup.putOff} />
        )}
        {state.status === 'idle' && <RememberFailure />}
        {state.status === 'idle' && (
          <Page
            tab={tab}
            onRetry={retry}
            onGo={({ topic, frameId }) =>
              attempt.run(async () => {
                if (tab.status !== 'known') return;
                await askPage(tab.tabId, 'goToMention', { topicId: topic.id, index: 0 }, frameId);
                window.close();
              })
            }
          />
        )}
      </main>
      <footer class="popup-foot">
        {tab.status === 'known' && (
          <button
            type="button"
            class="link"
            onClick={() =>
              attempt.run(() =>
                openSidePanel(tab.windowId)
                  .catch(() => browser.tabs.create({ url: panelUrl(tab.tabId) }))
                  .then(() => window.close()),
              )
            }
          >
            {t('openPanel')}
          </button>
        )}
        <button type="button" class="link" onClick={() => openLibrary('')}>
          {t('ownArticles')}
        </button>
        <ArchivesLink />
        <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage().then(() => window.close())}>
          {t('openOptions')}
        </button>
      </footer>
    </>
  );
}

/** A number as the reader's language writes it. */
const formatCount = (count: number, locale: string) => new Intl.NumberFormat(locale).format(count);

/** The address of a page of ours. */
const ownUrl = (path: '/library.html') => browser.runtime.getURL(path);

/** Opens the reader's articles, at a part of their page. */
const openLibrary = (part: '' | '#room') =>
  browser.tabs.create({ url: ownUrl('/library.html') + part }).then(() => window.close());

/** The panel as a tab, for browsers that have none or do not let us open theirs. */
function panelUrl(tabId: number): string {
  return `${browser.runtime.getURL('/sidepanel.html')}#${tabId}`;
}
