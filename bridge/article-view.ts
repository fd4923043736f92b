import type { Article, Passage } from '../engine/model/article.ts';
import type { Mention } from '../engine/model/mention.ts';
import type { Topic } from '../engine/model/topic.ts';
import type { SavedVersion } from './saving.ts';

/** An article as the reader page shows it. */
export interface ArticleView {
  article: Article;
  passages: Passage[];
  /** The other versions of the same page that the reader has, newest first. Parts of it are none. */
  versions: SavedVersion[];
  /** What its day was before the reader corrected it; missing where that was not done. */
  dayAsRead?: string | null;
  /** Where each passage names topics, by passage id; muted topics are left out. */
  mentions: Record<string, Mention[]>;
  /** The topics named, most often first, each with the articles before and after this one that name it too. */
  topics: { topic: Topic; count: number; previous: Article | null; next: Article | null }[];
}
