import { ask } from '../../bridge/messages.ts';
import { hideAddress } from '../../bridge/reader-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import { useAnswer } from './use-answer.ts';

/** So many stories are shown. */
const STORIES = 8;

interface ThreadsProps {
  topicId: string;
  /** Whenever it is another, stories are looked for anew. */
  known: unknown;
}

/** The stories that name the topic: articles of the same days about the same thing, each a thread that opens. */
export function Threads({ topicId, known }: ThreadsProps) {
  const { t } = useTexts();
  const { answer, retry } = useAnswer(() => ask('stories', { topicId, limit: STORIES }), [topicId, known]);
  if (answer === 'failed') return <Notice onRetry={retry}>{t('topicStoriesFailed')}</Notice>;
  if (answer === null || answer.stories.length === 0) return null;
  return (
    <section class="topic-threads" aria-labelledby="threads">
      <h2 id="threads">{t('topicStories')}</h2>
      {answer.stories.map(({ id, articles, names }) => (
        <details key={id}>
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
