import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

test('the linter of Firefox’s store has no error, no warning and no notice', () => {
  const lint = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const folder = join(ROOT, '.output', 'firefox-mv3');
  const run = spawnSync(process.execPath, [lint, 'lint', '-s', folder, '-o', 'json'], { encoding: 'utf8' });
  const { summary } = JSON.parse(run.stdout) as { summary: Record<string, number> };
  expect(summary).toEqual({ errors: 0, notices: 0, warnings: 0 });
});
