import type { Article } from '../engine/model/article.ts';
import type { Statement } from '../engine/model/statement.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { StatementQuote } from './StatementQuote.tsx';
import { useTexts } from './texts.ts';

interface SaidOnThisProps {
  statement: Statement;
  article: Article;
  onRead(where: { articleId: string; passageId: string }): void;
}

/** What the topic said about what is being read, and when: below the passages of a card. */
export function SaidOnThis({ statement, article, onRead }: SaidOnThisProps) {
  const { t } = useTexts();
  const { articleId, passageId, speaker } = statement;
  return (
    <section class="on-this">
      <h3>
        {article.published ? t('cardSaidIn', [speaker, article.published.slice(0, 4)]) : t('cardSaid', [speaker])}
      </h3>
      <figure class="statement">
        <StatementQuote statement={statement} language={article.language} />
        <figcaption class="quiet">
          <button type="button" class="link" onClick={() => onRead({ articleId, passageId })}>
            <ArticleLine article={article} />
          </button>
        </figcaption>
      </figure>
    </section>
  );
}
