import { existsSync } from 'node:fs';
import type { TaughtTopic } from '../build/learn-shard.ts';
import { createTopicMerge } from '../build/merge-topics.ts';
import { nameKeysOf } from '../format/name-hash.ts';
import { cheapHash } from './cheap-hash.ts';
import { createLineWriter, openLines } from './line-store.ts';
import { readJson, writeJson, writeNumbers } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/**
 * Merges what the shards taught, in their order: writes the topics, and for each of their names a number with a hash of it
 * above and the topic's number below, ascending. Finds, too, which articles stand in an earlier shard already: they are
 * dropped.
 */
export function mergeStage(work: WorkFolder, shards: number): void {
  if (existsSync(work.file('merged.json'))) return;
  const merge = createTopicMerge();
  const seen = new Set<string>();
  const repeated: number[][] = [];
  for (let shard = 0; shard < shards; shard++) {
    const taught = openLines<TaughtTopic>(work.shard('taught', shard));
    merge.add(Array.from({ length: taught.count }, (_, i) => taught.at(i)));
    taught.close();
    const ids = readJson<string[]>(work.shard('ids', shard)) ?? [];
    repeated.push(ids.flatMap((id, i) => (seen.has(id) ? [i] : [])));
    for (const id of ids) seen.add(id);
  }
  const topics = merge.topics();
  const writer = createLineWriter(work.file('topics'));
  const keys: bigint[] = [];
  for (const topic of topics) {
    const number = BigInt(writer.add(topic));
    for (const key of nameKeysOf(topic)) keys.push((BigInt(cheapHash(key)) << 32n) | number);
  }
  writer.close();
  writeNumbers(work.file('keys'), BigUint64Array.from(keys).sort());
  writeJson(work.file('repeated.json'), repeated);
  writeJson(work.file('merged.json'), { topics: topics.length, articles: seen.size });
}
