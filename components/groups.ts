import type { Article, Snippet } from '../engine/types.ts';

/** Snippets that stand in the same relation to the date of the page being read. */
export interface Group {
  /** `all` when the page tells no date; `undated` for articles that tell none. */
  when: 'before' | 'since' | 'undated' | 'all';
  snippets: Snippet[];
}

/**
 * Groups snippets into what was reported before the page being read and since; each group keeps their order, and the
 * group of the best snippet comes first. An article of the page's own day counts as before: it was there to be read.
 */
export function groupByTime(
  snippets: readonly Snippet[],
  articles: ReadonlyMap<string, Article>,
  pageDate: string | undefined,
): Group[] {
  if (pageDate === undefined) return snippets.length > 0 ? [{ when: 'all', snippets: [...snippets] }] : [];
  const groups: Group[] = [];
  for (const snippet of snippets) {
    const date = articles.get(snippet.articleId)?.published;
    const when = !date ? 'undated' : date > pageDate ? 'since' : 'before';
    const group = groups.find((other) => other.when === when);
    if (group) group.snippets.push(snippet);
    else groups.push({ when, snippets: [snippet] });
  }
  return groups;
}
