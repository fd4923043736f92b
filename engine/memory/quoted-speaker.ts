import type { Mention } from '../model/mention.ts';
import { statementsIn } from './statements-in.ts';

/**
 * Whose words a passage quotes, whole or in part: the id of the one topic that says them. `undefined` where nothing is quoted,
 * nobody is certain to say it, or two do.
 * @param persons Mentions of persons in the passage, in their order.
 */
export function quotedSpeaker(text: string, persons: readonly Mention[]): string | undefined {
  const places = persons.map(({ topicId, start, end }) => ({ topicId, start, end, kind: 'person' as const }));
  const speakers = new Set(
    statementsIn(text, places)
      .filter(({ words }) => words.some(([start, end]) => /["“”„]/u.test(text.slice(start, end))))
      .map(({ topicId }) => topicId),
  );
  return speakers.size === 1 ? [...speakers][0] : undefined;
}
