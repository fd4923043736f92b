import type { LibraryEdit } from '../engine/edits.ts';
import type { Article, Topic } from '../engine/types.ts';

/** Where a name of a topic comes from: found in the articles, written by hand in the project, or by the reader. */
export type NameOrigin = 'derived' | 'hand-made' | 'reader';

/** The library as the options page shows it. */
export interface LibraryView {
  articles: { article: Article; passages: number; topics: { topicId: string; count: number }[] }[];
  topics: {
    topic: Topic;
    names: { name: string; origin: NameOrigin }[];
    passages: number;
    articles: number;
    muted: boolean;
  }[];
  /**
   * What the reader changed, oldest first. `label` is the topic's name when it was changed, `into` that of the topic
   * it was merged into; `applies` is false when the library no longer has the topic.
   */
  edits: { id: string; edit: LibraryEdit; label: string; into: string | null; applies: boolean }[];
}
