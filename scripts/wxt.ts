import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserName } from './browsers.ts';

const ROOT = join(import.meta.dirname, '..');

/**
 * Runs WXT in a process of its own.
 * @throws Error with all it printed when it fails.
 */
export function wxt(...args: string[]): void {
  // A test runner's own settings would turn a production build into a test build.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  const run = spawnSync(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env,
  });
  if (run.status !== 0) throw new Error(`wxt ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`);
}

/** Builds the extension for one browser, into `.output`; in the mode `connected` the build that may ask archives. */
export function buildFor(name: BrowserName, mode?: 'connected'): void {
  wxt('build', ...(name === 'firefox' ? ['-b', 'firefox', '--mv3'] : []), ...(mode ? ['--mode', mode] : []));
}
