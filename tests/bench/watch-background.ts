import { readdirSync, readFileSync } from 'node:fs';
import type { CDPSession } from 'puppeteer-core';
import type { Browser } from '../e2e/browser.ts';

/** How often the watch looks at the clock (ms). */
const LOOK = 10;

/** Notes how much too late a timer comes; runs in the background, or in the thread that it shares. */
const begin = (_: unknown, look: number) => {
  const watch = { last: performance.now(), longest: 0, timer: 0 as unknown };
  watch.timer = setInterval(() => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - watch.last - look);
    watch.last = now;
  }, look);
  Object.assign(globalThis, { watch });
};

const end = () => {
  const { watch } = globalThis as unknown as { watch: { longest: number; timer: number } };
  clearInterval(watch.timer);
  return watch.longest;
};

/** Does something with the background of Chromium, which is a worker. */
async function inWorker<T>(browser: Browser, work: (session: CDPSession) => Promise<T>): Promise<T> {
  const target = await browser.driver.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
  );
  const session = await target.createCDPSession();
  try {
    return await work(session);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/**
 * The longest time that the background answers nobody while `work` runs: by how much a timer of ten ms comes too late
 * (ms). What other programs take of the machine is in it. The background must run already. In Firefox all pages of an
 * extension share one thread, and so the quiet page tells.
 */
export async function longestTask(browser: Browser, work: () => Promise<unknown>): Promise<number> {
  if (browser.name === 'firefox') {
    await browser.inExtension(begin, LOOK);
    await work();
    return browser.inExtension(end, null);
  }
  await inWorker(browser, (session) => session.send('Runtime.evaluate', { expression: `(${begin})(null, ${LOOK})` }));
  await work();
  return inWorker(browser, async (session) => {
    const { result } = await session.send('Runtime.evaluate', { expression: `(${end})()`, returnByValue: true });
    return Number(result.value);
  });
}

/** What Chromium's background holds after its garbage is taken away: objects and buffers (MB). */
export function heapOf(browser: Browser): Promise<number> {
  return inWorker(browser, async (session) => {
    await session.send('HeapProfiler.collectGarbage');
    const used = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
    return (used.usedSize + (used.backingStorageSize ?? 0)) / 1e6;
  });
}

/** What the browser's process for extensions has of its own, all that runs in it together (MB). */
export function memoryOf(browser: Browser): number {
  const numbers = (text: string, name: RegExp) =>
    [...text.matchAll(name)].reduce((sum, [, kilobytes]) => sum + Number(kilobytes), 0);
  const isOurs = (pid: string) =>
    browser.name === 'firefox'
      ? readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'WebExtensions'
      : readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process');
  let total = 0;
  for (const pid of descendantsOf(browser.driver.process()?.pid ?? -1)) {
    try {
      if (isOurs(pid)) total += numbers(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), /^Private_\w+:\s+(\d+)/gmu);
    } catch {
      // It has ended meanwhile.
    }
  }
  return total / 1024;
}

/** The processes that a process started, and those that these did. */
function descendantsOf(root: number): string[] {
  const parents = new Map<string, string>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/u.test(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      parents.set(pid, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '');
    } catch {
      // As above.
    }
  }
  const isUnder = (pid: string): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === String(root) || isUnder(parent));
  };
  return [...parents.keys()].filter(isUnder);
}
