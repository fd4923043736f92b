import { existsSync } from 'node:fs';
import { lowerBound } from '../../engine/base/lower-bound.ts';
import { withRoom } from '../../engine/base/with-room.ts';
import type { TaughtTopic } from '../build/learn-shard.ts';
import { mergeTopics } from '../build/merge-topics.ts';
import { createTextNumbers, type TextNumbers } from '../build/text-numbers.ts';
import type { TaughtRows } from '../build/topic-sheet.ts';
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
  const articles = createTextNumbers();
  const repeated: number[][] = [];
  for (let shard = 0; shard < shards; shard++) {
    const ids = readJson<string[]>(work.shard('ids', shard)) ?? [];
    repeated.push(ids.flatMap((id, i) => (isKnown(articles, id) ? [i] : [])));
  }
  const taught = openTaught(work, shards);
  const writer = createLineWriter(work.file('topics'));
  let keys = new BigUint64Array(1024);
  let names = 0;
  let topics = 0;
  for (const topic of mergeTopics(taught.rows)) {
    topics++;
    const number = BigInt(writer.add(topic));
    for (const key of nameKeysOf(topic)) {
      keys = withRoom(keys, names + 1);
      keys[names++] = (BigInt(cheapHash(key)) << 32n) | number;
    }
  }
  writer.close();
  taught.close();
  writeNumbers(work.file('keys'), keys.subarray(0, names).sort());
  writeJson(work.file('repeated.json'), repeated);
  writeJson(work.file('merged.json'), { topics, articles: articles.count });
}

/** Whether a text was there before; it is, from now on. */
function isKnown(texts: TextNumbers, text: string): boolean {
  const { count } = texts;
  texts.add(text);
  return texts.count === count;
}

/** What all shards taught, read where it stands. */
function openTaught(work: WorkFolder, shards: number): { rows: TaughtRows; close(): void } {
  const files = Array.from({ length: shards }, (_, shard) => openLines<TaughtTopic>(work.shard('taught', shard)));
  // Of each shard the row behind its last one.
  let count = 0;
  const ends = files.map((file) => (count += file.count));
  return {
    rows: {
      count,
      at(row) {
        const shard = lowerBound(ends.length, (i) => (ends[i] as number) <= row);
        const file = files[shard] as (typeof files)[number];
        return file.at(row - (ends[shard] as number) + file.count);
      },
    },
    close() {
      for (const file of files) file.close();
    },
  };
}
