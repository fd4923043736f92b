import { Worker } from 'node:worker_threads';
import { runTask, type Task } from './task.ts';

/** Does tasks, several at a time. */
export interface Pool {
  /** Waits for a free worker, and gives it a task. Rejects when an earlier task failed. */
  start(task: Task): Promise<void>;
  /** Waits until all tasks are done. Rejects when one failed. */
  drain(): Promise<void>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** What one worker may keep in memory (MB): two of them and their parent stay below a gigabyte. */
const WORKER_MEMORY = 400;

/** What ended a worker; where it was memory, with what to do. */
function named(error: unknown): Error {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new Error(
      `The articles of a shard need more than ${WORKER_MEMORY} MB: pack again with fewer of them at a time, half as many with --shard`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}

/**
 * Makes a pool of so many workers. With one, tasks are done where they are started, one after the other.
 * @param out The folder that is packed into.
 */
export function createPool(out: string, workers: number): Pool {
  if (workers < 2) {
    return { start: async (task) => runTask(out, task), drain: async () => undefined, close: async () => undefined };
  }
  const threads: Worker[] = [];
  const free: Worker[] = [];
  let failure: Error | undefined;
  let waiting: (() => void)[] = [];
  const wake = () => {
    const all = waiting;
    waiting = [];
    for (const one of all) one();
  };
  const begin = () => {
    const url = new URL('./worker.ts', import.meta.url);
    const thread = new Worker(url, { workerData: out, resourceLimits: { maxOldGenerationSizeMb: WORKER_MEMORY } });
    threads.push(thread);
    thread.on('message', (problem: string | null) => {
      if (problem !== null) failure ??= new Error(problem);
      free.push(thread);
      wake();
    });
    thread.on('error', (error) => {
      failure ??= named(error);
      wake();
    });
    return thread;
  };
  const until = async (isReady: () => boolean) => {
    while (!failure && !isReady()) await new Promise<void>((resolve) => waiting.push(resolve));
    if (failure) throw failure;
  };
  return {
    async start(task) {
      // A worker begins when there is something for it to do: one that is ended while it begins may never end.
      if (free.length === 0 && threads.length < workers && !failure) {
        begin().postMessage(task);
        return;
      }
      await until(() => free.length > 0);
      free.pop()?.postMessage(task);
    },
    drain: () => until(() => free.length === threads.length),
    async close() {
      await Promise.all(
        threads.map(async (thread) => {
          if (!free.includes(thread)) return void (await thread.terminate());
          const ended = new Promise((resolve) => thread.once('exit', resolve));
          thread.postMessage(null);
          await ended;
        }),
      );
    },
  };
}
