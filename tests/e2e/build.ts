import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { wxt } from '../../scripts/wxt.ts';
import { connectedTraces } from './connected-build.ts';

/**
 * Builds the extension before the first browser test, for the browser that the project drives, and packs it for its store:
 * what people get, and nothing else is tested. The connected build is made by the first file that wants it, so that of an
 * earlier run goes.
 * @throws Error with the build's output when it fails.
 */
export default function setup(project: TestProject): void {
  const name = project.name === 'firefox' ? 'firefox' : 'chromium';
  for (const path of connectedTraces(name)) rmSync(path, { recursive: true, force: true });
  wxt('zip', ...(name === 'firefox' ? ['-b', 'firefox', '--mv3'] : []));
}
