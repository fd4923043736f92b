import { existsSync } from 'node:fs';
import { createShardMeter } from '../build/shard-meter.ts';
import { type InputFile, readInput } from './inputs.ts';
import { createLineWriter, type LineWriter } from './line-store.ts';
import { readJson, writeJson } from './whole-file.ts';
import type { WorkFolder } from './work-folder.ts';

/** What was read of an input. */
export interface ReadResult {
  shards: number;
  articles: number;
  links: number;
  problems: number;
}

/** How an input is read. */
export interface ReadStage {
  work: WorkFolder;
  files: readonly InputFile[];
  /** Articles of a shard at most: see `createShardMeter`. */
  shardSize: number;
  /** Told of each problem and now and then how far it is. */
  say: (line: string) => void;
  /** Told when a shard is whole; reading goes on when it resolves. */
  onShard: (shard: number) => Promise<void>;
}

/** A sign of life after so many articles. */
const TOLD_EVERY = 20_000;

/**
 * Reads all files, one after the other, into shards of raw articles. A shard that is there already is not written again: the
 * same files give the same shards.
 */
export async function readStage({ work, files, shardSize, say, onShard }: ReadStage): Promise<ReadResult> {
  const done = readJson<ReadResult>(work.file('read.json'));
  if (done) {
    for (let shard = 0; shard < done.shards; shard++) await onShard(shard);
    return done;
  }
  const result: ReadResult = { shards: 0, articles: 0, links: 0, problems: 0 };
  const meter = createShardMeter(shardSize);
  let writer: LineWriter | null = null;
  let isOpen = false;
  const finish = async () => {
    writer?.close();
    writer = null;
    isOpen = false;
    await onShard(result.shards++);
  };
  for (const file of files) {
    for await (const item of readInput(file)) {
      if ('problem' in item) {
        result.problems++;
        say(`  ${item.problem}`);
      } else if ('link' in item) result.links++;
      else {
        if (!isOpen && !existsSync(work.shard('raw', result.shards))) {
          writer = createLineWriter(work.shard('raw', result.shards));
        }
        isOpen = true;
        writer?.add(item.article);
        result.articles++;
        if (meter.add(item.article)) await finish();
        if (result.articles % TOLD_EVERY === 0) say(`read: ${result.articles} articles`);
      }
    }
  }
  if (isOpen) await finish();
  writeJson(work.file('read.json'), result);
  return result;
}
