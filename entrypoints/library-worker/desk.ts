import type { FromWorker } from '../../bridge/library-host.ts';
import type { Outcome, Wish } from '../../bridge/library-worker.ts';
import { RecordError } from '../../engine/base/record-error.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Keeper } from './keeper.ts';

/**
 * Makes what sees to wishes: does them, says what became of each, and then what it changed. The library is opened for
 * the first one; when that fails, for the next one again.
 */
export function createDesk(
  open: () => Promise<Keeper>,
  say: (said: FromWorker) => void,
): (wish: Wish) => Promise<void> {
  let opening: Promise<Keeper> | undefined;

  async function keeper(): Promise<Keeper> {
    opening ??= open();
    try {
      return await opening;
    } catch (error) {
      opening = undefined;
      throw error;
    }
  }

  return async ({ id, name, args }) => {
    try {
      const { changes, news } = await keeper();
      const value = await (changes[name] as (...args: unknown[]) => Promise<unknown>)(...args);
      say({ outcome: { id, ok: true, value } });
      // Also where nothing has changed: a worker before this one may have been ended when it had stored the same.
      say(news());
    } catch (error) {
      say({ outcome: { id, ok: false, ...failureOf(error) } });
    }
  };
}

function failureOf(error: unknown): Omit<Extract<Outcome, { ok: false }>, 'id' | 'ok'> {
  const text = error instanceof Error ? error.message : 'The library failed';
  if (error instanceof StoreError) return { problem: error.problem, error: text };
  if (error instanceof RecordError) return { problem: { type: error.fault }, error: text };
  return { problem: null, error: text };
}
