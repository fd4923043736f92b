import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../../bridge/messages.ts';
import { hideAddress } from '../../../bridge/reader-address.ts';
import { READ_LINKS_NOTE, type ReadLink, watchToRead } from '../../../bridge/to-read.ts';
import { Notice } from '../../../components/Notice.tsx';
import { useTexts } from '../../../components/texts.ts';
import type { StoredArticle } from '../../../engine/library/stored-library.ts';
import type { StoredLink } from '../../../store/library-storage.ts';
import { useAttempt } from '../../surface/use-attempt.ts';
import type { Shelf } from '../shelf.ts';
import { useFocusKept } from '../use-focus-kept.ts';
import { dropToRead, stillToRead } from './to-read.ts';

interface ToReadProps {
  shelf: Shelf;
  articles: readonly StoredArticle[];
  /** Changes when an import may have brought more. */
  version: unknown;
}

/** So many are listed at first, and more with each "Show more". */
const LISTED = 50;

/**
 * Links without a text: nothing is fetched for them. Each is saved when its page is next visited, or opened here; then it
 * leaves the list, and that is said.
 */
export function ToRead({ shelf, articles, version }: ToReadProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const heading = useFocusKept();
  const [items, setItems] = useState<readonly StoredLink[]>([]);
  const [read, setRead] = useState<readonly ReadLink[]>([]);
  const [count, setCount] = useState(LISTED);
  const load = () => {
    shelf.notes.readLinks().then(setItems, () => undefined);
    shelf.notes.readNote(READ_LINKS_NOTE).then(
      (noted) => setRead((noted as ReadLink[] | undefined) ?? []),
      () => undefined,
    );
  };
  useEffect(load, [shelf, version, articles]);
  useEffect(() => watchToRead(load), [shelf]);
  const open = stillToRead(items, articles);
  const ids = new Set(articles.map(({ id }) => id));
  const done = read.filter(({ articleId }) => ids.has(articleId));
  const forget = async () => {
    await shelf.notes.writeNote(READ_LINKS_NOTE, []);
    load();
  };
  return (
    <section aria-labelledby="to-read">
      <h2 id="to-read" ref={heading} tabIndex={-1}>
        {t('toReadTitle')}
      </h2>
      {done.length > 0 && (
        <div class="read-since" role="status">
          <p>
            {t('toReadDone')}{' '}
            <button type="button" class="link" onClick={() => attempt.run(forget)}>
              {t('toReadDoneHide')}
            </button>
          </p>
          <ul>
            {done.slice(0, LISTED).map(({ articleId, title }) => (
              <li key={articleId}>
                <a
                  href={browser.runtime.getURL('/reader.html') + hideAddress({ articleId, passageId: null })}
                  dir="auto"
                >
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <p class="quiet">{t(open.length === 0 ? 'toReadEmpty' : 'toReadNote')}</p>
      {open.length > 0 && <p role="status">{t('toReadCount', open.length)}</p>}
      <ul class="rows">
        {open.slice(0, count).map(({ url, title }) => (
          <li key={url}>
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              dir="auto"
              // The browser opens it as any link. Where the site leads on, its page is still known as this one's.
              onClick={() => void ask('openToRead', { url }).catch(() => undefined)}
            >
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
