import { spawnSync } from 'node:child_process';
import { type BrowserName, findBrowser } from './browsers.ts';

/** How a system's package manager installs a package, and what it may call each browser, best first. */
interface PackageManager {
  command: string;
  refresh?: string[];
  install: string[];
  packages: Record<BrowserName, string[]>;
}

const MANAGERS: PackageManager[] = [
  {
    command: 'apt-get',
    refresh: ['update'],
    install: ['install', '-y', '--no-install-recommends'],
    packages: { chromium: ['chromium', 'chromium-browser'], firefox: ['firefox-esr', 'firefox'] },
  },
  { command: 'dnf', install: ['install', '-y'], packages: { chromium: ['chromium'], firefox: ['firefox'] } },
  { command: 'pacman', install: ['-S', '--noconfirm'], packages: { chromium: ['chromium'], firefox: ['firefox'] } },
];

/** What to do by hand, where we may not or cannot install. */
const BY_HAND: Record<BrowserName, string> = {
  chromium:
    'Please install Chromium, Chrome or Edge (macOS: brew install --cask chromium; Windows: winget install Google.Chrome), ' +
    'or name one in BACKSTORY_CHROMIUM.',
  firefox:
    'Please install Firefox 140 or newer (macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox), ' +
    'or name one in BACKSTORY_FIREFOX.',
};

const works = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;

/** What goes before a command that needs an administrator: nothing for one, `sudo -n` where it asks no password. */
function asAdministrator(): string[] | null {
  if (process.getuid?.() === 0) return [];
  return works('sudo', '-n', 'true') ? ['sudo', '-n'] : null;
}

/**
 * The path of a browser of this family; installs one with the system's package manager where that may be done.
 * @throws Error that says what to do by hand.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const manager = process.platform === 'linux' && MANAGERS.find(({ command }) => works(command, '--version'));
  const prefix = asAdministrator();
  if (manager && prefix) {
    const run = (...args: string[]) => {
      const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', manager.command, ...args];
      // On standard error, so that what a command prints itself stays apart.
      spawnSync(command as string, rest, { stdio: ['ignore', 2, 2] });
    };
    console.log(`No ${name} here: installing one with ${manager.command} …`);
    if (manager.refresh) run(...manager.refresh);
    for (const packageName of manager.packages[name]) {
      run(...manager.install, packageName);
      const installed = findBrowser(name);
      if (installed) return installed;
    }
  }
  throw new Error(`No ${name} was found. ${BY_HAND[name]}`);
}
