import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureBrowser } from './install-browser.ts';
import { wxt } from './wxt.ts';

// All tests: `npm test`. What stands after `--` goes to Vitest: `npm test -- --project unit tests/engine`.
const root = join(import.meta.dirname, '..');
try {
  ensureBrowser('chromium');
  ensureBrowser('firefox');
  wxt('prepare');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
