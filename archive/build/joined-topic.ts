import type { TopicKind, WhoIs } from '../../engine/model/topic.ts';
import type { TaughtTopic } from './learn-shard.ts';

/** A topic of all shards that teach it, with what they say of it added up. */
export interface JoinedTopic {
  /** How many articles call it by each label. */
  labels: Map<string, number>;
  /** Every name as written. */
  names: Set<string>;
  introduced: Set<string>;
  of: string[] | undefined;
  who: WhoIs | undefined;
}

/**
 * Joins what shards teach of one topic.
 * @param parts Topics that are one, the first before those that were joined to it; of each what its shards teach.
 */
export function joinTopic(parts: Iterable<Iterable<TaughtTopic>>): JoinedTopic {
  const joined: JoinedTopic = {
    labels: new Map(),
    names: new Set(),
    introduced: new Set(),
    of: undefined,
    who: undefined,
  };
  for (const part of parts) {
    let of: Home | undefined;
    for (const { topic, articles } of part) {
      joined.labels.set(topic.label, (joined.labels.get(topic.label) ?? 0) + articles);
      joined.names.add(topic.label);
      for (const name of topic.aliases) joined.names.add(name);
      for (const name of topic.introduced ?? []) joined.introduced.add(name);
      if (topic.of) of = heavierOf(of, { places: topic.of, articles });
      joined.who = laterOf(joined.who, topic.who);
    }
    joined.of ??= of?.places;
  }
  return joined;
}

/** Where a topic is, as so many articles say. */
interface Home {
  places: string[];
  articles: number;
}

function heavierOf(a: Home | undefined, b: Home): Home {
  if (!a || a.articles !== b.articles) return !a || a.articles < b.articles ? b : a;
  return a.places.join() <= b.places.join() ? a : b;
}

function laterOf(a: WhoIs | undefined, b: WhoIs | undefined): WhoIs | undefined {
  if (!a || !b) return a ?? b;
  const [first, second] = [`${a.said ?? ''} ${a.text}`, `${b.said ?? ''} ${b.text}`];
  return first >= second ? a : b;
}

/** A label that so many times fewer articles use than the commonest is none. */
const IN_USE = 4;

/** Of the labels in use the one with most words; of equal ones, that of most articles. A person's full name always is. */
export function fullestLabel({ labels }: JoinedTopic, kind: TopicKind): string {
  const all = [...labels];
  const top = Math.max(...all.map(([, count]) => count));
  const wordsIn = (label: string) => label.split(' ').length;
  const inUse = kind === 'person' ? all : all.filter(([, count]) => count * IN_USE >= top);
  const words = Math.max(...inUse.map(([label]) => wordsIn(label)));
  return most(inUse.filter(([label]) => wordsIn(label) === words));
}

/** The one with most; of equal ones the first in the order of the alphabet. */
function most(counts: readonly [label: string, articles: number][]): string {
  return counts.reduce((top, one) => (one[1] > top[1] || (one[1] === top[1] && one[0] < top[0]) ? one : top))[0];
}
