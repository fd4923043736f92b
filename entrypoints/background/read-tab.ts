import { browser } from 'wxt/browser';
import type { NotSaved } from '../../bridge/saving.ts';
import type { PageReading } from '../../sources/page/reading.ts';
import { checkReading } from './check-reading.ts';

/** A page that has not been read after this long (ms) hangs. */
const READ_WITHIN = 10_000;

/** What was read of a tab, or why nothing was. */
export type TabReading = { state: 'read'; reading: PageReading } | { state: 'none'; reason: NotSaved };

const none = (reason: NotSaved): TabReading => ({ state: 'none', reason });

/**
 * Reads the page of a tab to be saved, by a script that is put into its top frame for this and does nothing else.
 * @param ownUrl What all our own pages begin with.
 */
export async function readTab(tabId: number, ownUrl: string): Promise<TabReading> {
  let url = '';
  try {
    const tab = await browser.tabs.get(tabId);
    url = tab.url ?? '';
    if (tab.discarded) return none('asleep');
  } catch {
    return none('barred');
  }
  if (url.startsWith(ownUrl)) return none('own');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), READ_WITHIN);
  });
  try {
    const run = browser.scripting.executeScript({
      target: { tabId },
      files: ['/extract.js'],
      // What is there now: a page may load forever.
      injectImmediately: true,
    });
    const frames = await Promise.race([run, late]);
    if (frames === null) return none('silent');
    const result = frames[0]?.result;
    if (!result) return none(isPdf(url) ? 'pdf' : 'barred');
    const reading = checkReading(result);
    if (!reading) return none('unreadable');
    if (reading.type === 'application/pdf') return none('pdf');
    return { state: 'read', reading };
  } catch {
    // The browser lets no script into its own pages, into its store and into its viewer of PDFs.
    return none(isPdf(url) ? 'pdf' : 'barred');
  } finally {
    clearTimeout(timer);
  }
}

/** Whether an address says that it is a PDF; of a tab that nobody may look into nothing else is known. */
function isPdf(url: string): boolean {
  return URL.canParse(url) && /\.pdf$/iu.test(new URL(url).pathname);
}
