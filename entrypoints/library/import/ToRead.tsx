import { useEffect, useState } from 'preact/hooks';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import type { StoredArticle } from '../../../engine/library/stored-library.ts';
import { useAttempt } from '../../surface/use-attempt.ts';
import type { Shelf } from '../shelf.ts';
import { dropToRead, type ToRead as Item, readToRead } from './to-read.ts';

interface ToReadProps {
  shelf: Shelf;
  articles: readonly StoredArticle[];
  /** Changes when an import may have brought more. */
  version: unknown;
}

/** So many are listed at first, and more with each "Show more". */
const LISTED = 50;

/** Links without a text: each is opened by hand, and nothing is fetched for it. Those that the library has are done. */
export function ToRead({ shelf, articles, version }: ToReadProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [items, setItems] = useState<readonly Item[]>([]);
  const [count, setCount] = useState(LISTED);
  const load = () => readToRead(shelf.notes).then(setItems, () => undefined);
  useEffect(() => void load(), [shelf, version, articles]);
  const saved = new Set(articles.map(({ url }) => url));
  const open = items.filter(({ url }) => !saved.has(url));
  if (open.length === 0) return null;
  return (
    <section aria-labelledby="to-read">
      <h2 id="to-read">{t('toReadTitle')}</h2>
      <p class="quiet">{t('toReadNote')}</p>
      <p role="status">{t('toReadCount', open.length)}</p>
      <ul class="rows">
        {open.slice(0, count).map(({ url, title }) => (
          <li key={url}>
            <a href={url} target="_blank" rel="noreferrer" dir="auto">
              {title ?? url}
            </a>
            <button
              type="button"
              class="button"
              aria-label={t('removeLink', [title ?? url])}
              onClick={() => attempt.run(() => dropToRead(shelf.notes, (one) => one.url === url).then(load))}
            >
              {t('remove')}
            </button>
          </li>
        ))}
      </ul>
      {open.length > count && (
        <p class="quiet">
          <button type="button" class="button" onClick={() => setCount(count + LISTED)}>
            {t('showMore')}
          </button>{' '}
          {t('andMore', [open.length - count])}
        </p>
      )}
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </section>
  );
}
