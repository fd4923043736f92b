import { withRoom } from '../../engine/base/with-room.ts';
import type { TopicKind } from '../../engine/model/topic.ts';
import { foldName } from '../../engine/topics/fold-name.ts';
import type { TaughtTopic } from './learn-shard.ts';
import { createTextNumbers, type TextNumbers } from './text-numbers.ts';

/** What all shards of an archive taught, a topic a row, one shard after the other. Rows are read more than once. */
export interface TaughtRows {
  readonly count: number;
  at(row: number): TaughtTopic;
}

/**
 * What is known of all topics in numbers, some 50 bytes each: their texts stay where the rows are. A topic is a number: those
 * of one folded label are one, in the order in which they came.
 */
export interface TopicSheet {
  readonly count: number;
  /** The names of all topics, folded. */
  readonly names: TextNumbers;
  /** The number of a topic's label among the names. */
  labelOf(topic: number): number;
  /** What the shards teach of a topic, in their order. */
  taught(topic: number): Generator<TaughtTopic>;
  /** How many articles name it. */
  articlesOf(topic: number): number;
  /** The kind that most of them give; of equal ones the first in the order of the alphabet. */
  kindOf(topic: number): TopicKind;
  /** The topics that have a name, each once. */
  ownersOf(name: number): Uint32Array;
  /** Adds what was counted of a topic to another one. */
  addUp(from: number, into: number): void;
}

/** All kinds, in the order of the alphabet. */
const KINDS = ['event', 'law', 'organization', 'person', 'place', 'thing'] as const satisfies readonly TopicKind[];

/** Reads all rows once. */
export function readTopicSheet(rows: TaughtRows): TopicSheet {
  const names = createTextNumbers();
  /** Of each name the topic with that label, one more than it is. */
  let labelled = new Uint32Array(1024);
  let labels = new Uint32Array(1024);
  let articles = new Uint32Array(1024);
  let kinds = new Uint32Array(1024 * KINDS.length);
  /** The first and the last row of a topic, and of each row the next one of its topic, all one more than they are. */
  let first = new Uint32Array(1024);
  let last = new Uint32Array(1024);
  const next = new Uint32Array(rows.count);
  const pairs = createPairs();
  let count = 0;

  for (let row = 0; row < rows.count; row++) {
    const { topic, articles: naming } = rows.at(row);
    const label = names.add(foldName(topic.label));
    labelled = withRoom(labelled, label + 1);
    if (labelled[label] === 0) {
      labelled[label] = ++count;
      labels = withRoom(labels, count);
      articles = withRoom(articles, count);
      kinds = withRoom(kinds, count * KINDS.length);
      first = withRoom(first, count);
      last = withRoom(last, count);
      labels[count - 1] = label;
      first[count - 1] = row + 1;
    }
    const number = (labelled[label] as number) - 1;
    const before = last[number] as number;
    if (before > 0) next[before - 1] = row + 1;
    last[number] = row + 1;
    articles[number]! += naming;
    kinds[number * KINDS.length + KINDS.indexOf(topic.kind)]! += naming;
    pairs.add(label, number);
    for (const name of topic.aliases) pairs.add(names.add(foldName(name)), number);
  }
  const owners = pairs.byName(names.count, count);

  return {
    count,
    names,
    labelOf: (topic) => labels[topic] as number,
    *taught(topic) {
      for (let row = first[topic] as number; row > 0; row = next[row - 1] as number) yield rows.at(row - 1);
    },
    articlesOf: (topic) => articles[topic] as number,
    kindOf(topic) {
      const counts = kinds.subarray(topic * KINDS.length, (topic + 1) * KINDS.length);
      return KINDS[counts.indexOf(Math.max(...counts))] as TopicKind;
    },
    ownersOf: owners,
    addUp(from, into) {
      articles[into]! += articles[from] as number;
      for (let kind = 0; kind < KINDS.length; kind++) {
        kinds[into * KINDS.length + kind]! += kinds[from * KINDS.length + kind] as number;
      }
    },
  };
}

/** Which topics have which names: pairs in any order, then by name. */
function createPairs() {
  let names = new Uint32Array(1024);
  let topics = new Uint32Array(1024);
  let count = 0;

  function add(name: number, topic: number): void {
    names = withRoom(names, count + 1);
    topics = withRoom(topics, count + 1);
    names[count] = name;
    topics[count++] = topic;
  }

  /** The topics of each of so many names, each once, in the order in which the pairs came. */
  function byName(nameCount: number, topicCount: number): (name: number) => Uint32Array {
    const starts = new Uint32Array(nameCount + 1);
    for (let i = 0; i < count; i++) starts[(names[i] as number) + 1]!++;
    for (let name = 0; name < nameCount; name++) starts[name + 1]! += starts[name] as number;
    const ends = starts.slice(0, nameCount);
    const sorted = new Uint32Array(count);
    for (let i = 0; i < count; i++) sorted[ends[names[i] as number]!++] = topics[i] as number;
    [names, topics, count] = [new Uint32Array(), new Uint32Array(), 0];
    // What is there twice is moved out: a topic remembers the last name that it was seen with.
    const seen = new Uint32Array(topicCount);
    for (let name = 0; name < nameCount; name++) {
      const start = starts[name] as number;
      let end = start;
      for (let i = start; i < (starts[name + 1] as number); i++) {
        const topic = sorted[i] as number;
        if (seen[topic] === name + 1) continue;
        seen[topic] = name + 1;
        sorted[end++] = topic;
      }
      ends[name] = end;
    }
    return (name) => sorted.subarray(starts[name], ends[name]);
  }

  return { add, byName };
}
