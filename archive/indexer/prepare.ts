import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article, Passage, RawArticle } from '../../engine/model/article.ts';
import type { Topic } from '../../engine/model/topic.ts';
import { learnShard, type TaughtTopic } from '../build/learn-shard.ts';
import { mergeTopics } from '../build/merge-topics.ts';
import { createShardMeter } from '../build/shard-meter.ts';
import { createTextNumbers } from '../build/text-numbers.ts';
import { nameKeysOf } from '../format/name-hash.ts';
import { cheapHash } from '../pack/cheap-hash.ts';
import { readInput } from '../pack/inputs.ts';
import { createLineWriter, openLines } from '../pack/line-store.ts';
import type { Workshop } from './workshop.ts';

/** What the input had, once all of it is read. */
export interface InputCount {
  shards: number;
  articles: number;
}

/** The articles of a shard, cleaned and cut into passages. */
export interface ReadShard {
  articles: Article[];
  /** Those of the articles, in their order. */
  passages: Passage[];
}

/** How many topics there are, and how many documents keep them: in each so many, but for the last. */
export interface TopicCount {
  topics: number;
  parts: number;
}

/** A topic with cheap hashes of its names, by which a shard sees whether it may have it. */
export interface MergedTopic {
  /** Its position among all topics of the archive. */
  number: number;
  topic: Topic;
  keys: number[];
}

/** So many topics are kept in a document, and worked at together. */
const TOPICS_A_PART = 4_000;

/** Reads all files once, and puts their articles down in shards, as they come: as a pack does. */
export async function readFiles(shop: Workshop, renew: () => Promise<void>): Promise<void> {
  const { files, shardSize, scratch, bulk, tell } = shop;
  const meter = createShardMeter(shardSize);
  let shard: RawArticle[] = [];
  const count: InputCount = { shards: 0, articles: 0 };
  const close = async () => {
    if (shard.length === 0) return;
    await scratch.put(`raws-${count.shards}`, shard);
    count.shards++;
    shard = [];
    await renew();
  };
  for (const file of files) {
    for await (const item of readInput(file)) {
      if ('problem' in item) tell({ problem: item.problem });
      if (!('article' in item)) continue;
      shard.push(item.article);
      count.articles++;
      if (meter.add(item.article)) await close();
    }
  }
  await close();
  if (count.articles === 0) throw new Error('No article was found in the input: name files that have some');
  await scratch.put('input', count);
  await bulk.flush();
}

/** Cleans the articles of a shard and learns its names. */
export async function learn({ scratch, bulk }: Workshop, shard: number): Promise<void> {
  const { articles, passages, topics } = learnShard(await scratch.get<RawArticle[]>(`raws-${shard}`));
  await scratch.put(`read-${shard}`, { articles, passages } satisfies ReadShard);
  await scratch.put(`taught-${shard}`, { topics, ids: articles.map(({ id }) => id) });
  await bulk.flush();
}

/** Brings the names of all shards together, and says which articles of a shard an earlier one has. */
export async function merge({ scratch, bulk }: Workshop, { shards }: InputCount): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-merge-'));
  try {
    // They are read more than once, and would not fit into memory: so they stand in a file meanwhile.
    const path = join(folder, 'taught');
    const writer = createLineWriter(path);
    const seen = createTextNumbers();
    for (let shard = 0; shard < shards; shard++) {
      const { topics, ids } = await scratch.get<{ topics: TaughtTopic[]; ids: string[] }>(`taught-${shard}`);
      for (const topic of topics) writer.add(topic);
      await scratch.put(
        `repeated-${shard}`,
        ids.filter((id) => seen.find(id) >= 0),
      );
      for (const id of ids) seen.add(id);
    }
    writer.close();
    const rows = openLines<TaughtTopic>(path);
    const some: MergedTopic[] = [];
    const count: TopicCount = { topics: 0, parts: 0 };
    const put = async () => {
      if (some.length > 0) await scratch.put(`topics-${count.parts++}`, some.splice(0));
    };
    for (const topic of mergeTopics(rows)) {
      some.push({ number: count.topics++, topic, keys: nameKeysOf(topic).map(cheapHash) });
      if (some.length === TOPICS_A_PART) await put();
    }
    await put();
    rows.close();
    await scratch.put('merged', count);
    await bulk.flush();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Which part a topic is in. */
export const partOf = (topic: number): number => Math.floor(topic / TOPICS_A_PART);
