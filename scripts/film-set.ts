import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Browser, launchBrowser } from '../tests/e2e/browser.ts';
import { startProxy } from '../tests/e2e/proxy.ts';
import { type Server, startServer } from '../tests/e2e/server.ts';
import type { BrowserName } from './browsers.ts';
import { buildFor } from './wxt.ts';

// What the films in pictures share: the browsers, a set to film on, and a reel of numbered pictures.

/** Has a film taken in both browsers, one after the other, or in the one that E2E_BROWSER names, of a fresh build. */
export async function filmInBrowsers(film: (name: BrowserName) => Promise<void>, mode?: 'connected'): Promise<void> {
  for (const name of ['chromium', 'firefox'] as const) {
    if ((process.env.E2E_BROWSER ?? name) !== name) continue;
    buildFor(name, mode);
    await film(name);
  }
}

/** The pictures of one film. */
export interface Reel {
  /** Takes the next picture of a page, as it stands or with a part of it (a selector) at the top. */
  shoot(page: Page, what: string, part?: string): Promise<void>;
  /** How many there are, and where. */
  told(): string;
}

/** A new reel in a folder of `.cache`; its pictures are called PREFIX-01-WHAT.png. */
export function createReel(folder: string, prefix: string): Reel {
  const pictures = join(import.meta.dirname, '..', '.cache', folder);
  mkdirSync(pictures, { recursive: true });
  let count = 0;
  return {
    async shoot(page, what, part) {
      count++;
      if (part) await page.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView(), part);
      await page.screenshot({ path: join(pictures, `${prefix}-${String(count).padStart(2, '0')}-${what}.png`) });
    },
    told: () => `${count} pictures in ${pictures}`,
  };
}

/** Where a film is taken. */
export interface FilmSet {
  browser: Browser;
  server: Server;
}

/**
 * Makes a set, and takes it down however the film ends: a browser without motion, and a server of the pages in a folder.
 * Saved pages ask for much that stood beside them once: all of it is refused at once, and nothing goes out.
 */
export async function onSet(name: BrowserName, pages: string, film: (set: FilmSet) => Promise<void>): Promise<void> {
  const server = await startServer(pages);
  const proxy = await startProxy((url) => url.startsWith('http://127.0.0.1:'));
  const viewport = { width: 1100, height: 800 };
  const browser = await launchBrowser({ name, viewport, stillness: true, proxy: proxy.address });
  try {
    await film({ browser, server });
  } finally {
    await browser.close();
    await proxy.close();
    await server.close();
  }
}
