import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../repository.ts';

/** The project's own Node: the pack is TypeScript, which an older one does not run. */
const OWN = join(ROOT, 'node_modules', 'node', 'bin', 'node');

/** Starts a script of the project in a process of its own. */
export function startScript(script: string, args: readonly string[]) {
  return spawn(existsSync(OWN) ? OWN : process.execPath, [join(ROOT, script), ...args], { cwd: ROOT });
}

/** Runs a script to its end: what it gave, and all that it said. */
export async function runScript(
  script: string,
  args: readonly string[],
): Promise<{ code: number | null; said: string }> {
  const run = startScript(script, args);
  let said = '';
  for (const stream of [run.stdout, run.stderr]) stream.on('data', (data) => (said += data));
  const code = await new Promise<number | null>((resolve) => run.on('close', resolve));
  return { code, said };
}
