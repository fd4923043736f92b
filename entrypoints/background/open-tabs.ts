import { browser } from 'wxt/browser';

/**
 * Brings the content script into the tabs that are open already, which Firefox does by itself. After an update the old
 * one is still there; it hears of the new one, cleans up and ends.
 */
export async function enterOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { matches = [], css = [], js = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  for (const { id } of await browser.tabs.query({ url: matches, discarded: false })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    try {
      await browser.scripting.insertCSS({ target, files: css });
      await browser.scripting.executeScript({ target, files: js as '/content-scripts/content.js'[] });
    } catch {
      // The browser keeps extensions out of its own pages, of its store and of failed ones.
    }
  }
}
