import { hideAddress } from '../../bridge/reader-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Stories } from '../../engine/model/story.ts';
import type { Answered } from './use-answer.ts';

interface ThreadsProps {
  answer: Answered<Stories>;
  /** The story whose line in the timeline was pressed: its thread is open. */
  chosen: string | null;
  onRetry(): void;
}

/** The stories that name the topic: articles of the same days about the same thing, each a thread that opens. */
export function Threads({ answer, chosen, onRetry }: ThreadsProps) {
  const { t } = useTexts();
  if (answer === 'failed') return <Notice onRetry={onRetry}>{t('topicStoriesFailed')}</Notice>;
  if (answer === null || answer.stories.length === 0) return null;
  return (
    <section class="topic-threads" aria-labelledby="threads">
      <h2 id="threads">{t('topicStories')}</h2>
      {answer.stories.map(({ id, articles, names }) => (
        <details key={id} id={`thread-${id}`} open={chosen === id || undefined}>
          <summary>
            <bdi>{names.map(({ label }) => label).join(t('listSeparator'))}</bdi>{' '}
            <span class="quiet">{t('articleCount', articles.length)}</span>
          </summary>
          <ol>
            {articles.map((article) => (
              <li key={article.id}>
                <a href={`reader.html${hideAddress({ articleId: article.id, passageId: null })}`} dir="auto">
                  {article.title}
                </a>
                <ArticleLine article={article} />
              </li>
            ))}
          </ol>
        </details>
      ))}
      {answer.total > answer.stories.length && (
        <p class="quiet">{t('andMore', [answer.total - answer.stories.length])}</p>
      )}
    </section>
  );
}
