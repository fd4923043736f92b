import type { ChangeName, Outcome } from '../../bridge/library-worker.ts';
import type { Browser } from './browser.ts';

/** Wishes for a change of the reader's library from a page of ours, and brings what became of it. */
export function changeLibrary(browser: Browser, name: ChangeName, ...args: unknown[]): Promise<Outcome> {
  const wish = { id: crypto.randomUUID(), name, args };
  return browser.inExtension(async (api, wish) => {
    const channel = new BroadcastChannel('backstory-library');
    const { promise, resolve } = Promise.withResolvers<Outcome>();
    channel.onmessage = ({ data }) => {
      if (data.type === 'done' && data.outcome.id === wish.id) resolve(data.outcome);
      if (data.type === 'unknown' && data.id === wish.id) channel.postMessage({ type: 'wish', wish });
    };
    const again = async () => {
      await api.runtime.sendMessage({ backstory: 'holdWorker', question: {} }).catch(() => undefined);
      channel.postMessage({ type: 'ask', id: wish.id });
    };
    const timer = setInterval(again, 500);
    await again();
    const outcome = await promise;
    clearInterval(timer);
    channel.close();
    return outcome;
  }, wish);
}
