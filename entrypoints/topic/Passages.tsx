import { ask } from '../../bridge/messages.ts';
import { hideAddress } from '../../bridge/reader-address.ts';
import { hideTopicAddress } from '../../bridge/topic-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Snippet } from '../../components/Snippet.tsx';
import { useTexts } from '../../components/texts.ts';
import { useCopy } from '../../components/use-copy.ts';
import type { Snippet as SnippetData } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import { useAttempt } from '../surface/use-attempt.ts';
import { isNarrowed } from './filter.ts';
import { groupByArticle } from './group-by-article.ts';
import { PassageMenus } from './PassageMenus.tsx';
import type { TopicContents } from './read-topic.ts';
import type { TopicReading } from './use-topic.ts';

interface PassagesProps {
  contents: TopicContents;
  reading: TopicReading;
  /** The name beside which passages are shown. */
  beside: { id: string; label: string } | null;
  onBeside(beside: null): void;
}

/** The passages of a topic: by day under the articles that they stand in, or those that tell most first. */
export function Passages({ contents, reading, beside, onBeside }: PassagesProps) {
  const { t } = useTexts();
  const attempt = useAttempt();
  const [copied, onCopy] = useCopy();
  const { shown } = reading;
  const { snippets, articles, total, isMore } = contents;
  const { topic } = contents.view.profile;
  const whereOf = ({ articleId, passageId }: SnippetData) => ({ articleId, passageId });
  const placeOf = (snippet: SnippetData) => ({ topicId: topic.id, ...whereOf(snippet) });
  const read = ({ articleId, passageId }: SnippetData) =>
    attempt.run(() => ask('openReader', { articleId, passageId }));
  const show = (snippet: SnippetData) => (
    <Snippet
      key={snippet.passageId}
      snippet={snippet}
      article={articles.get(snippet.articleId)}
      onName={(topicId) => {
        location.hash = hideTopicAddress({ topicId });
      }}
      onRead={read}
      onCopy={onCopy}
      right={
        isOwn(articles.get(snippet.articleId))
          ? {
              label: topic.label,
              isDenied: false,
              onMeant: (isMeant) => attempt.run(() => ask('setMeant', { ...placeOf(snippet), isMeant })),
              onDay: () => attempt.run(() => ask('openReader', { ...whereOf(snippet), at: 'day' })),
            }
          : undefined
      }
      copied={copied?.passageId === snippet.passageId ? copied.isDone : null}
    />
  );
  const showAll = () => {
    onBeside(null);
    reading.showAll();
  };

  return (
    <section class="topic-passages" aria-labelledby="passages">
      <h2 id="passages">{t('topicPassages')}</h2>
      <PassageMenus profile={contents.view.profile} reading={reading} beside={beside} onBeside={onBeside} />
      <p class="quiet" role="status">
        {t('passageCount', total)}
        {isNarrowed(shown) && (
          <>
            {' '}
            <button type="button" class="link" onClick={showAll}>
              {t('topicAll')}
            </button>
          </>
        )}
      </p>
      {attempt.failed && <Notice onRetry={attempt.again}>{t('actionFailed')}</Notice>}
      {total === 0 && <Notice>{t('topicNone')}</Notice>}
      {shown.order === 'fit'
        ? snippets.map(show)
        : groupByArticle(snippets).map((group) => {
            const article = articles.get(group.articleId);
            return (
              <div key={group.key} class="of-article">
                {article && (
                  <p class="article-head">
                    <ArticleLine article={article} />
                    <a
                      href={`reader.html${hideAddress({ articleId: article.id, passageId: group.snippets[0]?.passageId ?? null })}`}
                      lang={article.language}
                      dir="auto"
                    >
                      {article.title}
                    </a>
                  </p>
                )}
                {group.snippets.filter(({ text }) => text !== article?.title).map(show)}
              </div>
            );
          })}
      {isMore && (
        <button type="button" class="button" onClick={() => reading.more('passages')}>
          {t('cardMore')}
        </button>
      )}
      {!isMore && shown.order === 'fit' && total > snippets.length && (
        <p class="quiet">{t('topicBest', [snippets.length, total])}</p>
      )}
    </section>
  );
}

/** Whether an article is the reader's to change: not that of a copy or an archive. */
const isOwn = (article: Article | undefined) => article?.copy === undefined && article?.archive === undefined;
