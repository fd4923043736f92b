import { browser } from 'wxt/browser';
import type { StorageProblem } from '../engine/model/storage-problem.ts';

/** The item of the session's storage, which is in memory: on a full disk nothing else could be noted. */
const FAILURE = 'memory-failure';

/** Why the last article that was read could not be remembered, and whether the reader has seen it said. */
interface RememberFailure {
  problem: StorageProblem;
  isTold: boolean;
}

async function readFailure(): Promise<RememberFailure | undefined> {
  return (await browser.storage.session.get(FAILURE))[FAILURE] as RememberFailure | undefined;
}

/** Notes why an article could not be remembered; one failure after another of the same kind is told once. */
export async function noteRememberFailure(problem: StorageProblem): Promise<void> {
  const before = await readFailure();
  if (before?.problem.type === problem.type) return;
  await browser.storage.session.set({ [FAILURE]: { problem, isTold: false } satisfies RememberFailure });
}

/** Notes that remembering works: when it fails again, that is told again. */
export async function noteRemembered(): Promise<void> {
  if (await readFailure()) await browser.storage.session.remove(FAILURE);
}

/** Why remembering fails, if the reader has not been told; whoever asks tells it. */
export async function untoldRememberFailure(): Promise<StorageProblem | null> {
  const failure = await readFailure();
  if (!failure || failure.isTold) return null;
  await browser.storage.session.set({ [FAILURE]: { ...failure, isTold: true } satisfies RememberFailure });
  return failure.problem;
}
