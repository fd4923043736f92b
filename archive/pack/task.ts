import { bucketTask } from './bucket-task.ts';
import { chooseStage } from './choose-stage.ts';
import { findTask } from './find-task.ts';
import { learnTask } from './learn-task.ts';
import { mergeStage } from './merge-stage.ts';
import { planStage } from './plan-stage.ts';
import { workFolder } from './work-folder.ts';

/** A piece of work that needs nothing but the files of the work folder, and can be done again. */
export type Task =
  | { type: 'learn'; shard: number }
  | { type: 'merge'; shards: number }
  | { type: 'find'; shard: number }
  | { type: 'choose'; shards: number; topics: number; most: number }
  | { type: 'plan' }
  | { type: 'buckets'; from: number; bits: number };

/** What a worker says of a task: `null` when it is done, otherwise what went wrong. */
export interface TaskResult {
  problem: string | null;
  /** What the worker had in memory at most so far (kB). */
  memory: number;
}

/**
 * Does a task.
 * @param root The folder of work: `WorkFolder.root`.
 * @throws Error naming what it was doing.
 */
export function runTask(root: string, task: Task): void {
  const work = workFolder(root);
  switch (task.type) {
    case 'learn':
      learnTask(work, task.shard);
      break;
    case 'merge':
      mergeStage(work, task.shards);
      break;
    case 'find':
      findTask(work, task.shard);
      break;
    case 'choose':
      chooseStage(work, task.shards, task.topics, task.most);
      break;
    case 'plan':
      planStage(work);
      break;
    case 'buckets':
      bucketTask(work, task.from, task.bits);
  }
}
