import type { PageDescription } from './messages.ts';

/**
 * How the background learns what stands in a tab: it asks all its frames at once, by running {@link takeDescription}
 * in each. No message can do that: a message to many frames brings one answer. Content scripts and what the background
 * runs share one isolated world, which no page can see into.
 */
type World = { [slot: symbol]: (() => PageDescription | null) | undefined };

/** Leaves what describes this frame where the background finds it; returns what takes it away. */
export function offerDescription(describe: () => PageDescription | null): () => void {
  const world = globalThis as unknown as World;
  world[Symbol.for('backstory.page')] = describe;
  return () => delete world[Symbol.for('backstory.page')];
}

/** Runs in a frame, as text: it may name nothing of this module. `null` where no content script of ours lives. */
export function takeDescription(): PageDescription | null {
  return (globalThis as unknown as World)[Symbol.for('backstory.page')]?.() ?? null;
}
