import type { CorrectedDay } from '../../bridge/library-view.ts';
import type { Article, KeptArticle } from '../../engine/model/article.ts';

/** What the day of an article was before the reader corrected it; `undefined` where that was not done. */
export function dayAsRead(article: Article): string | null | undefined {
  const { corrected, asRead } = article as Pick<KeptArticle, 'corrected' | 'asRead'>;
  return corrected?.includes('published') ? (asRead?.published ?? null) : undefined;
}

/** The articles whose day the reader corrected, in their order. */
export function correctedDays(articles: readonly Article[]): CorrectedDay[] {
  return articles.flatMap((article) => {
    const asRead = dayAsRead(article);
    if (asRead === undefined || article.copy !== undefined || article.archive !== undefined) return [];
    return [{ articleId: article.id, title: article.title, published: article.published, asRead }];
  });
}
