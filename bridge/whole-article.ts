import type { Passage } from '../engine/model/article.ts';

/** The name of the port by which the reader page asks the background for a whole article of an archive. */
export const WHOLE_PORT = 'archive-article';

/** What the reader page asks. */
export interface WholeQuestion {
  articleId: string;
  /** The reader has pressed for it: the archive may be asked. Without it only what is kept is given. */
  isAsked: boolean;
}

/** What it hears. */
export interface WholeAnswer {
  /** Who learns which article is read, when it is asked for: the archive's host. */
  host: string;
  /** All passages in their order; `null` where they are not here. */
  passages: Pick<Passage, 'id' | 'kind' | 'text'>[] | null;
  /** Why they could not be had, as `faultWords` takes it; only where they were asked for. */
  fault?: string;
}

/** What came over the port, if it is a question. */
export function asWholeQuestion(message: unknown): WholeQuestion | null {
  const { articleId, isAsked } = (message ?? {}) as Partial<WholeQuestion>;
  return typeof articleId === 'string' && typeof isAsked === 'boolean' ? { articleId, isAsked } : null;
}
