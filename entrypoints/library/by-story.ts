import type { StoredArticle } from '../../engine/library/stored-library.ts';
import type { Story } from '../../engine/model/story.ts';

/** Articles put together by story. */
export interface ByStory {
  rows: readonly StoredArticle[];
  /** The story that begins with an article of the rows, by the article's id. */
  heads: ReadonlyMap<string, Story>;
}

/**
 * Puts articles of one story together, where the first of them stands; the others stay where they are. Of a story only those
 * of `rows` are shown, and one of which a single article is left is none.
 */
export function putByStory(rows: readonly StoredArticle[], stories: readonly Story[]): ByStory {
  const byArticle = new Map(stories.flatMap((story) => story.articles.map(({ id }) => [id, story] as const)));
  const members = Map.groupBy(
    rows.filter(({ id }) => byArticle.has(id)),
    ({ id }) => byArticle.get(id) as Story,
  );
  const heads = new Map<string, Story>();
  const put = rows.flatMap((row) => {
    const story = byArticle.get(row.id);
    const together = story && members.get(story);
    if (!story || !together || together.length < 2) return [row];
    if (together[0] !== row) return [];
    heads.set(row.id, story);
    return together;
  });
  return { rows: put, heads };
}
