import type { Frame, Page } from 'puppeteer-core';

/** How often a condition is looked at (ms). */
const LOOK_EVERY = 20;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What is left of a type once nothing falsy can come. */
export type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/** A page or one of its frames. */
export type Place = Page | Frame;

/**
 * Waits until `look` gives something truthy, and gives that. It may throw meanwhile.
 * @throws Error saying what was waited for, and what was seen last, after `within` ms.
 */
export async function until<T>(what: string, look: () => T | Promise<T>, within = 8000): Promise<Truthy<T>> {
  const end = performance.now() + within;
  let last: unknown;
  for (;;) {
    try {
      const seen = await look();
      if (seen) return seen as Truthy<T>;
      last = seen;
    } catch (error) {
      last = error;
    }
    if (performance.now() > end)
      throw new Error(
        `Waited ${within} ms for ${what}; last seen: ${last instanceof Error ? last : JSON.stringify(last)}`,
      );
    await pause(LOOK_EVERY);
  }
}

/**
 * Watches that `look` stays falsy for `span` ms: for "no card opens here", longer than the dwell and an answer take.
 * @throws Error with what came up.
 */
export async function never<T>(what: string, look: () => T | Promise<T>, span = 900): Promise<void> {
  const end = performance.now() + span;
  while (performance.now() < end) {
    const seen = await look();
    if (seen) throw new Error(`Expected never: ${what}; seen: ${JSON.stringify(seen)}`);
    await pause(LOOK_EVERY);
  }
}
