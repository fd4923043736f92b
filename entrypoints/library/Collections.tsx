import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nameOfCollection } from '../../components/collection-name.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { StoredArticle } from '../../engine/library/stored-library.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { moveArticles, removeArticles } from './keep.ts';
import { countsOf } from './rows.ts';
import { change, type Shelf } from './shelf.ts';
import type { Deed } from './UndoLine.tsx';
import { useFocusKept } from './use-focus-kept.ts';

interface CollectionsProps {
  shelf: Shelf;
  articles: readonly StoredArticle[];
  hidden: readonly string[];
  onDeed(deed: Deed): void;
}

/** The collections: each can be switched off, so that it is kept and not shown, called otherwise, and deleted. */
export function Collections({ shelf, articles, hidden, onDeed }: CollectionsProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const [name, setName] = useState('');
  // With the drawing itself: what is typed right after the press is the name, and the heading below never has the focus.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [renaming]);
  const heading = useFocusKept();
  const inIt = (collection: string) => articles.filter((article) => article.collection === collection);

  const remove = async (collection: string) => {
    const ids = inIt(collection).map(({ id }) => id);
    const undo = await removeArticles(shelf, ids);
    // Another collection of this name, some day, shall not be off for that.
    const restore = await forgetHidden(collection);
    onDeed({ told: t('articlesDeleted', ids.length), undo: () => restore().then(undo) });
  };
  const rename = async (collection: string) => {
    const moved = inIt(collection);
    const undo = await moveArticles(moved, name.trim());
    // Switched off it stays so under its new name, but for one that is there already.
    const isNew = inIt(name.trim()).length === 0;
    const takesAlong = hidden.includes(collection) && isNew;
    if (takesAlong) await change('show', name.trim(), false);
    const restore = await forgetHidden(collection);
    onDeed({
      told: t('articlesMoved', [moved.length, name.trim()]),
      async undo() {
        await restore();
        await undo();
        if (takesAlong) await change('show', name.trim(), true);
      },
    });
    setRenaming(null);
  };
  /** Forgets that a collection is off, of which nothing is left; gives the way back. */
  const forgetHidden = async (collection: string): Promise<() => Promise<void>> => {
    if (!hidden.includes(collection)) return async () => undefined;
    await change('show', collection, true);
    return () => change('show', collection, false);
  };
  return (
    <section aria-labelledby="collections-title">
      <h2 id="collections-title" ref={heading} tabIndex={-1}>
        {t('collectionsTitle')}
      </h2>
      <ul class="rows">
        {countsOf(articles, ({ collection }) => collection).map(([collection, count]) => {
          const shown = nameOfCollection(collection, t);
          return (
            <li key={collection}>
              <span dir="auto">{t('valueCount', [shown, count])}</span>
              <label class="switch">
                <input
                  type="checkbox"
                  checked={!hidden.includes(collection)}
                  aria-label={t('collectionShownLabel', [shown])}
                  onChange={(event) => {
                    const isShown = event.currentTarget.checked;
                    attempt.run(() => change('show', collection, isShown));
                  }}
                />
                {t('collectionShown')}
              </label>
              {renaming === collection ? (
                <form
                  class="deed-form"
                  onKeyDown={(event) => {
                    if (event.key === 'Escape') setRenaming(null);
                  }}
                  onSubmit={(event) => {
                    event.preventDefault();
                    // As it is called now, by itself or in words, it stays; so does the field, for in Firefox the Enter that
                    // opened it may still come here.
                    if (!['', collection, shown].includes(name.trim())) attempt.run(() => rename(collection));
                  }}
                >
                  <input
                    class="input"
                    ref={field}
                    aria-label={t('renameCollection', [shown])}
                    value={name}
                    maxLength={80}
                    onInput={(event) => setName(event.currentTarget.value)}
                  />
                  <button type="submit" class="button">
                    {t('rename')}
                  </button>
                  <button type="button" class="button" onClick={() => setRenaming(null)}>
                    {t('cancel')}
                  </button>
                </form>
              ) : (
                <button
                  type="button"
                  class="button"
                  aria-label={t('renameCollection', [shown])}
                  onClick={() => {
                    setRenaming(collection);
                    setName(shown);
                  }}
                >
                  {t('rename')}
                </button>
              )}
              <button
                type="button"
                class="button"
                aria-label={t('deleteCollection', [shown])}
                onClick={() => attempt.run(() => remove(collection))}
              >
                {t('deleteArticles')}
              </button>
            </li>
          );
        })}
      </ul>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </section>
  );
}
