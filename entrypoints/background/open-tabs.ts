import { browser } from 'wxt/browser';

/** So long a tab has to take our script in (ms); what takes it in later has it all the same, but nobody waits for it. */
const TAB_WITHIN = 5000;

/**
 * Brings our script into the tabs that are open already, which Firefox does by itself. After an update the old one is
 * still there; it notices when the reader next does something, cleans up and ends.
 * All tabs at once, each for as long as {@link TAB_WITHIN}: a frame that hangs holds up nobody but itself, for the browser
 * reaches the others of its tab too. Ends when every tab has it, cannot have it, or has had its time.
 */
export async function enterOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const { matches = [], js = [] } = browser.runtime.getManifest().content_scripts?.[0] ?? {};
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.all(tabs.map(({ id = -1 }) => enterTab(id, js as '/content-scripts/start.js'[])));
}

async function enterTab(tabId: number, files: '/content-scripts/start.js'[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, TAB_WITHIN);
  });
  // The browser keeps extensions out of its own pages, of its store and of failed ones.
  const entered = browser.scripting.executeScript({ target: { tabId, allFrames: true }, files }).catch(() => undefined);
  await Promise.race([entered, late]);
  clearTimeout(timer);
}
