import type { SearchResult, Snippet } from '../../engine/model/answer.ts';
import type { Article } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';

/** Something to choose in a list of results. */
export type ResultOption = { kind: 'topic'; topic: Topic } | { kind: 'passage'; snippet: Snippet; article: Article };

/** Passages of one article, with their positions among all options. */
interface ResultGroup {
  article: Article;
  options: { position: number; snippet: Snippet }[];
}

/** A result as a list: what can be chosen, in order, and how it is grouped. */
export interface ResultOptions {
  /** Topics first, then passages, article by article. */
  options: ResultOption[];
  groups: ResultGroup[];
}

/** Puts a result in order: an article stands where its best passage does. */
export function optionsOf(result: SearchResult): ResultOptions {
  const options: ResultOption[] = result.topics.map((topic) => ({ kind: 'topic', topic }));
  const groups: ResultGroup[] = [];
  for (const article of result.articles) {
    const group: ResultGroup = { article, options: [] };
    for (const snippet of result.snippets) {
      if (snippet.articleId !== article.id) continue;
      group.options.push({ position: options.length, snippet });
      options.push({ kind: 'passage', snippet, article });
    }
    if (group.options.length > 0) groups.push(group);
  }
  return { options, groups };
}

/** The next position for an arrow key; -1 is the search field itself, which lies between the last and the first. */
export function stepOption(active: number, step: 1 | -1, count: number): number {
  const places = count + 1;
  return ((active + 1 + step + places) % places) - 1;
}
