// Runs on any Node from 18 on, with nothing installed: brings the npm packages up to date with the lock,
// then runs the script named first, with the Node that the project itself depends on. Options before it are for Node.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const args = process.argv.slice(2);
const options = args.slice(
  0,
  args.findIndex((arg) => !arg.startsWith('--')),
);
const [script, ...rest] = args.slice(options.length);

/** Whether every package of the lock is there in its version; npm keeps a list of what it installed. */
function upToDate() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    // The entry without a name is the project itself; optional packages of other systems are left out.
    ([name, { version, optional }]) => name === '' || optional || installed[name]?.version === version,
  );
}

if (!upToDate()) {
  console.log('Installing npm packages …');
  const { status } = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  if (status !== 0) {
    console.error('npm could not install the packages (see above).');
    process.exit(status ?? 1);
  }
}

const [major, minor] = process.versions.node.split('.').map(Number);
const own = join(modules, 'node', 'bin', windows ? 'node.exe' : 'node');
const usable = major > 22 || (major === 22 && minor >= 18);
const node = existsSync(own) ? own : usable ? process.execPath : null;
if (!node) {
  console.error(
    `This needs Node 22.18 or newer; here it is ${process.versions.node}, and the package "node" is missing.`,
  );
  process.exit(1);
}
// Tools started from here must find the same Node and the project's own tools first.
const path = [dirname(node), join(modules, '.bin'), process.env.PATH].join(delimiter);
const run = spawnSync(node, [...options, join(root, script), ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
});
process.exit(run.status ?? 1);
