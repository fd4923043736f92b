import { ask } from '../../bridge/messages.ts';
import { hideAddress } from '../../bridge/reader-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Article } from '../../engine/model/article.ts';
import type { FigureSaid } from '../../engine/model/then-and-now.ts';
import { useAnswer } from './use-answer.ts';

/** So many things are shown. */
const THINGS = 6;

interface DifferingProps {
  topicId: string;
  /** Whenever it is another, figures are looked for anew. */
  known: unknown;
}

/** Figures for one thing that differ over time, by day; which of them is right is not ours to say. */
export function Differing({ topicId, known }: DifferingProps) {
  const { t } = useTexts();
  const { answer, retry } = useAnswer(() => ask('thenAndNow', { topicId, limit: THINGS }), [topicId, known]);
  if (answer === 'failed') return <Notice onRetry={retry}>{t('topicDiffersFailed')}</Notice>;
  if (answer === null || answer.things.length === 0) return null;
  const articles = new Map(answer.articles.map((article) => [article.id, article]));
  return (
    <section class="topic-differs" aria-labelledby="differs">
      <h2 id="differs">{t('topicDiffers')}</h2>
      <p class="quiet">{t('topicDiffersNote')}</p>
      {answer.things.map(({ said }) => (
        <ol key={`${said[0]?.passageId} ${said[0]?.at.join()}`} class="figures">
          {said.map((figure) => (
            <Figure
              key={`${figure.passageId} ${figure.at.join()}`}
              figure={figure}
              article={articles.get(figure.articleId)}
            />
          ))}
        </ol>
      ))}
      {answer.total > answer.things.length && (
        <p class="quiet">{t('andMore', [answer.total - answer.things.length])}</p>
      )}
    </section>
  );
}

function Figure({ figure, article }: { figure: FigureSaid; article: Article | undefined }) {
  const { text, at, articleId, passageId } = figure;
  const [start, end] = at;
  return (
    <li>
      <blockquote lang={article?.language} dir="auto">
        {text.slice(0, start)}
        <mark>{text.slice(start, end)}</mark>
        {text.slice(end)}
      </blockquote>
      {article && (
        <p class="quiet">
          <a href={`reader.html${hideAddress({ articleId, passageId })}`}>
            <ArticleLine article={article} />
          </a>
        </p>
      )}
    </li>
  );
}
