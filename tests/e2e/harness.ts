import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { type Browser, type LaunchOptions, launchBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

/** Where pictures of failed tests go; not part of the repository. */
const PICTURES = join(import.meta.dirname, '..', '..', '.cache', 'e2e');

/** A page that is closing or busy may never give its picture, a browser never close; the report does not wait. */
const inTime = (step: Promise<unknown>) =>
  Promise.race([step.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 3000))]);

/** A browser and a server for the tests of one file; both are there once its first test runs. */
export interface Rig {
  readonly browser: Browser;
  readonly server: Server;
}

/**
 * One browser and one server for a test file. After each test its pages are closed, stored settings go back to
 * their defaults, and the test fails when any script of ours has complained. A failed test leaves a screenshot
 * of every page in `.cache/e2e`, and a fresh browser for the next.
 */
export function useBrowser(options: LaunchOptions = {}): Rig {
  const rig: { browser?: Browser; server?: Server } = {};
  beforeAll(async () => {
    rig.server = await startServer();
    rig.browser = await launchBrowser(options);
  });
  afterEach(async ({ task }) => {
    const { browser } = rig;
    if (!browser) return;
    if (task.result?.state === 'fail') {
      mkdirSync(PICTURES, { recursive: true });
      const name = `${browser.name} ${task.name}`.replace(/\W+/g, '-');
      for (const [i, page] of browser.opened.entries())
        await inTime(page.bringToFront().then(() => page.screenshot({ path: join(PICTURES, `${name}-${i}.png`) })));
      // What went wrong may be the browser itself: the next try and the other tests get another.
      delete rig.browser;
      await inTime(browser.close());
      rig.browser = await launchBrowser(options);
      return;
    }
    await browser.closePages();
    if (options.build !== 'none')
      await browser.inExtension(async (api) => {
        await Promise.all([api.storage.sync.clear(), api.storage.local.clear(), api.storage.session?.clear()]);
      }, null);
    expect(browser.complaints(), 'complaints of our own scripts').toEqual([]);
  });
  afterAll(async () => {
    await rig.browser?.close();
    await rig.server?.close();
  });
  return rig as Rig;
}
