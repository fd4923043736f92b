import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/browsers.ts';
import { buildFor } from '../../scripts/wxt.ts';

/** The browser of these tests. */
export const TESTED: BrowserName = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** How often a file looks whether another one has made the build (ms). */
const LOOK_EVERY = 200;

/** The folder of the connected build for a browser. */
export function connectedBuild(name: BrowserName = TESTED): string {
  const folder = `${name === 'firefox' ? 'firefox' : 'chrome'}-mv3-connected`;
  return join(import.meta.dirname, '..', '..', '.output', folder);
}

/** The folder of the connected build, what says that it is whole, and what says that somebody is at it. */
export function connectedTraces(name: BrowserName): [folder: string, made: string, making: string] {
  const folder = connectedBuild(name);
  return [folder, `${folder}.made`, `${folder}.making`];
}

/**
 * Makes the connected build for the browser of these tests, once for all files of a run that want it, also where two of
 * them begin at the same time: `build.ts` clears away what an earlier run has left.
 * @throws Error with the build's output when it fails.
 */
export async function ensureConnectedBuild(): Promise<void> {
  const [, made, making] = connectedTraces(TESTED);
  while (!existsSync(made)) {
    if (!isFirst(making)) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
      continue;
    }
    try {
      buildFor(TESTED, 'connected');
      writeFileSync(made, '');
    } finally {
      rmSync(making, { recursive: true });
    }
  }
}

/** Makes a folder that is not there yet, which only one of several can. */
function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
