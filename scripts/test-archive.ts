import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildNode } from '../tests/archive/nodes.ts';
import { ensureBrowser } from './install-browser.ts';
import { ensureJava } from './install-java.ts';
import { wxt } from './wxt.ts';

// The archive against OpenSearch itself: `npm run test:archive`. It takes Java and Maven, both browsers, three nodes on
// loopback and about 2 GB of memory. What stands after `--` goes to Vitest.
const root = join(import.meta.dirname, '..');
try {
  ensureJava();
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  wxt('prepare');
  buildNode();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--config', 'tests/archive/vitest.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
