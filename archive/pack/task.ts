import { bucketTask } from './bucket-task.ts';
import { findTask } from './find-task.ts';
import { learnTask } from './learn-task.ts';
import { openWorkFolder } from './work-folder.ts';

/** A piece of work that needs nothing but the files of the work folder, and can be done again. */
export type Task =
  | { type: 'learn'; shard: number }
  | { type: 'find'; shard: number }
  | { type: 'buckets'; from: number; bits: number };

/** Does a task. @throws Error naming what it was doing. */
export function runTask(out: string, task: Task): void {
  const work = openWorkFolder(out);
  switch (task.type) {
    case 'learn':
      learnTask(work, task.shard);
      break;
    case 'find':
      findTask(work, task.shard);
      break;
    case 'buckets':
      bucketTask(work, task.from, task.bits);
  }
}
