import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const ROOT = join(import.meta.dirname, '..', '..');

/** The two builds of each browser: what people get, and one whose card has an open shadow root. */
const MODES = ['production', 'e2e'];

/**
 * Builds the extension before the first browser test, for the browser that the project drives.
 * @throws Error with the build's output when it fails.
 */
export default function setup(project: TestProject): void {
  const target = project.name === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
  for (const mode of MODES) {
    const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
    const { NODE_ENV: _, VITEST: __, ...env } = process.env;
    const run = spawnSync(process.execPath, [wxt, 'build', ...target, '--mode', mode], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    if (run.status !== 0) throw new Error(`The ${mode} build for ${project.name} failed:\n${run.stdout}${run.stderr}`);
  }
}
