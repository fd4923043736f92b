import { ask } from '../../bridge/messages.ts';
import { hideAddress } from '../../bridge/reader-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { Notice } from '../../components/Notice.tsx';
import { StatementQuote } from '../../components/StatementQuote.tsx';
import { useTexts } from '../../components/texts.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Statement } from '../../engine/model/statement.ts';
import { useAnswer } from './use-answer.ts';

/** So many statements of each list are shown. */
const STATEMENTS = 6;

interface SaidProps {
  topicId: string;
  /** The days whose statements are shown. */
  between: [from: string, to: string] | undefined;
  /** Whenever it is another, what was said is read anew. */
  known: unknown;
}

/** What the topic said, and what others said about it, side by side, the newest first; nothing where nobody did. */
export function Said({ topicId, between, known }: SaidProps) {
  const { t } = useTexts();
  const { answer: said, retry } = useAnswer(
    () => ask('whoSaid', { topicId, limit: STATEMENTS, ...(between && { between }) }),
    [topicId, between?.join(), known],
  );
  if (said === 'failed') return <Notice onRetry={retry}>{t('topicSaidFailed')}</Notice>;
  if (said === null || said.by.length + said.about.length === 0) return null;
  const articles = new Map(said.articles.map((article) => [article.id, article]));
  return (
    <section class="topic-said" aria-labelledby="said">
      <h2 id="said">{t('topicSaid')}</h2>
      <div class="said-columns">
        <StatementList heading={t('topicSaidBy')} statements={said.by} total={said.total.by} articles={articles} />
        <StatementList
          heading={t('topicSaidAbout')}
          statements={said.about}
          total={said.total.about}
          articles={articles}
          isNamed
        />
      </div>
    </section>
  );
}

interface StatementListProps {
  heading: string;
  statements: readonly Statement[];
  total: number;
  articles: ReadonlyMap<string, Article>;
  /** Whether each says whose words it gives. */
  isNamed?: boolean;
}

function StatementList({ heading, statements, total, articles, isNamed = false }: StatementListProps) {
  const { t } = useTexts();
  if (statements.length === 0) return null;
  return (
    <div>
      <h3>{heading}</h3>
      {statements.map((statement) => {
        const article = articles.get(statement.articleId);
        const { articleId, passageId } = statement;
        return (
          <figure key={`${passageId} ${statement.words[0]?.join()}`} class="statement">
            <StatementQuote statement={statement} language={article?.language} />
            <figcaption class="quiet">
              {isNamed && <bdi class="speaker">{statement.speaker}</bdi>}
              {article && (
                <a href={`reader.html${hideAddress({ articleId, passageId })}`}>
                  <ArticleLine article={article} />
                </a>
              )}
            </figcaption>
          </figure>
        );
      })}
      {total > statements.length && <p class="quiet">{t('andMore', [total - statements.length])}</p>}
    </div>
  );
}
