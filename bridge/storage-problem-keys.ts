import type { StorageProblem } from '../engine/model/storage-problem.ts';

/**
 * The text for each reason why the library on this machine cannot be read, by its key in `locales/`. The name
 * that the browser has for it is handed to each; only `ownFailed` shows it.
 */
export const PROBLEM_KEYS = {
  unavailable: 'ownUnavailable',
  full: 'ownFull',
  blocked: 'ownBlocked',
  newer: 'ownNewer',
  damaged: 'ownDamaged',
  failed: 'ownFailed',
} as const satisfies Record<StorageProblem['type'], string>;

/** What the browser calls a problem that has no words of its own; empty for the others. */
export function problemName(problem: StorageProblem): string {
  return problem.type === 'failed' ? problem.name : '';
}
