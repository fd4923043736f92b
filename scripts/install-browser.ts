import { type BrowserName, findBrowser } from './browsers.ts';
import { installPackage, type PackageManagerName } from './install-package.ts';

/** What each package manager may call the browsers, best first. */
const PACKAGES: Record<BrowserName, Record<PackageManagerName, string[]>> = {
  chromium: { 'apt-get': ['chromium', 'chromium-browser'], dnf: ['chromium'], pacman: ['chromium'] },
  firefox: { 'apt-get': ['firefox-esr', 'firefox'], dnf: ['firefox'], pacman: ['firefox'] },
};

/** What to do by hand, where we may not or cannot install. */
const BY_HAND: Record<BrowserName, string> = {
  chromium:
    'Please install Chromium, Chrome or Edge (macOS: brew install --cask chromium; Windows: winget install Google.Chrome), ' +
    'or name one in BACKSTORY_CHROMIUM.',
  firefox:
    'Please install Firefox 140 or newer (macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox), ' +
    'or name one in BACKSTORY_FIREFOX.',
};

/**
 * The path of a browser of this family; installs one with the system's package manager where that may be done.
 * @throws Error that says what to do by hand.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name) ?? installPackage(name, PACKAGES[name], () => findBrowser(name));
  if (found) return found;
  throw new Error(`No ${name} was found. ${BY_HAND[name]}`);
}
