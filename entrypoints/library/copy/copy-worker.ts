import { browser } from 'wxt/browser';
import { COPY_WORKER } from '../../../bridge/copy.ts';
import type { FromWorker } from '../../../bridge/library-host.ts';
import type { ChangeName, LibraryChanges, Outcome, Wish } from '../../../bridge/library-worker.ts';
import { StoreError } from '../../../store/store-error.ts';

/** The worker that writes a copy of another library, held by this page while it does. */
export interface CopyWorker {
  /** Has it do something. @throws StoreError or Error saying why it is not done. */
  change<N extends ChangeName>(
    name: N,
    ...args: Parameters<LibraryChanges[N]>
  ): Promise<Awaited<ReturnType<LibraryChanges[N]>>>;
  end(): void;
}

/** Starts it. */
export function startCopyWorker(): CopyWorker {
  const worker = new Worker(browser.runtime.getURL('/library-worker.js'), { name: COPY_WORKER });
  const waiting = new Map<string, (outcome: Outcome) => void>();
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if ('outcome' in data) waiting.get(data.outcome.id)?.(data.outcome);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    const error = { ok: false, problem: { type: 'failed', name: 'WorkerError' }, error: 'The worker failed' } as const;
    for (const [id, resolve] of waiting) resolve({ id, ...error });
  };
  return {
    async change<N extends ChangeName>(
      name: N,
      ...args: Parameters<LibraryChanges[N]>
    ): Promise<Awaited<ReturnType<LibraryChanges[N]>>> {
      const wish: Wish = { id: crypto.randomUUID(), name, args };
      const outcome = await new Promise<Outcome>((resolve) => {
        waiting.set(wish.id, resolve);
        worker.postMessage(wish);
      });
      waiting.delete(wish.id);
      if (!outcome.ok) throw outcome.problem ? new StoreError(outcome.problem) : new Error(outcome.error);
      return outcome.value as Awaited<ReturnType<LibraryChanges[N]>>;
    },
    end: () => worker.terminate(),
  };
}
