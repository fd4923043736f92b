/** A place in a passage that stands for a topic without naming it: "he", "the alliance's chief". */
export interface Reference {
  topicId: string;
  /** UTF-16 offsets in the passage, end exclusive. */
  start: number;
  end: number;
}

/** Where the passages of a library stand for topics without naming them. */
export interface References {
  /** The places in a passage, in order. */
  at(passage: number): readonly Reference[];
  /** The passages that stand for a topic, ascending, but for those that name it, which are `naming`, ascending. */
  meaning(topicId: string, naming: Uint32Array): Uint32Array;
}

const NO_REFERENCES: readonly Reference[] = [];

/** Makes the lookup over all places, in any order, each with the number of its passage. */
export function createReferences(all: readonly (Reference & { passage: number })[]): References {
  const byPassage = new Map<number, Reference[]>();
  const byTopic = new Map<string, Set<number>>();
  for (const { passage, topicId, start, end } of all) {
    const known = byPassage.get(passage);
    if (known) known.push({ topicId, start, end });
    else byPassage.set(passage, [{ topicId, start, end }]);
    const passages = byTopic.get(topicId);
    if (passages) passages.add(passage);
    else byTopic.set(topicId, new Set([passage]));
  }
  for (const list of byPassage.values()) list.sort((a, b) => a.start - b.start);
  const made = new Map<string, Uint32Array>();
  return {
    at: (passage) => byPassage.get(passage) ?? NO_REFERENCES,
    meaning(topicId, naming) {
      const before = made.get(topicId);
      if (before) return before;
      const named = new Set(naming);
      const passages = Uint32Array.from(byTopic.get(topicId) ?? [])
        .filter((passage) => !named.has(passage))
        .sort();
      made.set(topicId, passages);
      return passages;
    },
  };
}
