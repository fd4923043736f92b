import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../bridge/messages.ts';
import { problemWords, reasonWords } from '../../bridge/save-words.ts';
import type { TabsProgress } from '../../bridge/saving.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';

/** How often one asks how far it is (ms). */
const LOOK_EVERY = 300;

/** “Save all tabs of this window”: the button, how far it is, and what was no article. */
export function SaveTabs({ windowId }: { windowId: number }) {
  const { t } = useTexts();
  const [progress, setProgress] = useState<TabsProgress | null>(null);
  const [failed, setFailed] = useState(false);
  const start = () => {
    setFailed(false);
    ask('saveTabs', { windowId }).then(setProgress, () => setFailed(true));
  };
  const isRunning = progress !== null && !progress.isDone;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => ask('saveTabs', {}).then(setProgress, () => setFailed(true)), LOOK_EVERY);
    return () => clearTimeout(timer);
  }, [progress]);

  if (failed) return <Notice onRetry={start}>{t('actionFailed')}</Notice>;
  return (
    <div class="save-tabs">
      {!progress && (
        <button type="button" class="link" onClick={start}>
          {t('saveTabs')}
        </button>
      )}
      {isRunning && <progress max={progress.total || 1} value={progress.done} aria-label={t('saveTabs')} />}
      <p role="status">
        {isRunning && t('tabsProgress', [progress.done, progress.total])}
        {progress?.isDone && t('tabsSaved', progress.saved)}
        {progress?.isDone && progress.known > 0 && ` ${t('tabsKnown', progress.known)}`}
      </p>
      {progress?.isDone && progress.problem && <Notice failed>{problemWords(progress.problem, t)}</Notice>}
      {progress?.isDone && progress.none.length > 0 && (
        <details>
          <summary>{t('tabsNone', progress.none.length)}</summary>
          <ul>
            {progress.none.map(({ title, reason }, i) => (
              <li key={i}>
                <bdi>{title}</bdi> <span class="quiet">{reasonWords(reason, t)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
