import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../repository.ts';

/** Runs `.ci/run` with an `npm` that says and does what is told, for `npm test` and for `npm run test:archive`. */
function run(first: string, second: string): { status: number | null; closing: string[]; last: string | undefined } {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-ci-'));
  const npm = join(folder, 'npm');
  writeFileSync(npm, `#!/bin/sh\nif [ "$1" = test ]; then ${first}; else ${second}; fi\n`);
  chmodSync(npm, 0o755);
  const env = { ...process.env, PATH: [folder, process.env.PATH].join(delimiter) };
  const { status, stdout } = spawnSync('bash', [join(ROOT, '.ci', 'run')], { env, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const lines = stdout.trimEnd().split('\n');
  return { status, closing: lines.filter((line) => /^(\w+: )?\d+ passed, \d+ failed/.test(line)), last: lines.at(-1) };
}

const says = (line: string, status = 0) => `echo 'some test'; echo '${line}'; exit ${status}`;

test.each([
  ['both pass', says('5 passed, 0 failed, 1 skipped'), says('3 passed, 0 failed'), 0, '8 passed, 0 failed, 1 skipped'],
  ['the first fails', says('4 passed, 1 failed', 1), says('3 passed, 0 failed'), 1, '7 passed, 1 failed, 0 skipped'],
  ['the second fails', says('5 passed, 0 failed'), says('1 passed, 2 failed', 1), 1, '6 passed, 2 failed, 0 skipped'],
  ['one dies without a word', says('5 passed, 0 failed'), 'exit 137', 1, '5 passed, 1 failed, 0 skipped'],
  [
    'one fails and counts no failure',
    says('5 passed, 0 failed', 1),
    says('3 passed, 0 failed'),
    1,
    '8 passed, 1 failed, 0 skipped',
  ],
])('when %s, one line adds up both runs, and the status tells', (_, first, second, status, line) => {
  expect(run(first, second)).toEqual({ status, closing: [line], last: line });
});
