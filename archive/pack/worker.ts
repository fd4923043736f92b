import { parentPort, workerData } from 'node:worker_threads';
import { runTask, type Task } from './task.ts';

parentPort?.on('message', (task: Task) => {
  try {
    runTask(workerData as string, task);
    parentPort?.postMessage(null);
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    parentPort?.postMessage(`${task.type}: ${why}`);
  }
});
