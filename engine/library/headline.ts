import { idOf } from '../base/id.ts';
import type { Article, Passage } from '../model/article.ts';

/**
 * The passages of an article under the title that it goes by: of a text that was printed several times under different
 * headlines, the kept texts have whichever came first.
 */
export function underTitle(passages: readonly Passage[], { id, title, also }: Article): readonly Passage[] {
  const [first, ...rest] = passages;
  if (!also || first?.kind !== 'headline' || first.text === title) return passages;
  return [{ ...first, id: `${id}-${idOf(title).slice(0, 8)}`, text: title }, ...rest];
}
