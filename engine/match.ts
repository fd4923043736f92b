import type { Mention, Topic } from './types.ts';

/** Finds the places where a text names a topic: sorted, not overlapping, never throws. */
export interface Matcher {
  find(text: string): Mention[];
}

/** Builds the matcher over all names of the topics. */
export function buildMatcher(topics: readonly Topic[]): Matcher {
  const names = topics
    .flatMap((topic) => [topic.label, ...topic.aliases].map((name) => [name, topic.id] as const))
    .sort((a, b) => b[0].length - a[0].length);
  const ids = new Map(names);
  const pattern = names.map(([name]) => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');
  return {
    find(text) {
      if (names.length === 0) return [];
      return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'gu'))].map(
        (match) => ({
          topicId: ids.get(match[0]) ?? '',
          start: match.index,
          end: match.index + match[0].length,
          exact: match[0],
        }),
      );
    },
  };
}
