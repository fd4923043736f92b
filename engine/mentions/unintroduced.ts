import type { Mention } from '../model/mention.ts';
import type { FoundPage } from './page-judge.ts';

/**
 * Drops surnames that mean their person only after an introduction (`Topic.introduced`) on a page that has none: there
 * "Bell said" is somebody else as often as not. Any spelling of such a surname is judged like it.
 */
export function dropUnintroduced({ mentions, named, topicOf }: FoundPage): Mention[][] {
  const known = new Map<string, boolean>();
  const isShy = (topicId: string): boolean => {
    const shy = known.get(topicId) ?? topicOf(topicId)?.introduced !== undefined;
    known.set(topicId, shy);
    return shy;
  };
  const isAlone = ({ topicId, exact }: Mention) => isShy(topicId) && !/\s/u.test(exact.trim());
  if (!mentions.some((list) => list.some(isAlone))) return mentions;
  const met = new Set([...named, ...mentions.flat().flatMap((one) => (isAlone(one) ? [] : [one.topicId]))]);
  return mentions.map((list) => list.filter((one) => !isAlone(one) || met.has(one.topicId)));
}
