import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { MAKING } from '../build/making.ts';
import { type ArchiveManifest, MANIFEST_PATH } from '../format/manifest.ts';
import { BUCKETS_AT_ONCE } from './bucket-task.ts';
import { type BucketFacts, finish } from './finish.ts';
import { fingerprintOf, listInputs } from './inputs.ts';
import type { BucketPlan } from './plan-stage.ts';
import { createPool } from './pool.ts';
import { type ReadResult, readStage } from './read-stage.ts';
import type { Task } from './task.ts';
import { readJson, writeJson } from './whole-file.ts';
import { openWorkFolder } from './work-folder.ts';

/** What is packed, and how. */
export interface PackOptions {
  /** Files and folders. */
  inputs: readonly string[];
  /** The folder that becomes the archive. */
  out: string;
  title: string;
  publisher: string | null;
  /** Passages of a topic at most. */
  passages: number;
  /** Tasks that are done at a time. */
  workers: number;
  /** Articles that are learned together: they bound the memory. The archive depends on it. */
  shardSize: number;
  /** Told how far it is, a line at a time. */
  say: (line: string) => void;
}

/** What came of a pack. */
export interface PackResult {
  manifest: ArchiveManifest;
  /** `null` where there was nothing to do. */
  made: {
    read: ReadResult;
    buckets: BucketFacts;
    /** What each step took. */
    seconds: Record<string, number>;
    /** What the process had at the end of each step, with the most that its workers had (MB). */
    memory: Record<string, number>;
  } | null;
}

/**
 * Makes an archive of all articles that some files have. It may be stopped at any moment: every file of work is written
 * whole or not at all, so that it goes on when it is called again with the same input; the bytes are the same in the end.
 * @throws Error naming the input and the fix when there is nothing to read, or nothing in it.
 */
export async function packArchive(options: PackOptions): Promise<PackResult> {
  const { inputs, out, title, publisher, passages, workers, shardSize, say } = options;
  const files = listInputs(inputs);
  const wish = { making: MAKING, input: fingerprintOf(files), title, publisher, passages, shardSize };
  mkdirSync(out, { recursive: true });
  const packed = readJson<{ wish: typeof wish; manifest: ArchiveManifest }>(join(out, '.packed.json'));
  const isSame = (other: unknown) => JSON.stringify(other) === JSON.stringify(wish);
  if (
    packed &&
    isSame(packed.wish) &&
    existsSync(join(out, MANIFEST_PATH)) &&
    existsSync(join(out, packed.manifest.edition))
  ) {
    rmSync(join(out, '.work'), { recursive: true, force: true });
    say('The archive is whole, and the input is the same: nothing to do');
    return { manifest: packed.manifest, made: null };
  }
  const begunPath = join(out, '.work', 'wish.json');
  let begun = readJson<{ wish: typeof wish; token: string }>(begunPath);
  if (begun !== undefined && !isSame(begun.wish)) {
    say('What was begun is of another input, or of an older version: beginning anew');
    rmSync(join(out, '.work'), { recursive: true, force: true });
    begun = undefined;
  } else if (begun !== undefined) say('Going on where the last pack was stopped');
  begun ??= { wish, token: randomUUID() };
  const work = openWorkFolder(out, begun.token);
  writeJson(begunPath, begun);

  const seconds: Record<string, number> = {};
  const memory: Record<string, number> = {};
  let ofWorkers = 0;
  let since = performance.now();
  const lap = (name: string) => {
    seconds[name] = Math.round((performance.now() - since) / 100) / 10;
    memory[name] = Math.round(process.memoryUsage.rss() / 1e6 + ofWorkers);
    ofWorkers = 0;
    since = performance.now();
  };
  // New workers for each step: what the last ones held is free again.
  let pool = createPool(work.root, workers);
  const renew = async () => {
    await pool.drain();
    ofWorkers = pool.memory();
    await pool.close();
    pool = createPool(work.root, workers);
  };
  try {
    const each = async (tasks: Iterable<Task>, count: number, what: string) => {
      let done = 0;
      for (const task of tasks) {
        await pool.start(task);
        if (++done % Math.max(1, Math.round(count / 10)) === 0) say(`${what}: ${done} of ${count}`);
      }
      await renew();
    };
    const alone = async (task: Task) => {
      await pool.start(task);
      await renew();
    };
    const read = await readStage({
      work,
      files,
      shardSize,
      say,
      onShard: (shard) => pool.start({ type: 'learn', shard }),
    });
    if (read.articles === 0) {
      rmSync(join(out, '.work'), { recursive: true, force: true });
      throw new Error(`${inputs.join(', ')}: no article was found in ${files.length} files; name files that have some`);
    }
    await renew();
    say(
      `read: ${read.articles} articles in ${read.shards} shards, ${read.links} links without a text, ${read.problems} problems`,
    );
    lap('read and learn');
    await alone({ type: 'merge', shards: read.shards });
    const { topics } = readJson<{ topics: number }>(work.file('merged.json')) as { topics: number };
    say(`merged: ${topics} topics`);
    lap('merge');
    await each(shardTasks(read.shards), read.shards, 'found names in shards');
    lap('find');
    await alone({ type: 'choose', shards: read.shards, topics, most: passages });
    lap('choose');
    await alone({ type: 'plan' });
    const plan = readJson<BucketPlan>(work.file('plan.json')) as BucketPlan;
    say(`planned: ${plan.names} names in ${2 ** plan.bits} buckets, at least ${plan.least} in each`);
    lap('plan');
    const count = 2 ** plan.bits;
    await each(bucketTasks(plan.bits), Math.ceil(count / BUCKETS_AT_ONCE), 'buckets, in groups');
    lap('buckets');
    const { manifest, buckets } = finish({ out, work, shards: read.shards, plan, title, publisher, passages });
    writeJson(join(out, '.packed.json'), { wish, manifest });
    rmSync(join(out, '.work'), { recursive: true, force: true });
    lap('finish');
    return { manifest, made: { read, buckets, seconds, memory } };
  } finally {
    await pool.close();
  }
}

function* shardTasks(shards: number): Generator<Task> {
  for (let shard = 0; shard < shards; shard++) yield { type: 'find', shard };
}

function* bucketTasks(bits: number): Generator<Task> {
  for (let from = 0; from < 2 ** bits; from += BUCKETS_AT_ONCE) yield { type: 'buckets', from, bits };
}
