import type { Printing } from '../engine/model/article.ts';

/** The papers of other printings of a text, each once, without the one that is shown. */
export function papersOf(also: readonly Printing[], publisher: string | null): string[] {
  const papers = also.flatMap((printing) => printing.publisher ?? []);
  return [...new Set(papers)].filter((paper) => paper !== publisher);
}
