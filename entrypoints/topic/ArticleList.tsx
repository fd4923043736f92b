import { hideAddress } from '../../bridge/reader-address.ts';
import { ArticleLine } from '../../components/ArticleLine.tsx';
import { ShowMore } from '../../components/ShowMore.tsx';
import { useTexts } from '../../components/texts.ts';
import type { TopicContents } from './read-topic.ts';

/** The articles of the passages that are chosen, newest first, each with how much of it is about the topic. */
export function ArticleList({ contents: { rows, listed }, onMore }: { contents: TopicContents; onMore(): void }) {
  const { t } = useTexts();
  if (rows.length === 0) return null;
  return (
    <section class="topic-articles" aria-labelledby="articles">
      <h2 id="articles">{t('libraryArticles')}</h2>
      <ol>
        {rows.map(({ article, passages }) => (
          <li key={article.id}>
            <a
              href={`reader.html${hideAddress({ articleId: article.id, passageId: null })}`}
              lang={article.language}
              dir="auto"
            >
              {article.title}
            </a>
            <ArticleLine article={article} />
            <span class="quiet">{t('passageCount', passages)}</span>
          </li>
        ))}
      </ol>
      <ShowMore rest={listed - rows.length} onMore={onMore} />
    </section>
  );
}
