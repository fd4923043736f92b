import { runTask, type Task, type TaskResult } from './task.ts';

const [, , root = ''] = process.argv;

process.on('message', (task: Task) => {
  let problem: string | null = null;
  try {
    runTask(root, task);
  } catch (error) {
    problem = `${task.type}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  }
  process.send?.({ problem, memory: process.resourceUsage().maxRSS } satisfies TaskResult);
});
// The pack was killed.
process.on('disconnect', () => process.exit());
