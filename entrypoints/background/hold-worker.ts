import { browser } from 'wxt/browser';
import { holdWorker } from '../../bridge/library-host.ts';
import type { LibraryStep } from '../../bridge/library-news.ts';

/** The page that holds the worker where the background cannot. */
const HOST = '/library-host.html';

/** Whether the page is there, or being made. */
async function isHeld(): Promise<boolean> {
  return (await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] })).length > 0;
}

async function makeHost(): Promise<void> {
  await browser.offscreen.createDocument({
    url: HOST,
    reasons: ['WORKERS'],
    justification: 'Holds the worker that keeps your library of articles.',
  });
}

/**
 * Gives what sees to it that somebody holds the library's worker: in Firefox this background itself, from the first
 * time on; in Chromium, whose background is a worker and can have none, a page that nobody sees.
 * @param changed Told of each change that is stored; in Chromium it comes as a message.
 */
export function createHolder(changed: (step: LibraryStep) => void): () => Promise<void> {
  let holding: Promise<void> | undefined;

  async function hold(): Promise<void> {
    if (import.meta.env.FIREFOX) {
      holdWorker({
        start: () => new Worker(browser.runtime.getURL('/library-worker.js')),
        keep: () => void navigator.storage.persist().catch(() => undefined),
        changed,
        // A background that asks the browser something is not idle, and is not stopped.
        beat: () => void browser.runtime.getPlatformInfo(),
        idle: () => undefined,
      });
      return;
    }
    if (await isHeld()) return;
    try {
      await makeHost();
    } catch {
      // Somebody else has made it, or it was ended while it loaded, as the browser does when it lacks memory.
      if (!(await isHeld())) await makeHost();
    }
  }

  return () => {
    if (holding) return holding;
    const mine = hold();
    holding = mine;
    const again = () => {
      holding = undefined;
    };
    // In Chromium it is looked for anew each time: the page goes by itself when it has nothing to do.
    mine.then(import.meta.env.FIREFOX ? () => undefined : again, again);
    return mine;
  };
}
