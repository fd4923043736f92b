import type { Article } from '../engine/model/article.ts';
import type { Statement } from '../engine/model/statement.ts';
import { ArticleLine } from './ArticleLine.tsx';
import { StatementQuote } from './StatementQuote.tsx';
import { type Texts, useTexts } from './texts.ts';

interface SaidOnThisProps {
  statement: Statement;
  article: Article;
  onRead(where: { articleId: string; passageId: string }): void;
}

/** Who speaks about what is being read, and in which year: "Jens Stoltenberg on this, 2017". */
export function onThisWords({ speaker }: Statement, { published }: Article, { t }: Texts): string {
  return published ? t('cardSaidIn', [speaker, published.slice(0, 4)]) : t('cardSaid', [speaker]);
}

/** What the topic said about what is being read, and when: below the passages of a card. */
export function SaidOnThis({ statement, article, onRead }: SaidOnThisProps) {
  const texts = useTexts();
  const { articleId, passageId } = statement;
  return (
    <section class="on-this">
      <h3>{onThisWords(statement, article, texts)}</h3>
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
