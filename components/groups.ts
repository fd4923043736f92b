import type { Snippet } from '../engine/model/answer.ts';
import type { Article } from '../engine/model/article.ts';

/** Snippets that stand in the same relation to the date of the page being read. */
export interface Group {
  /** `all` when the page tells no date; `undated` for articles that tell none. */
  when: 'before' | 'since' | 'undated' | 'all';
  snippets: Snippet[];
}

/**
 * Groups snippets into what was reported before the page being read and since; each group keeps their order, and the
 * group of the best snippet comes first. An article of the page's own day counts as before: it was there to be read.
 * What came with one more press of "More passages" (`steps`: how many there were before each) stands below what was
 * there: nothing that is being read moves. It goes on with the last group where it can.
 */
export function groupByTime(
  snippets: readonly Snippet[],
  articles: ReadonlyMap<string, Article>,
  pageDate: string | undefined,
  steps: readonly number[] = [],
): Group[] {
  if (pageDate === undefined) return snippets.length > 0 ? [{ when: 'all', snippets: [...snippets] }] : [];
  const whenOf = ({ articleId }: Snippet) => {
    const date = articles.get(articleId)?.published;
    return !date ? 'undated' : date > pageDate ? 'since' : 'before';
  };
  const groups: Group[] = [];
  for (const [i, from] of [0, ...steps].entries()) {
    const step = snippets.slice(from, steps[i]);
    const before = groups[groups.length - 1];
    const kinds = [...new Set(step.map(whenOf))].sort(
      (a, b) => Number(b === before?.when) - Number(a === before?.when),
    );
    for (const when of kinds) {
      const some = step.filter((snippet) => whenOf(snippet) === when);
      if (before?.when === when) before.snippets.push(...some);
      else groups.push({ when, snippets: some });
    }
  }
  return groups;
}
