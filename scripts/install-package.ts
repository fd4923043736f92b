import { spawnSync } from 'node:child_process';

/** The package managers that we know, by their commands. */
export type PackageManagerName = 'apt-get' | 'dnf' | 'pacman';

/** How a system's package manager installs a package. */
interface PackageManager {
  command: PackageManagerName;
  refresh?: string[];
  install: string[];
}

const MANAGERS: PackageManager[] = [
  { command: 'apt-get', refresh: ['update'], install: ['install', '-y', '--no-install-recommends'] },
  { command: 'dnf', install: ['install', '-y'] },
  { command: 'pacman', install: ['-S', '--noconfirm'] },
];

const works = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What goes before a command that needs an administrator: nothing for one, `sudo -n` where it asks no password. */
function asAdministrator(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
}

/**
 * Installs something with the system's package manager, on Linux, where that may be done without a password.
 * @param what what it is called in the line that says so
 * @param packages what each manager may call it, best first
 * @param find what says that it is there now, or `null`
 * @returns what `find` says after a package was installed, `null` when none helped
 */
export function installPackage<T>(
  what: string,
  packages: Record<PackageManagerName, readonly string[]>,
  find: () => T | null,
): T | null {
  const manager = process.platform === 'linux' && MANAGERS.find(({ command }) => works(command, '--version'));
  const prefix = asAdministrator();
  if (!manager || !prefix) return null;
  const run = (...args: string[]) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', manager.command, ...args];
    // On standard error, so that what a command prints itself stays apart.
    spawnSync(command as string, rest, { stdio: ['ignore', 2, 2] });
  };
  console.log(`No ${what} here: installing one with ${manager.command} …`);
  if (manager.refresh) run(...manager.refresh);
  for (const name of packages[manager.command]) {
    run(...manager.install, name);
    const installed = find();
    if (installed !== null) return installed;
  }
  return null;
}
