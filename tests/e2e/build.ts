import type { TestProject } from 'vitest/node';
import { buildFor } from '../../scripts/wxt.ts';

/**
 * Builds the extension before the first browser test, for the browser that the project drives: what people get, and
 * nothing else is tested.
 * @throws Error with the build's output when it fails.
 */
export default function setup(project: TestProject): void {
  buildFor(project.name === 'firefox' ? 'firefox' : 'chromium');
}
