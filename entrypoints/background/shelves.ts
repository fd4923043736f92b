import { MOST_PAPERS, type Shelves } from '../../bridge/shelves.ts';
import type { Article } from '../../engine/model/article.ts';

/** By which papers and years articles can be narrowed down: papers with the most articles first, years newest first. */
export function shelvesOf(articles: readonly Article[]): Shelves {
  const papers = new Map<string, number>();
  const years = new Set<number>();
  for (const { publisher, published } of articles) {
    if (publisher !== null) papers.set(publisher, (papers.get(publisher) ?? 0) + 1);
    if (published !== null) years.add(Number(published.slice(0, 4)));
  }
  return {
    papers: [...papers]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, MOST_PAPERS)
      .map(([paper]) => paper),
    years: [...years].sort((a, b) => b - a),
    articles: articles.length,
  };
}
