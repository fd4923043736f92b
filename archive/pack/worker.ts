import { parentPort, workerData } from 'node:worker_threads';
import { runTask, type Task } from './task.ts';

// No task is the end.
parentPort?.on('message', (task: Task | null) => {
  if (task === null) {
    parentPort?.close();
    return;
  }
  try {
    runTask(workerData as string, task);
    parentPort?.postMessage(null);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage(`${task.type}: ${why}`);
  }
});
