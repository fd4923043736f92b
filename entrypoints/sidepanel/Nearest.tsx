import { useEffect, useRef } from 'preact/hooks';
import { Chips } from '../../components/Chips.tsx';
import { missingLine } from '../../components/missing.ts';
import { Notice } from '../../components/Notice.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Snippet as SnippetData } from '../../engine/model/answer.ts';
import type { NearestState } from './use-nearest.ts';

interface NearestProps {
  nearest: NonNullable<NearestState>;
  onRetry(): void;
  onRead(snippet: SnippetData): void;
  onTopic(topicId: string): void;
  onClose(): void;
}

/** The names and passages nearest to a text that the reader selected on a page or typed in the address bar. */
export function Nearest({ nearest: { text, result }, onRetry, onRead, onTopic, onClose }: NearestProps) {
  const { t } = useTexts();
  const frame = useRef<HTMLElement>(null);
  // What was asked for elsewhere must not appear out of sight.
  useEffect(() => frame.current?.scrollIntoView({ block: 'nearest' }), [text]);
  const found = typeof result === 'string' ? null : result;
  const articles = new Map(found?.articles.map((article) => [article.id, article]));
  const isEmpty = found?.topics.length === 0 && found.snippets.length === 0;
  return (
    <section ref={frame} class="nearest" aria-labelledby="nearest" aria-busy={result === 'loading'}>
      <div class="entry-head">
        <h2 id="nearest" dir="auto">
          {t('nearestTo', [text])}
        </h2>
        <button type="button" class="tool" onClick={onClose}>
          {t('cardClose')}
        </button>
      </div>
      {result === 'failed' && <Notice onRetry={onRetry}>{t('searchFailed')}</Notice>}
      {isEmpty && <Notice>{t('nothingFound', [text])}</Notice>}
      {found && (
        <>
          <Chips label={t('resultsTopics')} topics={found.topics} onTopic={onTopic} />
          {found.missing && !isEmpty && <p class="nearest-missing">{missingLine(t, found.missing)}</p>}
          {found.snippets.map((snippet) => (
            <Snippet
              key={snippet.passageId}
              snippet={snippet}
              article={articles.get(snippet.articleId)}
              onName={onTopic}
              onRead={onRead}
            />
          ))}
        </>
      )}
    </section>
  );
}
