import type { ComponentChild } from 'preact';
import type { ArticleView } from '../../../bridge/article-view.ts';

/** An article with its whole text, where that can be had, and what is said of that. */
export interface WholeReading {
  view: ArticleView;
  line: ComponentChild;
}

/** The article as it is: this build has no archives. The connected build has `connected.tsx` in the place of this file. */
export function useWhole(view: ArticleView): WholeReading {
  return { view, line: null };
}
