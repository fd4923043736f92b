import { browser } from 'wxt/browser';

/**
 * Brings our script into the tabs that are open already, which Firefox does by itself. After an update the old one is
 * still there; it notices when the reader next does something, cleans up and ends.
 * All tabs at once: a frame that hangs holds up nobody but itself, for the browser reaches the others of its tab too.
 */
export async function enterOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { matches = [], js = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.allSettled(
    tabs.map(({ id = -1 }) =>
      // The browser keeps extensions out of its own pages, of its store and of failed ones.
      browser.scripting.executeScript({
        target: { tabId: id, allFrames: true },
        files: js as '/content-scripts/start.js'[],
      }),
    ),
  );
}
