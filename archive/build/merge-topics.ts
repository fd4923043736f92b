import { idOf } from '../../engine/base/id.ts';
import type { Topic, TopicKind, WhoIs } from '../../engine/model/topic.ts';
import { foldName } from '../../engine/topics/fold-name.ts';
import type { TaughtTopic } from './learn-shard.ts';

/** A topic in the making, of all shards that teach it. */
interface Joined {
  /** How many articles call it by each label. */
  labels: Map<string, number>;
  kinds: Map<TopicKind, number>;
  /** Every name as written. */
  names: Set<string>;
  introduced: Set<string>;
  of: { places: string[]; articles: number } | undefined;
  who: WhoIs | undefined;
  articles: number;
}

/** Brings together what the shards of an archive taught. */
export interface TopicMerge {
  /** Takes in the topics of a shard. The order of the shards does not matter. */
  add(topics: readonly TaughtTopic[]): void;
  /** All topics, by label. The same shards give the same topics. */
  topics(): Topic[];
}

/**
 * Makes a merge. What is counted in each shard is added up, as a library's segments are: topics of one label are one; so is
 * one whose label is another name of a single other topic of its kind. The kind, the label and the place are those that most
 * articles give, who somebody is what was said last. A name of several topics is that of the one whose label it is, else of
 * the one with most articles; a surname of several people is each one's, where a page introduces them.
 */
export function createTopicMerge(): TopicMerge {
  const byLabel = new Map<string, Joined>();

  function add(topics: readonly TaughtTopic[]): void {
    for (const { topic, articles } of topics) {
      const key = foldName(topic.label);
      let joined = byLabel.get(key);
      if (!joined) {
        joined = emptyTopic();
        byLabel.set(key, joined);
      }
      joined.labels.set(topic.label, (joined.labels.get(topic.label) ?? 0) + articles);
      joined.kinds.set(topic.kind, (joined.kinds.get(topic.kind) ?? 0) + articles);
      joined.articles += articles;
      for (const name of [topic.label, ...topic.aliases]) joined.names.add(name);
      for (const name of topic.introduced ?? []) joined.introduced.add(name);
      if (topic.of) joined.of = heavierOf(joined.of, { places: topic.of, articles });
      joined.who = laterOf(joined.who, topic.who);
    }
  }

  return {
    add,
    topics: () => {
      const owners = ownersOf(byLabel.values());
      joinByOtherNames(byLabel, owners);
      return named([...new Set(byLabel.values())]);
    },
  };
}

const emptyTopic = (): Joined => ({
  labels: new Map(),
  kinds: new Map(),
  names: new Set(),
  introduced: new Set(),
  of: undefined,
  who: undefined,
  articles: 0,
});

/** The one with most; of equal ones the first in the order of the alphabet. */
function most<T extends string>(counts: ReadonlyMap<T, number>): T {
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return (first as [T, number])[0];
}

function heavierOf(a: Joined['of'], b: NonNullable<Joined['of']>): Joined['of'] {
  if (!a || a.articles !== b.articles) return !a || a.articles < b.articles ? b : a;
  return a.places.join() <= b.places.join() ? a : b;
}

function laterOf(a: WhoIs | undefined, b: WhoIs | undefined): WhoIs | undefined {
  if (!a || !b) return a ?? b;
  const [first, second] = [`${a.said ?? ''} ${a.text}`, `${b.said ?? ''} ${b.text}`];
  return first >= second ? a : b;
}

/** Which topics have each name, folded. */
function ownersOf(all: Iterable<Joined>): Map<string, Set<Joined>> {
  const owners = new Map<string, Set<Joined>>();
  for (const joined of all) {
    for (const name of joined.names) {
      const key = foldName(name);
      const known = owners.get(key);
      if (known) known.add(joined);
      else owners.set(key, new Set([joined]));
    }
  }
  return owners;
}

/** "Thatcher" of one shard is Margaret Thatcher of another, where nobody else of its kind has that name. */
function joinByOtherNames(byLabel: Map<string, Joined>, owners: ReadonlyMap<string, ReadonlySet<Joined>>): void {
  /** Where a topic that was joined to another has gone. */
  const gone = new Map<Joined, Joined>();
  const now = (joined: Joined): Joined => {
    let one = joined;
    for (let next = gone.get(one); next; next = gone.get(one)) one = next;
    return one;
  };
  for (const [key, joined] of [...byLabel].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const kind = most(joined.kinds);
    const others = [...(owners.get(key) ?? [])].filter(
      (other) => other !== joined && (kind === 'thing' || most(other.kinds) === kind),
    );
    const [other] = others;
    if (others.length !== 1 || !other || now(other) === now(joined)) continue;
    const into = now(other);
    const from = now(joined);
    // Its own label stays: what is another name elsewhere is the shorter one as a rule.
    for (const [one, count] of from.kinds) into.kinds.set(one, (into.kinds.get(one) ?? 0) + count);
    for (const name of from.names) into.names.add(name);
    for (const name of from.introduced) into.introduced.add(name);
    into.of ??= from.of;
    into.who = laterOf(into.who, from.who);
    into.articles += from.articles;
    gone.set(from, into);
  }
  for (const [key, joined] of byLabel) byLabel.set(key, now(joined));
}

function named(all: readonly Joined[]): Topic[] {
  const ready = all.map((joined) => ({ joined, label: most(joined.labels), kind: most(joined.kinds) }));
  const labels = new Map(ready.map((one) => [foldName(one.label), one]));
  const owners = new Map<string, typeof ready>();
  for (const one of ready) {
    for (const key of new Set([...one.joined.names].map(foldName))) {
      const known = owners.get(key);
      if (known) known.push(one);
      else owners.set(key, [one]);
    }
  }
  const topics = ready.map((one): Topic => {
    const { joined, label, kind } = one;
    const own = foldName(label);
    const shared = new Set<string>();
    const aliases = [...joined.names]
      .filter((name) => {
        const key = foldName(name);
        if (key === own) return name !== label;
        const holder = labels.get(key);
        if (holder && holder !== one) return false;
        const all = owners.get(key) ?? [];
        if (all.length < 2) return true;
        if (kind === 'person' && !/\s/u.test(name.trim()) && all.every((other) => other.kind === 'person')) {
          shared.add(name);
          return true;
        }
        return all.every((other) => other === one || weighsLess(other, one));
      })
      .sort();
    const introduced = aliases.filter((name) => shared.has(name) || joined.introduced.has(name));
    return {
      id: `t${idOf(`${kind} ${label}`)}`,
      label,
      kind,
      aliases,
      ...(joined.of && kind !== 'person' ? { of: joined.of.places } : {}),
      ...(introduced.length > 0 ? { introduced } : {}),
      ...(joined.who ? { who: joined.who } : {}),
    };
  });
  return topics.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
}

interface Ready {
  joined: Joined;
  label: string;
}

/** Whether fewer articles name the one than the other; of equal ones, the label decides. */
function weighsLess(one: Ready, other: Ready): boolean {
  return one.joined.articles === other.joined.articles
    ? one.label > other.label
    : one.joined.articles < other.joined.articles;
}
