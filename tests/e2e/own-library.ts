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

/** What is ended: the background, what holds the library's worker and so the worker, or both at once. */
export type Ended = 'background' | 'worker' | 'both';

/**
 * Ends the background, the library's worker, or both, at once and whatever they are doing. In Firefox the background
 * holds the worker, and so both go together.
 */
export async function endLibrary(browser: Browser, what: Ended): Promise<void> {
  if (browser.name === 'firefox') {
    await browser.inExtension((api) => {
      const background = api.extension.getBackgroundPage() as { location: { reload(): void } } | null;
      background?.location.reload();
    }, null);
    return;
  }
  const cdp = await browser.driver.target().createCDPSession();
  const { targetInfos } = await cdp.send('Target.getTargets');
  const isMeant = ({ type, url }: { type: string; url: string }) =>
    (what !== 'worker' && type === 'service_worker' && url.startsWith('chrome-extension://')) ||
    (what !== 'background' && url.endsWith('/library-host.html'));
  for (const { targetId } of targetInfos.filter(isMeant)) {
    // It may have gone by itself.
    await cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }
  await cdp.detach();
}
