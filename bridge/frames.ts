/**
 * How the background learns what stands in a tab: it runs {@link askDescription} in all its frames at once, and each
 * tells what it has by a message of its own, so that a frame that hangs is the only one that says nothing. A message to
 * many frames would bring one answer, and what `executeScript` returns comes when the last frame has answered.
 * Content scripts and what the background runs share one isolated world, which no page can see into.
 */
type World = { [slot: symbol]: (() => Promise<unknown>) | undefined };

/** Leaves what tells of this frame where the background finds it; returns what takes it away. */
export function offerDescription(tell: () => Promise<unknown>): () => void {
  const world = globalThis as unknown as World;
  world[Symbol.for('backstory.page')] = tell;
  return () => delete world[Symbol.for('backstory.page')];
}

/** Leaves what brings the script that reads the page where the background finds it: it may not be there yet. */
export function offerToWake(wake: () => Promise<unknown>): void {
  (globalThis as unknown as World)[Symbol.for('backstory.wake')] = wake;
}

/**
 * Runs in a frame, as text: it may name nothing of this module. Ends when the frame has told, or has nothing to tell.
 * With `wakes`, a page that waits for a reason to be read has one now.
 */
export async function askDescription(wakes: boolean): Promise<void> {
  const world = globalThis as unknown as World;
  if (wakes && !world[Symbol.for('backstory.page')]) await world[Symbol.for('backstory.wake')]?.();
  await world[Symbol.for('backstory.page')]?.();
}

/** Runs in a frame, as text: brings the script that reads the page, where that waits for a reason to. */
export async function wake(): Promise<void> {
  const world = globalThis as unknown as World;
  if (!world[Symbol.for('backstory.page')]) await world[Symbol.for('backstory.wake')]?.();
}
