import { browser } from 'wxt/browser';
import { holdWorker } from '../../bridge/library-host.ts';
import { ask } from '../../bridge/messages.ts';

// Chromium's background cannot hold a worker, and this page, which nobody sees, does it in its place.
holdWorker({
  start: () => new Worker(browser.runtime.getURL('/library-worker.js')),
  keep: () => void navigator.storage.persist().catch(() => undefined),
  // It comes back, for the library is looked at anew when the background next starts.
  changed: (step) => void ask('libraryStored', step).catch(() => undefined),
  beat: () => undefined,
  idle: () => window.close(),
});
