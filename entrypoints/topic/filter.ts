import type { TopicQuery } from '../../bridge/topic-view.ts';
import type { ProfileFilter, ProfileOrder } from '../../engine/model/profile.ts';

/** Which passages of a topic its page shows, and in which order. */
export interface Shown extends ProfileFilter {
  order: ProfileOrder;
}

/** So many passages are shown at first, and are added by each "Show more"; articles likewise. */
export const PASSAGES = 20;
export const ARTICLES = 12;

/** So many names are shown of those that are named with a topic. */
export const NAMES = 24;

/** At first all passages, the newest first: what is news to the reader stands on top. */
export const ALL: Shown = { order: 'newest' };

/** A filter without what says nothing: no words, and all that is not chosen. */
function plain({ words = '', between, paper, beside, addedAfter }: ProfileFilter): ProfileFilter {
  return {
    ...(words.trim() !== '' && { words }),
    ...(between && { between }),
    ...(paper !== undefined && { paper }),
    ...(beside !== undefined && { beside }),
    ...(addedAfter !== undefined && { addedAfter }),
  };
}

/** Whether only some of the passages are shown. */
export function isNarrowed(shown: Shown): boolean {
  return Object.keys(plain(shown)).length > 0;
}

/** The question for the passages from one place on, and where asked for everything else that the page shows. */
export function questionOf(
  topicId: string,
  { order, ...filter }: Shown,
  passages: { from: number; count: number },
  rest: Pick<TopicQuery, 'articles' | 'names'> = {},
): TopicQuery {
  return { topicId, ...plain(filter), passages: { order, ...passages }, ...rest };
}
