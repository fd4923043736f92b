import { setTimeout as wait } from 'node:timers/promises';

/** So often, and each time twice as much later (ms), is something tried again before it is given up: a minute in all. */
const TRIES = 9;
const FIRST_PAUSE = 100;

/** What a cluster answers that is busy, or is losing a node: none, too slow, too much, not now. */
const PASSING = new Set([0, 408, 429, 502, 503, 504]);

/** The status that the cluster answered with; 0 where it gave no answer. */
export function statusOf(error: unknown): number {
  const { statusCode, name } = error as { statusCode?: number; name?: string };
  // Errors of the client without a status are those of the connection; errors of ours are none of the cluster's.
  return statusCode ?? (/^(Connection|Timeout|NoLivingConnections)/u.test(name ?? '') ? 0 : -1);
}

/** Whether what failed may succeed a little later. */
export const isPassing = (status: number): boolean => PASSING.has(status);

/** Does something again, `tries` times at most, while it fails for a passing reason. @throws the last error. */
export async function patiently<T>(work: () => Promise<T>, tries = TRIES): Promise<T> {
  for (let turn = 0; ; turn++) {
    try {
      return await work();
    } catch (error) {
      if (turn === tries || !isPassing(statusOf(error))) throw error;
    }
    await wait(FIRST_PAUSE * 2 ** turn);
  }
}
