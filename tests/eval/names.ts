import { createEngine } from '../../engine/engine.ts';
import { buildLibrary } from '../../engine/library.ts';
import { createRandom } from '../bench/corpus.ts';
import { around, type GoldText, overlap, readGold } from './gold.ts';

/** What one run of the protocol counted, and the figures made of it (0 to 1). */
export interface NamesScore {
  topics: number;
  /** Topics that a gold entity could be given to. */
  linked: number;
  found: number;
  correct: number;
  /** Found mentions whose topic has an entity. */
  foundLinked: number;
  /** Of those, the ones that overlap any gold mention with an entity. */
  foundAnnotated: number;
  positives: number;
  reached: number;
  precision: number;
  recall: number;
  f1: number;
  /** Correct among `foundLinked`. */
  linking: number;
  /** The same over those that overlap an annotated mention with an entity: what annotators left out counts neither way. */
  agreement: number;
}

/** A found mention that is wrong, or a gold one that is missing, for reading by eye. */
export type Report = (kind: 'wrong' | 'missed', label: string, context: string) => void;

/**
 * The protocol "your own newsroom": names learned from some texts, without curated topics, are looked for in others.
 * A topic's entity is the most frequent gold entity that its mentions in the library texts overlap. A found mention
 * is correct when it overlaps a gold mention of that entity; gold mentions of entities that the library texts
 * have are what can be found. What nobody annotated counts as wrong, so precision is a lower bound.
 */
export function score(library: readonly GoldText[], pages: readonly GoldText[], report?: Report): NamesScore {
  const built = buildLibrary(library.map(({ text }) => ({ text })));
  const engine = createEngine(built);
  const labels = new Map(built.topics.map((topic) => [topic.id, `${topic.label} (${topic.kind})`]));
  const entities = linkTopics(library, engine);
  const known = new Set(library.flatMap((text) => text.mentions.map((mention) => mention.entity)));
  known.delete(null);

  const count = { found: 0, correct: 0, foundLinked: 0, foundAnnotated: 0, positives: 0, reached: 0 };
  const mentions = engine.findMentions(pages.map(({ text }) => text));
  for (const [i, page] of pages.entries()) {
    const reached = new Set<unknown>();
    for (const mention of mentions[i] ?? []) {
      const entity = entities.get(mention.topicId);
      const hits = page.mentions.filter((gold) => gold.entity === entity && overlap(gold, mention));
      for (const gold of hits) reached.add(gold);
      count.found++;
      if (entity !== undefined) count.foundLinked++;
      const annotated = page.mentions.some((gold) => gold.entity !== null && overlap(gold, mention));
      if (entity !== undefined && annotated) count.foundAnnotated++;
      if (hits.length > 0) count.correct++;
      else report?.('wrong', `${labels.get(mention.topicId)} ${entity ?? 'no entity'}`, around(page.text, mention));
    }
    for (const gold of page.mentions) {
      if (!known.has(gold.entity)) continue;
      count.positives++;
      if (reached.has(gold)) count.reached++;
      else report?.('missed', gold.entity ?? '', around(page.text, gold));
    }
  }
  const precision = ratio(count.correct, count.found);
  const recall = ratio(count.reached, count.positives);
  return {
    topics: built.topics.length,
    linked: entities.size,
    ...count,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    linking: ratio(count.correct, count.foundLinked),
    agreement: ratio(count.correct, count.foundAnnotated),
  };
}

function linkTopics(library: readonly GoldText[], engine: ReturnType<typeof createEngine>): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  const mentions = engine.findMentions(library.map(({ text }) => text));
  for (const [i, text] of library.entries()) {
    for (const mention of mentions[i] ?? []) {
      for (const gold of text.mentions) {
        if (gold.entity === null || !overlap(gold, mention)) continue;
        const tally = votes.get(mention.topicId) ?? new Map<string, number>();
        tally.set(gold.entity, (tally.get(gold.entity) ?? 0) + 1);
        votes.set(mention.topicId, tally);
      }
    }
  }
  const best = ([, tally]: [string, Map<string, number>]) => [...tally].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
  return new Map([...votes].map((entry) => [entry[0], best(entry)]));
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const RANDOM_SPLITS = 5;

/**
 * Runs the protocol on every set of the folder: even texts as library and odd ones as pages, the two swapped,
 * and five random halves, which show how much of a figure is chance in sets this small.
 */
export async function run(folder?: string, report?: Report): Promise<Record<string, unknown>> {
  if (folder === undefined) {
    console.log('names: no folder with annotated texts was given, so this part is left out.');
    return {};
  }
  const out: Record<string, unknown> = {};
  for (const [name, texts] of readGold(folder)) {
    const even = texts.filter((_, i) => i % 2 === 0);
    const odd = texts.filter((_, i) => i % 2 === 1);
    const halves = score(even, odd, report);
    const swapped = score(odd, even);
    const random = Array.from({ length: RANDOM_SPLITS }, (_, seed) => {
      const shuffled = shuffle(texts, seed + 1);
      return score(shuffled.slice(0, texts.length >> 1), shuffled.slice(texts.length >> 1));
    });
    console.log(`\n${name}: ${texts.length} texts`);
    console.table({ halves: row(halves), swapped: row(swapped), ...random.map(row) });
    out[name] = { ...rounded(halves), swapped: rounded(swapped), random: rounded(pooled(random)) };
    console.log(`random halves together: ${JSON.stringify(rounded(pooled(random)))}`);
  }
  return out;
}

/** The splits' counts together: a split with few positives says little by itself. */
function pooled(scores: readonly NamesScore[]): Record<string, number> {
  const sum = (key: keyof NamesScore) => scores.reduce((total, one) => total + one[key], 0);
  const precision = ratio(sum('correct'), sum('found'));
  const recall = ratio(sum('reached'), sum('positives'));
  const f1 = ratio(2 * precision * recall, precision + recall);
  const linking = ratio(sum('correct'), sum('foundLinked'));
  const agreement = ratio(sum('correct'), sum('foundAnnotated'));
  return { precision, recall, f1, linking, agreement, positives: sum('positives') };
}

function row({ topics, found, correct, positives, reached, ...one }: NamesScore): Record<string, unknown> {
  const { precision, recall, f1, linking, agreement } = rounded({ ...one });
  return { topics, found, correct, positives, reached, precision, recall, f1, linking, agreement };
}

function rounded(figures: object): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 1000) / 1000]));
}

function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = createRandom(seed);
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
