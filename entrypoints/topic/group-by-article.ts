import type { Snippet } from '../../engine/model/answer.ts';

/** Passages that stand one after the other in the list and in the same article. */
export interface ArticleGroup {
  articleId: string;
  /** One of a kind in the list: an article may come twice where others stand between. */
  key: string;
  snippets: Snippet[];
}

/** Groups passages by their articles, in the order in which they come. */
export function groupByArticle(snippets: readonly Snippet[]): ArticleGroup[] {
  const groups: ArticleGroup[] = [];
  for (const snippet of snippets) {
    const last = groups.at(-1);
    if (last?.articleId === snippet.articleId) last.snippets.push(snippet);
    else groups.push({ articleId: snippet.articleId, key: snippet.passageId, snippets: [snippet] });
  }
  return groups;
}
