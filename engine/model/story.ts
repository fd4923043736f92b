import type { Article } from './article.ts';
import type { Topic } from './topic.ts';

/** Articles that tell one story: a thread. */
export interface Story {
  /** The id of its first article. */
  id: string;
  /** At least two, the oldest first; all are dated. */
  articles: Article[];
  /** The names that tell it from others, those of most of its articles first; at most three. */
  names: Topic[];
}

/** What is asked of a topic's stories. */
export interface StoriesQuery {
  topicId: string;
  /** At most so many; 20 when missing. */
  limit?: number;
}

/** The stories that name a topic. */
export interface Stories {
  topic: Topic;
  /** The one with the newest article first. */
  stories: Story[];
  /** How many there are, shown or not. */
  total: number;
}
