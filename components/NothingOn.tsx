import type { Article } from '../engine/model/article.ts';
import { formatDate } from './date.ts';
import { useTexts } from './texts.ts';

/**
 * What stands in place of passages that do not help with what is being read: one quiet line that says so, when the topic
 * was last named, and a button that shows them all the same. `onOpen` is told whether it was pressed by keyboard.
 */
export function NothingOn({ newest, onOpen }: { newest: Article | null; onOpen: (byKey: boolean) => void }) {
  const { t, locale } = useTexts();
  return (
    <div class="body nothing">
      <p role="status">
        {t('cardNothing')}
        {newest?.published && ` ${t('cardLastNamed', [formatDate(newest.published, locale), newest.title])}`}
      </p>
      <button type="button" class="button" onClick={({ detail }) => onOpen(detail === 0)}>
        {t('cardAllTheSame')}
      </button>
    </div>
  );
}
