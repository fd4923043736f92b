import { useEffect, useState } from 'preact/hooks';
import type { LibraryReader } from '../../engine/model/library-reader.ts';
import type { Story } from '../../engine/model/story.ts';

/**
 * Stories are looked for among so many articles of the table at once, the first ones: each takes some milliseconds. Among
 * more they are looked for when the reader says so, for that takes minutes.
 */
export const STORIES_AMONG = 300;

/** So long the page is left to others between two articles, after so much work in a row (ms). */
const WORK = 12;

/** So often it is told how far it is (ms). */
const TOLD_EVERY = 500;

/** The stories that were looked for. */
export interface FoundStories {
  stories: readonly Story[];
  state: 'off' | 'looking' | 'done' | 'failed';
  /** How much of the articles was gone through (0 to 1). */
  share: number;
}

const NONE: FoundStories = { stories: [], state: 'off', share: 0 };

/**
 * Looks for the stories of articles, one after the other, as soon as it is wanted, and anew when they are others. `ids` are
 * told apart by what they are, not by their order.
 */
export function useStories(
  reader: Pick<LibraryReader, 'storyOf'> | null,
  ids: readonly string[],
  isWanted: boolean,
): FoundStories {
  const [found, setFound] = useState<FoundStories>(NONE);
  const wanted = [...ids].sort().join();
  useEffect(() => {
    if (!isWanted || !reader) {
      setFound(NONE);
      return undefined;
    }
    let isOld = false;
    setFound((before) => ({ ...before, state: 'looking', share: 0 }));
    look(
      reader,
      ids,
      () => isOld,
      (share) => setFound((before) => ({ ...before, share })),
    ).then(
      (stories) => isOld || setFound({ stories, state: 'done', share: 1 }),
      () => isOld || setFound({ ...NONE, state: 'failed' }),
    );
    return () => {
      isOld = true;
    };
  }, [reader, wanted, isWanted]);
  return found;
}

async function look(
  reader: Pick<LibraryReader, 'storyOf'>,
  ids: readonly string[],
  isOld: () => boolean,
  tell: (share: number) => void,
): Promise<Story[]> {
  const stories: Story[] = [];
  const told = new Set<string>();
  let since = performance.now();
  let lastTold = since;
  for (const [i, id] of ids.entries()) {
    if (told.has(id)) continue;
    const story = await reader.storyOf(id);
    if (isOld()) return [];
    if (story && !story.articles.some((article) => told.has(article.id))) {
      stories.push(story);
      for (const article of story.articles) told.add(article.id);
    }
    if (performance.now() - since < WORK) continue;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
    if (isOld()) return [];
    if (since - lastTold < TOLD_EVERY) continue;
    lastTold = since;
    tell((i + 1) / ids.length);
  }
  return stories;
}
