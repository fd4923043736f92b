import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { runTask, type Task, type TaskResult } from './task.ts';

/** Does tasks, several at a time. */
export interface Pool {
  /** Waits for a free worker, and gives it a task. Rejects when an earlier task failed. */
  start(task: Task): Promise<void>;
  /** Waits until all tasks are done. Rejects when one failed. */
  drain(): Promise<void>;
  /** Ends the workers. */
  close(): Promise<void>;
  /** What the workers had in memory at most, each at its own time, added up (MB). */
  memory(): number;
}

/** What the heap of a worker may have (MB). Two of them and their parent stay below a gigabyte. */
const WORKER_MEMORY = 400;

/** What V8 lets the young of a worker's heap have, three times over (MB): more would be a little faster, and much larger. */
const YOUNG_MEMORY = 8;

/** So much of what a worker said before it broke off is told (UTF-16 units). */
const LAST_WORDS = 2_000;

const OUT_OF_MEMORY = /out of memory|heap limit/iu;

/**
 * Makes a pool of so many workers. They are processes: what one had in memory is free when it ends, which is not so for threads.
 * With one, tasks are done where they are started, one after the other.
 * @param root The folder of work: `WorkFolder.root`.
 * @param memory What the heap of a worker may have (MB).
 */
export function createPool(root: string, workers: number, memory = WORKER_MEMORY): Pool {
  if (workers < 2) {
    return {
      start: async (task) => runTask(root, task),
      drain: async () => undefined,
      close: async () => undefined,
      memory: () => 0,
    };
  }
  const all: ChildProcess[] = [];
  const free: ChildProcess[] = [];
  const taken = new Map<ChildProcess, number>();
  let failure: Error | undefined;
  let isClosing = false;
  let waiting: (() => void)[] = [];
  const wake = () => {
    const now = waiting;
    waiting = [];
    for (const one of now) one();
  };
  const begin = () => {
    const child = fork(join(import.meta.dirname, 'worker.ts'), [root], {
      execArgv: [`--max-old-space-size=${memory}`, `--max-semi-space-size=${YOUNG_MEMORY}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    all.push(child);
    let lastWords = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      lastWords = (lastWords + text).slice(-LAST_WORDS * 4);
    });
    child.on('message', ({ problem, memory: most }: TaskResult) => {
      taken.set(child, most / 1000);
      if (problem !== null) failure ??= new Error(problem);
      free.push(child);
      wake();
    });
    child.on('error', (error) => {
      failure ??= error;
      wake();
    });
    child.on('close', (code, signal) => {
      if (!isClosing) failure ??= broken(signal ?? `exit status ${code}`, lastWords, memory);
      wake();
    });
    return child;
  };
  const until = async (isReady: () => boolean) => {
    while (!failure && !isReady()) await new Promise<void>((resolve) => waiting.push(resolve));
    if (failure) throw failure;
  };
  return {
    async start(task) {
      if (free.length === 0 && all.length < workers && !failure) {
        begin().send(task);
        return;
      }
      await until(() => free.length > 0);
      free.pop()?.send(task);
    },
    memory: () => [...taken.values()].reduce((sum, one) => sum + one, 0),
    drain: () => until(() => free.length === all.length),
    async close() {
      isClosing = true;
      await Promise.all(
        all.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          const ended = new Promise((resolve) => child.once('close', resolve));
          child.kill();
          await ended;
        }),
      );
    },
  };
}

/** Why a worker ended in the middle of a task, and what to do. */
function broken(how: string, lastWords: string, memory: number): Error {
  if (OUT_OF_MEMORY.test(lastWords)) {
    return new Error(
      `The articles of a shard need more than ${memory} MB: pack again with fewer of them at a time, half as many with --shard`,
    );
  }
  return new Error(`A worker broke off (${how}); pack again to go on. ${lastWords.slice(-LAST_WORDS)}`.trim());
}
