import { idOf } from '../../engine/base/id.ts';
import type { Topic, TopicKind, WhoIs } from '../../engine/model/topic.ts';
import { foldName } from '../../engine/topics/fold-name.ts';
import type { TaughtTopic } from './learn-shard.ts';

/** Things with how many articles give each. Short lists: a map a topic would take most of the memory. */
type Counts<T extends string> = [thing: T, articles: number][];

/** A topic in the making, of all shards that teach it. */
interface Joined {
  /** How many articles call it by each label. */
  labels: Counts<string>;
  kinds: Counts<TopicKind>;
  /** Every name as written, each once. */
  names: string[];
  /** Each once. */
  introduced: string[];
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
 * one whose label is another name of a single other topic of its kind. The kind and the place are those that most articles
 * give, the label is the fullest in use, who somebody is what was said last. A name of several topics is that of the one whose
 * label it is, else of the one with most articles; a surname of several people is each one's, where a page introduces them.
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
      countUp(joined.labels, topic.label, articles);
      countUp(joined.kinds, topic.kind, articles);
      joined.articles += articles;
      for (const name of [topic.label, ...topic.aliases]) addOnce(joined.names, name);
      for (const name of topic.introduced ?? []) introduce(joined, name);
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
  labels: [],
  kinds: [],
  names: [],
  introduced: NONE,
  of: undefined,
  who: undefined,
  articles: 0,
});

/** Most topics have none: one list for all of them. */
const NONE: string[] = [];

function countUp<T extends string>(counts: Counts<T>, thing: T, articles: number): void {
  const known = counts.find(([one]) => one === thing);
  if (known) known[1] += articles;
  else counts.push([thing, articles]);
}

function introduce(joined: Joined, name: string): void {
  if (!joined.introduced.includes(name)) joined.introduced = [...joined.introduced, name];
}

function addOnce(list: string[], text: string): void {
  if (!list.includes(text)) list.push(text);
}

/** The one with most; of equal ones the first in the order of the alphabet. */
function most<T extends string>(counts: Counts<T>): T {
  const [first, ...rest] = counts;
  let top = first as [T, number];
  for (const one of rest) if (one[1] > top[1] || (one[1] === top[1] && one[0] < top[0])) top = one;
  return top[0];
}

/** A label that so many times fewer articles use than the commonest is none. */
const IN_USE = 4;

/** Of the labels in use the one with most words; of equal ones, that of most articles. A person's full name always is. */
function fullest({ labels, kinds }: Joined): string {
  const top = Math.max(...labels.map(([, count]) => count));
  const wordsIn = (label: string) => label.split(' ').length;
  const inUse = most(kinds) === 'person' ? labels : labels.filter(([, count]) => count * IN_USE >= top);
  const words = Math.max(...inUse.map(([label]) => wordsIn(label)));
  return most(inUse.filter(([label]) => wordsIn(label) === words));
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

/** Which topics have each name, folded; one stands by itself, for nearly all are one. */
type Owners<T> = Map<string, T | T[]>;

function addOwner<T extends object>(owners: Owners<T>, key: string, owner: T): void {
  const known = owners.get(key);
  if (known === undefined) owners.set(key, owner);
  else if (Array.isArray(known)) {
    if (!known.includes(owner)) known.push(owner);
  } else if (known !== owner) owners.set(key, [known, owner]);
}

function ownersOf(all: Iterable<Joined>): Owners<Joined> {
  const owners: Owners<Joined> = new Map();
  for (const joined of all) for (const name of joined.names) addOwner(owners, foldName(name), joined);
  return owners;
}

const listOf = <T>(owner: T | T[] | undefined): T[] =>
  owner === undefined ? [] : Array.isArray(owner) ? owner : [owner];

/** One of several with a name counts as the only one where so many times as many articles name it as all others together. */
const DOMINANCE = 2;

/**
 * "Thatcher" of one shard is Margaret Thatcher of another, where nobody else of its kind has that name, or nearly nobody.
 * Full names come first: what "OECD" is short for is one then, however it is spelled.
 */
function joinByOtherNames(byLabel: Map<string, Joined>, owners: Owners<Joined>): void {
  /** Where a topic that was joined to another has gone. */
  const gone = new Map<Joined, Joined>();
  const now = (joined: Joined): Joined => {
    let one = joined;
    for (let next = gone.get(one); next; next = gone.get(one)) one = next;
    return one;
  };
  const inOrder = [...byLabel].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  for (const [key, joined] of inOrder) {
    const own = now(joined);
    const others = [...new Set(listOf(owners.get(key)).map(now))]
      .filter((other) => other !== own && mayBeOne(own, other))
      .sort((a, b) => b.articles - a.articles);
    const [other, ...rest] = others;
    const restArticles = rest.reduce((sum, { articles }) => sum + articles, 0);
    if (!other || (rest.length > 0 && other.articles < restArticles * DOMINANCE)) continue;
    const into = other;
    const from = own;
    for (const [label, count] of from.labels) countUp(into.labels, label, count);
    for (const [one, count] of from.kinds) countUp(into.kinds, one, count);
    for (const name of from.names) addOnce(into.names, name);
    for (const name of from.introduced) introduce(into, name);
    into.of ??= from.of;
    into.who = laterOf(into.who, from.who);
    into.articles += from.articles;
    gone.set(from, into);
  }
  for (const [key, joined] of byLabel) byLabel.set(key, now(joined));
}

/**
 * Whether what one topic is called alone may be another name of the other, by their kinds. A shard without "Ronald Reagan"
 * may take "Reagan" for a body; a place is no short form of somebody.
 */
function mayBeOne(short: Joined, full: Joined): boolean {
  const [a, b] = [most(short.kinds), most(full.kinds)];
  if (a === b || a === 'thing') return true;
  return a !== 'place' && b !== 'place' && full.articles >= short.articles * DOMINANCE;
}

function named(all: readonly Joined[]): Topic[] {
  const ready = all.map((joined): Ready => ({ joined, label: fullest(joined), kind: most(joined.kinds) }));
  const labels = new Map(ready.map((one) => [foldName(one.label), one]));
  const owners: Owners<Ready> = new Map();
  for (const one of ready) for (const name of one.joined.names) addOwner(owners, foldName(name), one);
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
        const all = listOf(owners.get(key));
        if (all.length < 2) return true;
        if (kind === 'person' && !/\s/u.test(name.trim()) && all.every((other) => other.kind === 'person')) {
          shared.add(name);
          return true;
        }
        return all.every((other) => other === one || weighsLess(other, one));
      })
      .sort();
    const introduced = aliases.filter((name) => shared.has(name) || joined.introduced.includes(name));
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
  kind: TopicKind;
}

/** Whether fewer articles name the one than the other; of equal ones, the label decides. */
function weighsLess(one: Ready, other: Ready): boolean {
  return one.joined.articles === other.joined.articles
    ? one.label > other.label
    : one.joined.articles < other.joined.articles;
}
