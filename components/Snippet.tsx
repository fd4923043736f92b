import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Snippet as SnippetData, SnippetName } from '../engine/model/answer.ts';
import type { Article } from '../engine/model/article.ts';
import type { NamePlace } from '../engine/model/look-up-query.ts';
import { citationOf } from './citation.ts';
import { originOf } from './collection-name.ts';
import { formatDate } from './date.ts';
import { NamedTool } from './NamedTool.tsx';
import { papersOf } from './papers.ts';
import { byKey } from './press.ts';
import { SnippetDenied, type SnippetRight, SnippetWrong } from './SnippetWrong.tsx';
import { type Segment, segmentsOf, stretchesOf } from './segments.ts';
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
  /** What is done where something is wrong with it; left out where nothing can be changed. */
  right?: SnippetRight;
  /** What is special about it, in a line above it. */
  note?: string;
  /** Whether it was just copied; `null` when nobody tried. */
  copied?: boolean | null;
}

/** One passage as a quotation with its source: what was reported, by whom, when, and why it is shown. */
export function Snippet({ snippet, article, onName, onRead, onCopy, right, note, copied = null }: SnippetProps) {
  const texts = useTexts();
  const { t, locale } = texts;
  const publisher = article?.publisher ?? t('publisherUnknown');
  const origin = article ? originOf(article, t) : null;
  const [isWrong, setWrong] = useState(false);
  if (right?.isDenied) return <SnippetDenied right={right} />;
  const papers = papersOf(article?.also ?? [], article?.publisher ?? null);
  return (
    <article class="snippet" tabIndex={-1} aria-label={article?.title ?? publisher}>
      {note !== undefined && <p class="snippet-note">{note}</p>}
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
        {article?.archive && <span>{t('fromArchive', [article.archive])}</span>}
        {papers.length > 0 && <span>{t('alsoIn', [papers.join(t('listSeparator'))])}</span>}
        {origin && (
          <span>
            <bdi>{origin}</bdi>
          </span>
        )}
      </p>
      <blockquote lang={article?.language} dir="auto">
        {stretchesOf(segmentsOf(snippet)).map(({ name, segments }, i) => (
          <NameOrText key={i} onChoose={name && onName && (() => onName(name.topicId, placeIn(snippet, name)))}>
            {segments.map((segment, i) => (
              <Part key={i} segment={segment} />
            ))}
          </NameOrText>
        ))}
      </blockquote>
      <div class="under">
        <p class="source">
          {article?.title && (
            <cite lang={article.language} title={article.title} dir="auto">
              {article.title}
            </cite>
          )}
          {snippet.isEcho && <span class="reason">{t('snippetEcho', [publisher])}</span>}
          {!snippet.isEcho && snippet.reason.length > 0 && (
            <span class="reason">{t('snippetReason', [snippet.reason.join(t('listSeparator'))])}</span>
          )}
        </p>
        <div class="tools">
          {onCopy && article && (
            <NamedTool
              icon="copy"
              name={t('snippetCopy')}
              onClick={() => onCopy(snippet, citationOf(snippet, article, texts))}
            >
              {copied === null ? null : copied ? t('snippetCopied') : t('snippetCopyFailed')}
            </NamedTool>
          )}
          {onRead && <NamedTool icon="read" name={t('snippetRead')} onClick={() => onRead(snippet)} />}
          {right && article && (
            <NamedTool icon="wrong" name={t('snippetWrong')} isOpen={isWrong} onClick={() => setWrong(!isWrong)} />
          )}
        </div>
      </div>
      {right && isWrong && <SnippetWrong right={right} />}
    </article>
  );
}

/** Where a name in a snippet is read: in the words of the library. */
function placeIn({ text, passageId }: SnippetData, { start, end }: SnippetName): NamePlace {
  return { text, at: [start, end], passageId };
}

/** A name that can be looked up, in one piece however it is marked; or text between names. */
function NameOrText({
  children,
  onChoose,
}: {
  children: ComponentChildren;
  onChoose: (() => void) | null | undefined;
}) {
  if (!onChoose) return <>{children}</>;
  return (
    // A real button does not wrap over lines, and names in running text must.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span class="name" role="button" tabIndex={0} onClick={onChoose} onKeyDown={byKey(onChoose)}>
      {children}
    </span>
  );
}

function Part({ segment: { text, mark, isAdded } }: { segment: Segment }) {
  const marked = mark === 'name' ? <mark>{text}</mark> : mark === 'shared' ? <span class="shared">{text}</span> : text;
  return isAdded ? <span class="added">{marked}</span> : marked;
}
