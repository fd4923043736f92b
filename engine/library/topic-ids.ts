import type { Topic } from '../model/topic.ts';
import { foldWord } from '../text/code-units.ts';

/** Topics whose ids last, and what became of other ids. */
export interface LastingTopics {
  topics: Topic[];
  /** Ids that lead to another topic now: to which. Never to one that leads on. */
  redirects: Record<string, string>;
  /** Topics that the library names no more, so that they have their ids again when it does; the latest last. */
  past: Topic[];
}

/** So many past topics are remembered. */
const REMEMBERED = 10_000;

/** A label that both have says more than any alias. */
const LABEL = 10;

/**
 * Gives topics that were learned anew the ids of those they were before, told by their names: the best fitting pairs
 * first, by how many names they share. A topic that none fits better than another keeps the id it came with; of
 * several that became one, the ids of the others lead to it; of one that became several, the one with most of its
 * names has its id. So whatever refers to an id leads to what it meant.
 * @param provisional Ids that were given before all was learned: they lead to the new topic, which has its own id.
 */
export function keepIds(
  learned: readonly Topic[],
  before: LastingTopics,
  provisional: ReadonlySet<string> = new Set(),
): LastingTopics {
  const olds = [...before.topics, ...before.past];
  const byName = new Map<string, { old: number; isLabel: boolean }[]>();
  olds.forEach((topic, old) => {
    for (const [i, key] of keysOf(topic).entries()) {
      const known = byName.get(key);
      if (known) known.push({ old, isLabel: i === 0 });
      else byName.set(key, [{ old, isLabel: i === 0 }]);
    }
  });
  const pairs: { fresh: number; old: number; weight: number }[] = [];
  learned.forEach((topic, fresh) => {
    const weights = new Map<number, number>();
    for (const [i, key] of keysOf(topic).entries()) {
      for (const { old, isLabel } of byName.get(key) ?? []) {
        weights.set(old, (weights.get(old) ?? 0) + (i === 0 && isLabel ? LABEL : 1));
      }
    }
    for (const [old, weight] of weights) pairs.push({ fresh, old, weight });
  });
  const idOf = (old: number) => (olds[old] as Topic).id;
  pairs.sort((a, b) => b.weight - a.weight || a.fresh - b.fresh || (idOf(a.old) < idOf(b.old) ? -1 : 1));
  const partner = new Map<number, number>();
  const taken = new Map<number, number>();
  for (const { fresh, old } of pairs) {
    if (partner.has(fresh) || taken.has(old)) continue;
    partner.set(fresh, old);
    taken.set(old, fresh);
  }
  const used = new Set([...partner].flatMap(([, old]) => (provisional.has(idOf(old)) ? [] : [idOf(old)])));
  const topics = learned.map((topic, fresh): Topic => {
    const old = partner.get(fresh);
    if (old !== undefined && !provisional.has(idOf(old))) return { ...topic, id: idOf(old) };
    let { id } = topic;
    while (used.has(id)) id += '_';
    used.add(id);
    return { ...topic, id };
  });
  const redirects = new Map(Object.entries(before.redirects));
  for (const { fresh, old } of pairs) {
    const id = (topics[fresh] as Topic).id;
    // Sorted by weight, so the first is what most of its names lead to now.
    if (idOf(old) !== id && !used.has(idOf(old)) && !taken.has(old)) {
      taken.set(old, fresh);
      redirects.set(idOf(old), id);
    } else if (taken.get(old) === fresh && idOf(old) !== id) redirects.set(idOf(old), id);
  }
  for (const id of used) redirects.delete(id);
  const past = olds.filter((topic, old) => !taken.has(old) && !provisional.has(topic.id));
  return { topics, redirects: flattened(redirects), past: past.slice(-REMEMBERED) };
}

/** The names of a topic as they are compared, the label's first, each once. */
function keysOf({ label, aliases }: Topic): string[] {
  return [...new Set([label, ...aliases].map((name) => foldWord(name)))];
}

/** Redirects that lead to where the last one of a chain leads. */
function flattened(redirects: ReadonlyMap<string, string>): Record<string, string> {
  const flat: Record<string, string> = {};
  for (const [from, to] of redirects) {
    let end = to;
    for (let steps = 0; redirects.has(end) && steps < redirects.size; steps++) end = redirects.get(end) as string;
    if (end !== from) flat[from] = end;
  }
  return flat;
}
