import { useState } from 'preact/hooks';
import { nameOfCollection } from '../../components/collection-name.ts';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { LibraryShelves, StoredArticle } from '../../engine/library/stored-library.ts';
import { CITATION_STYLES, type CitationStyle, STYLE_NAMES } from '../../exports/citation.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { Correct } from './Correct.tsx';
import { moveArticles, removeArticles, starArticles, textsOf } from './keep.ts';
import { ownOf } from './rows.ts';
import type { Shelf } from './shelf.ts';
import { citationsOf, FORMATS, type Format, takeOut } from './take-out.ts';
import type { Deed } from './UndoLine.tsx';

interface SelectionProps {
  shelf: Shelf;
  /** Those that are chosen, of the own library and of a copy. */
  articles: readonly StoredArticle[];
  /** Their texts. */
  readTexts: LibraryShelves['readTexts'];
  /** Those that there are. */
  collections: readonly string[];
  onDeed(deed: Deed): void;
  /** Chooses those of the own library alone. */
  onOwn(): void;
  onNone(): void;
}

/** What can be done with the articles that are chosen. */
export function Selection({ shelf, articles, readTexts, collections, onDeed, onOwn, onNone }: SelectionProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [format, setFormat] = useState<Format>('markdown');
  const [style, setStyle] = useState<CitationStyle>('apa');
  const [target, setTarget] = useState('');
  const [copied, setCopied] = useState(false);
  const [isCorrecting, setCorrecting] = useState(false);
  const ids = articles.map(({ id }) => id);
  const own = ownOf(articles).length;
  const canChange = own === ids.length;

  const remove = async () => {
    const undo = await removeArticles(shelf, ids);
    onDeed({ told: t('articlesDeleted', ids.length), undo });
    onNone();
  };
  const move = async () => {
    const name = target.trim();
    const undo = await moveArticles(articles, name);
    onDeed({ told: t('articlesMoved', [ids.length, nameOfCollection(name, t)]), undo });
    setTarget('');
  };
  const areStarred = articles.every(({ starred }) => starred);
  const star = async () => {
    const undo = await starArticles(articles, !areStarred);
    onDeed({ told: t(areStarred ? 'articlesUnstarred' : 'articlesStarred', ids.length), undo });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(citationsOf(articles, style));
    setCopied(true);
  };
  return (
    <section class="selection" aria-label={t('chosenLabel')}>
      <p role="status">
        <strong>{t('chosenCount', ids.length)}</strong>{' '}
        <button type="button" class="link" onClick={onNone}>
          {t('chooseNone')}
        </button>
      </p>
      {!canChange && (
        <p class="quiet">
          {t('copyOnlyRead')}{' '}
          {own > 0 && (
            <button type="button" class="link" onClick={onOwn}>
              {t('chooseOwn')}
            </button>
          )}
        </p>
      )}
      <div class="deeds">
        {canChange && (
          <>
            <button type="button" class="button" onClick={() => attempt.run(remove)}>
              {t('deleteArticles')}
            </button>
            <button type="button" class="button" onClick={() => attempt.run(star)}>
              {t(areStarred ? 'unstarArticles' : 'starArticles')}
            </button>
            <button
              type="button"
              class="button"
              aria-expanded={isCorrecting}
              onClick={() => setCorrecting(!isCorrecting)}
            >
              {t('correctArticles')}
            </button>
            <form
              class="deed-form"
              onSubmit={(event) => {
                event.preventDefault();
                if (target.trim() !== '') attempt.run(move);
              }}
            >
              <input
                class="input"
                list="collections"
                aria-label={t('moveTo')}
                placeholder={t('moveTo')}
                value={target}
                maxLength={80}
                onInput={(event) => setTarget(event.currentTarget.value)}
              />
              <datalist id="collections">
                {collections.map((name) => (
                  <option key={name} value={name} label={nameOfCollection(name, t)} />
                ))}
              </datalist>
              <button type="submit" class="button" aria-disabled={target.trim() === ''}>
                {t('moveArticles')}
              </button>
            </form>
          </>
        )}
        <div class="deed-form">
          <select
            class="input"
            aria-label={t('exportFormat')}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as Format)}
          >
            {(Object.keys(FORMATS) as Format[]).map((one) => (
              <option key={one} value={one}>
                {FORMATS[one] ?? t('formatText')}
              </option>
            ))}
          </select>
          <button
            type="button"
            class="button"
            onClick={() => attempt.run(() => takeOut(format, textsOf({ reader: { readTexts } }, ids), ids.length))}
          >
            {t('exportArticles')}
          </button>
        </div>
        <div class="deed-form">
          <select
            class="input"
            aria-label={t('citationStyle')}
            value={style}
            onChange={(event) => {
              setStyle(event.currentTarget.value as CitationStyle);
              setCopied(false);
            }}
          >
            {CITATION_STYLES.map((one) => (
              <option key={one} value={one}>
                {STYLE_NAMES[one]}
              </option>
            ))}
          </select>
          <button type="button" class="button" onClick={() => attempt.run(copy)}>
            {t('copyCitations')}
          </button>
          <span class="quiet" role="status">
            {copied && t('snippetCopied')}
          </span>
        </div>
      </div>
      {isCorrecting && canChange && (
        <Correct key={ids.join()} articles={articles} onDeed={onDeed} onDone={() => setCorrecting(false)} />
      )}
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
    </section>
  );
}
