import type { Snippet as SnippetData, SnippetName } from '../engine/model/answer.ts';
import type { Article } from '../engine/model/article.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';
import type { Span } from '../engine/model/mention.ts';
import { citationOf } from './citation.ts';
import { originOf } from './collection-name.ts';
import { formatDate } from './date.ts';
import { Icon } from './Icon.tsx';
import { papersOf } from './papers.ts';
import { byKey } from './press.ts';
import { type Segment, segmentsOf } from './segments.ts';
import { useTexts } from './texts.ts';

export interface SnippetProps {
  snippet: SnippetData;
  /** Where it was reported; `undefined` when the library no longer has it. */
  article: Article | undefined;
  /** Another topic named in the text is to be looked up, as it stands there; when missing, names are plain text. */
  onName?: (topicId: string, place: NamePlace) => void;
  onRead?: (snippet: SnippetData) => void;
  /** The snippet was asked to be copied, as this text. */
  onCopy?: (snippet: SnippetData, text: string) => void;
  /** Whether it was just copied; `null` when nobody tried. */
  copied?: boolean | null;
}

/** One passage as a quotation with its source: what was reported, by whom, when, and why it is shown. */
export function Snippet({ snippet, article, onName, onRead, onCopy, copied = null }: SnippetProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const publisher = article?.publisher ?? t('publisherUnknown');
  const origin = article ? originOf(article, t) : null;
  const papers = papersOf(article?.also ?? [], article?.publisher ?? null);
  return (
    <article class="snippet" tabIndex={-1} aria-label={article?.title ?? publisher}>
      <p class="facts">
        <span class={article?.publisher ? undefined : 'unknown'}>
          <bdi>{publisher}</bdi>
        </span>
        {article?.published ? (
          <time dateTime={article.published}>
            <bdi>{formatDate(article.published, locale)}</bdi>
          </time>
        ) : (
          <span class="unknown">{t('dateUnknown')}</span>
        )}
        {article?.copy && <span>{t('fromCopy', [article.copy])}</span>}
        {papers.length > 0 && <span>{t('alsoIn', [papers.join(t('listSeparator'))])}</span>}
        {origin && (
          <span>
            <bdi>{origin}</bdi>
          </span>
        )}
      </p>
      <blockquote lang={article?.language} dir="auto">
        {segmentsOf(snippet).map((segment, i) => (
          <Part
            key={i}
            segment={segment}
            onName={onName && (({ topicId, start, end }) => onName(topicId, placeIn(snippet, [start, end])))}
          />
        ))}
      </blockquote>
      {article?.title && (
        <p class="source">
          <cite lang={article.language}>
            <bdi>{article.title}</bdi>
          </cite>
        </p>
      )}
      <div class="under">
        {snippet.isEcho && <p class="reason">{t('snippetEcho', [publisher])}</p>}
        {!snippet.isEcho && snippet.reason.length > 0 && (
          <p class="reason">{t('snippetReason', [snippet.reason.join(t('listSeparator'))])}</p>
        )}
        <div class="tools">
          {onCopy && article && (
            <button type="button" class="tool" onClick={() => onCopy(snippet, citationOf(snippet, article, texts))}>
              <Icon name="copy" />
              <span aria-live="polite">
                {copied === null ? t('snippetCopy') : copied ? t('snippetCopied') : t('snippetCopyFailed')}
              </span>
            </button>
          )}
          {onRead && (
            <button type="button" class="tool" onClick={() => onRead(snippet)}>
              <Icon name="read" />
              {t('snippetRead')}
            </button>
          )}
        </div>
      </div>
    </article>
  );
}

/** Where a name in a snippet is read: in the words of the library. */
function placeIn({ text, passageId }: SnippetData, at: Span): NamePlace {
  return { text, at, passageId };
}

function Part({
  segment: { text, mark, name, isAdded },
  onName,
}: {
  segment: Segment;
  onName?: (name: SnippetName) => void;
}) {
  const marked = mark === 'name' ? <mark>{text}</mark> : mark === 'shared' ? <span class="shared">{text}</span> : text;
  const shown = isAdded ? <span class="added">{marked}</span> : marked;
  if (name === null || !onName) return <>{shown}</>;
  const choose = () => onName(name);
  return (
    // A real button does not wrap over lines, and names in running text must.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span class="name" role="button" tabIndex={0} onClick={choose} onKeyDown={byKey(choose)}>
      {shown}
    </span>
  );
}
