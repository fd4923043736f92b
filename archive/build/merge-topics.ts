import { idOf } from '../../engine/base/id.ts';
import type { Topic, TopicKind } from '../../engine/model/topic.ts';
import { foldName } from '../../engine/topics/fold-name.ts';
import { fullestLabel, type JoinedTopic, joinTopic } from './joined-topic.ts';
import { readTopicSheet, type TaughtRows, type TopicSheet } from './topic-sheet.ts';

/**
 * Brings together what the shards of an archive taught, and gives all topics, by label. What is counted in each shard is added
 * up, as a library's segments are: topics of one label are one; so is one whose label is another name of a single other topic
 * of its kind. The kind and the place are those that most articles give, the label is the fullest in use, who somebody is what
 * was said last. A name of several topics is that of the one whose label it is, else of the one with most articles; a surname
 * of several people is each one's, where a page introduces them.
 *
 * In memory are numbers, and a label for each topic: the rows are read three times instead. The same shards give the same topics,
 * in whatever order they come.
 */
export function* mergeTopics(rows: TaughtRows): Generator<Topic> {
  const sheet = readTopicSheet(rows);
  yield* named(sheet, joinByOtherNames(sheet));
}

/** Which topics of a sheet are one. */
interface Joins {
  /** The one that a topic belongs to now; itself where it was joined to none. */
  now(topic: number): number;
  /** The topics that are one with it: itself first, then the others in the order in which they were joined. */
  members(topic: number): number[];
}

/** One of several with a name counts as the only one where so many times as many articles name it as all others together. */
const DOMINANCE = 2;

/**
 * "Thatcher" of one shard is Margaret Thatcher of another, where nobody else of its kind has that name, or nearly nobody.
 * Full names come first: what "OECD" is short for is one then, however it is spelled.
 */
function joinByOtherNames(sheet: TopicSheet): Joins {
  /** Where a topic that was joined to another has gone, one more than it is. */
  const gone = new Uint32Array(sheet.count);
  const members = new Map<number, number[]>();
  const now = (topic: number): number => {
    let one = topic;
    for (let next = gone[one] as number; next > 0; next = gone[one] as number) one = next - 1;
    return one;
  };
  const membersOf = (topic: number) => members.get(topic) ?? [topic];
  for (const topic of sharersByLabel(sheet)) {
    const own = now(topic);
    const [other, ...rest] = unique(sheet.ownersOf(sheet.labelOf(topic)), now)
      .filter((one) => one !== own && mayBeOne(sheet, own, one))
      .sort((a, b) => sheet.articlesOf(b) - sheet.articlesOf(a));
    const restArticles = rest.reduce((sum, one) => sum + sheet.articlesOf(one), 0);
    if (other === undefined) continue;
    if (rest.length > 0 && sheet.articlesOf(other) < restArticles * DOMINANCE) continue;
    sheet.addUp(own, other);
    gone[own] = other + 1;
    members.set(other, [...membersOf(other), ...membersOf(own)]);
    members.delete(own);
  }
  return { now, members: membersOf };
}

/** The topics whose label another one has as a name, those with the longest first. */
function sharersByLabel(sheet: TopicSheet): number[] {
  const sharers: { key: string; topic: number }[] = [];
  for (let topic = 0; topic < sheet.count; topic++) {
    if (sheet.ownersOf(sheet.labelOf(topic)).length < 2) continue;
    const [first] = sheet.taught(topic);
    if (first) sharers.push({ key: foldName(first.topic.label), topic });
  }
  return sharers.sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1)).map(({ topic }) => topic);
}

/** What topics are now, each once. */
const unique = (topics: Uint32Array, now: (topic: number) => number): number[] => [...new Set(Array.from(topics, now))];

/**
 * Whether what one topic is called alone may be another name of the other, by their kinds. A shard without "Ronald Reagan"
 * may take "Reagan" for a body; a place is no short form of somebody.
 */
function mayBeOne(sheet: TopicSheet, short: number, full: number): boolean {
  const [a, b] = [sheet.kindOf(short), sheet.kindOf(full)];
  if (a === b || a === 'thing') return true;
  return a !== 'place' && b !== 'place' && sheet.articlesOf(full) >= sheet.articlesOf(short) * DOMINANCE;
}

function* named(sheet: TopicSheet, joins: Joins): Generator<Topic> {
  const joinedOf = (topic: number) => joinTopic(joins.members(topic).map((member) => sheet.taught(member)));
  const labels: string[] = [];
  const all: number[] = [];
  /** Of each name the topic that is called so, one more than it is. */
  const called = new Uint32Array(sheet.names.count);
  for (let topic = 0; topic < sheet.count; topic++) {
    if (joins.now(topic) !== topic) {
      labels.push('');
      continue;
    }
    const label = fullestLabel(joinedOf(topic), sheet.kindOf(topic));
    labels.push(label);
    all.push(topic);
    called[sheet.names.find(foldName(label))] = topic + 1;
  }
  const labelOf = (topic: number) => labels[topic] as string;
  all.sort((a, b) => (labelOf(a) < labelOf(b) ? -1 : 1));

  /** Whether fewer articles name the one than the other; of equal ones, the label decides. */
  const weighsLess = (one: number, other: number): boolean => {
    const [a, b] = [sheet.articlesOf(one), sheet.articlesOf(other)];
    return a === b ? labelOf(one) > labelOf(other) : a < b;
  };
  /** Whether a topic keeps a name that it has been given: as its own, as one of several people, or not at all. */
  const keeps = (topic: number, name: string): 'alone' | 'shared' | false => {
    const number = sheet.names.find(foldName(name));
    if (called[number] === topic + 1) return name === labelOf(topic) ? false : 'alone';
    if (called[number] !== 0) return false;
    const owners = unique(sheet.ownersOf(number), joins.now);
    if (owners.length < 2) return 'alone';
    const isSurname = sheet.kindOf(topic) === 'person' && !/\s/u.test(name.trim());
    if (isSurname && owners.every((other) => sheet.kindOf(other) === 'person')) return 'shared';
    return owners.every((other) => other === topic || weighsLess(other, topic)) ? 'alone' : false;
  };
  for (const topic of all)
    yield topicOf(joinedOf(topic), labelOf(topic), sheet.kindOf(topic), (name) => keeps(topic, name));
}

function topicOf(
  joined: JoinedTopic,
  label: string,
  kind: TopicKind,
  keeps: (name: string) => 'alone' | 'shared' | false,
): Topic {
  const aliases: string[] = [];
  const introduced: string[] = [];
  for (const name of [...joined.names].sort()) {
    const kept = keeps(name);
    if (kept === false) continue;
    aliases.push(name);
    if (kept === 'shared' || joined.introduced.has(name)) introduced.push(name);
  }
  return {
    id: `t${idOf(`${kind} ${label}`)}`,
    label,
    kind,
    aliases,
    ...(joined.of && kind !== 'person' ? { of: joined.of } : {}),
    ...(introduced.length > 0 ? { introduced } : {}),
    ...(joined.who ? { who: joined.who } : {}),
  };
}
