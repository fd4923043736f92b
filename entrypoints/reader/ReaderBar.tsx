import { useState } from 'preact/hooks';
import { useTexts } from '../../components/texts.ts';
import type { Article } from '../../engine/model/article.ts';
import { CITATION_STYLES, type CitationStyle, cite, STYLE_NAMES } from '../../exports/citation.ts';
import type { Find } from './use-find.ts';
import './ReaderBar.css';

interface ReaderBarProps {
  article: Article;
  find: Find;
}

/** What can be done with the article that is read: the way back, a search in it, its citation, its original. */
export function ReaderBar({ article, find }: ReaderBarProps) {
  const { t } = useTexts();
  const [style, setStyle] = useState<CitationStyle>('apa');
  const [copied, setCopied] = useState<boolean | null>(null);

  const copy = () => {
    const today = new Date();
    const accessed = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
    navigator.clipboard.writeText(cite(article, { style, accessed })).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };

  return (
    <nav class="reader-bar" aria-label={t('readerBar')}>
      {history.length > 1 && (
        <button type="button" class="button" onClick={() => history.back()}>
          {t('cardBack')}
        </button>
      )}
      <search class="reader-find">
        <input
          type="search"
          class="input"
          dir="auto"
          autocomplete="off"
          aria-label={t('readerFind')}
          placeholder={t('readerFind')}
          value={find.words}
          onInput={({ currentTarget }) => find.search(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            find.step(event.shiftKey ? -1 : 1);
          }}
        />
        {find.words.trim() !== '' && (
          <span class="quiet" role="status">
            {find.count === 0 ? t('readerFindNone') : t('readerFindPlace', [find.index + 1, find.count])}
          </span>
        )}
        {find.count > 1 && (
          <>
            <button type="button" class="tool" aria-label={t('readerFindPrevious')} onClick={() => find.step(-1)}>
              ↑
            </button>
            <button type="button" class="tool" aria-label={t('readerFindNext')} onClick={() => find.step(1)}>
              ↓
            </button>
          </>
        )}
      </search>
      <span class="reader-cite">
        <select
          class="input"
          aria-label={t('citationStyle')}
          value={style}
          onChange={({ currentTarget }) => {
            setStyle(currentTarget.value as CitationStyle);
            setCopied(null);
          }}
        >
          {CITATION_STYLES.map((one) => (
            <option key={one} value={one}>
              {STYLE_NAMES[one]}
            </option>
          ))}
        </select>
        <button type="button" class="button" onClick={copy}>
          <span aria-live="polite">
            {copied === null ? t('readerCite') : copied ? t('snippetCopied') : t('snippetCopyFailed')}
          </span>
        </button>
      </span>
      {article.url !== null && (
        <a class="button" href={article.url} rel="noreferrer">
          {t('original')}
        </a>
      )}
    </nav>
  );
}
