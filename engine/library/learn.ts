import { withOwners } from '../mentions/law-owner.ts';
import { buildMatcher } from '../mentions/matcher.ts';
import type { Passage } from '../model/article.ts';
import type { Mention } from '../model/mention.ts';
import type { CuratedTopics, Topic } from '../model/topic.ts';
import { buildTopics } from '../topics/build-topics.ts';
import { buildPostings, findAgainInPassages, findInPassages } from './postings.ts';

/** What is learned from passages: their topics, and where each passage names them. */
export interface Learned {
  topics: Topic[];
  /** One list for each passage. */
  mentions: readonly (readonly Mention[])[];
}

/**
 * Learns the names of all passages together, and finds them there. A topic that the passages only name inside longer
 * names is left out: it has nothing to show. The same passages give the same topics in any order.
 */
export function learnNames(passages: readonly Passage[], curated?: CuratedTopics): Learned {
  const named = buildTopics(passages, curated);
  const found = findInPassages(passages, buildMatcher(named));
  const first = buildPostings(passages, found);
  const shown = named.filter(({ id }) => (first[id]?.length ?? 0) > 0);
  const topics = withOwners(shown, passages, first);
  const kept = new Set(topics);
  const changed = named.filter((topic) => !kept.has(topic));
  return { topics, mentions: findAgainInPassages(passages, found, changed, () => buildMatcher(topics)) };
}
