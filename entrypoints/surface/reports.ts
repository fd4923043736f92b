import { browser } from 'wxt/browser';

/** A page that is still being looked through is asked again after this long (ms). */
export const ASK_AGAIN = 400;

/** Calls back when a page tells what it found; returns what ends it. For surfaces that show a tab. */
export function watchReports(reported: (tabId: number) => void): () => void {
  const listener = (message: unknown, sender: { id?: string; tab?: { id?: number } }) => {
    const { backstory } = (message ?? {}) as { backstory?: unknown };
    if (backstory === 'reportPage' && sender.id === browser.runtime.id && sender.tab?.id !== undefined) {
      reported(sender.tab.id);
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener as never);
  return () => browser.runtime.onMessage.removeListener(listener as never);
}
