import type { StorageProblem } from '../engine/model/storage-problem.ts';
import type { LibraryWriter } from '../engine/writer.ts';

/** What the library's worker does: all that a writer does, but answering. */
export type LibraryChanges = Omit<LibraryWriter, 'reader'>;
export type ChangeName = keyof LibraryChanges;

/** A change that is wished for. Asked for twice, it is done once, or twice with the same end. */
export interface Wish {
  id: string;
  name: ChangeName;
  args: unknown[];
}

/** What became of a wish. `problem` says why the library cannot be used; else `error` says what was wrong. */
export type Outcome = { id: string } & (
  | { ok: true; value: unknown }
  | { ok: false; problem: StorageProblem | null; error: string }
);

/**
 * What is said between whoever wishes for a change and who holds the worker: a wish, or a question after one; that a
 * wish is being seen to, or that nobody knows of it; its outcome; that learning shall rest, which then comes out as not
 * done. Web pages cannot hear it: their origin is another.
 */
export type Said =
  | { type: 'wish'; wish: Wish }
  | { type: 'ask'; id: string }
  | { type: 'heard'; id: string }
  | { type: 'unknown'; id: string }
  | { type: 'done'; outcome: Outcome }
  | { type: 'rest' };

/** The channel on which it is said. */
export const CHANNEL = 'backstory-library';

/** So often it is asked whether a wish is still being seen to (ms). */
const AGAIN = 1000;

/** When nobody has said that it is for so long (ms), nobody will. */
const GIVE_UP = 15_000;

/** Has the library's worker leave off learning, if it learns; whoever wished for it hears that it is not done. */
export function letRest(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ type: 'rest' } satisfies Said);
  channel.close();
}

/** Wishes for a change, and brings what became of it. @throws Error when nobody holds the worker, or cannot. */
export type LibraryCaller = (name: ChangeName, ...args: unknown[]) => Promise<Outcome>;

/**
 * Makes the way to the library's worker, from the background and from our own pages.
 * @param wake Sees to it that somebody holds the worker; it is called before anything is said.
 */
export function createLibraryCaller(wake: () => Promise<unknown>): LibraryCaller {
  return async (name, ...args) => {
    const wish: Wish = { id: crypto.randomUUID(), name, args };
    const channel = new BroadcastChannel(CHANNEL);
    const say = (said: Said) => channel.postMessage(said);
    const { promise, resolve, reject } = Promise.withResolvers<Outcome>();
    let last = Date.now();
    channel.onmessage = ({ data: said }: MessageEvent<Said>) => {
      if (said.type === 'done' && said.outcome.id === wish.id) resolve(said.outcome);
      if (!('id' in said) || said.id !== wish.id) return;
      if (said.type === 'heard') last = Date.now();
      if (said.type === 'unknown') say({ type: 'wish', wish });
    };
    const timer = setInterval(() => {
      if (Date.now() - last > GIVE_UP) return reject(new Error('Nobody sees to the library'));
      wake().then(() => say({ type: 'ask', id: wish.id }), reject);
    }, AGAIN);
    try {
      await wake();
      say({ type: 'wish', wish });
      return await promise;
    } finally {
      clearInterval(timer);
      channel.close();
    }
  };
}
