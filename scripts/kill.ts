import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// The library's long trial: `npm run kill`. Background and worker are stopped 200 times while the library changes, in
// each browser, or as often as `KILLS` says; `npm test` stops them 20 times. What stands after `--` goes to Vitest:
// `npm run kill -- --project firefox`.
const root = join(import.meta.dirname, '..');
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs');
const args = ['run', '--config', 'tests/vitest.config.ts', 'tests/e2e/library-kill.test.ts', ...process.argv.slice(2)];
const env = { KILLS: '200', ...process.env };
const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);
