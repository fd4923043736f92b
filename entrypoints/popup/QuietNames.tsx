import type { TabView } from '../../bridge/tab-view.ts';
import { useTexts } from '../../components/texts.ts';
import { TopicList } from './TopicList.tsx';
import './QuietNames.css';

interface QuietNamesProps {
  /** The topics that are known on the page and not marked. */
  topics: TabView['topics'];
  /** Whether the reader wants every name marked. */
  isAll: boolean;
  onGo(topic: TabView['topics'][number]): void;
  /** Every name is to be marked, or only those that are worth it. */
  onAll(all: boolean): void;
}

/** Below the names of a page: how many more are known without being marked, why, and the way to mark them all. */
export function QuietNames({ topics, isAll, onGo, onAll }: QuietNamesProps) {
  const { t } = useTexts();
  if (isAll)
    return (
      <p class="quiet-names">
        <button type="button" class="link" onClick={() => onAll(false)}>
          {t('markFewerNames')}
        </button>
      </p>
    );
  if (topics.length === 0) return null;
  return (
    <details class="quiet-names">
      <summary>{t('quietNames', topics.length)}</summary>
      <p>{t('quietNamesWhy')}</p>
      <TopicList topics={topics} onGo={onGo} />
      <button type="button" class="link" onClick={() => onAll(true)}>
        {t('markAllNames')}
      </button>
    </details>
  );
}
