import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The two families of browsers that the extension is built for. */
export type BrowserName = 'chromium' | 'firefox';

/** Commands on the path, best first. Chromium before Chrome: it carries no account and no updater of its own. */
const COMMANDS: Record<BrowserName, string[]> = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
    'chrome',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

/** Where macOS and Windows keep them; `%NAME%` is an environment variable. */
const PLACES: Record<BrowserName, string[]> = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '%LOCALAPPDATA%/Chromium/Application/chrome.exe',
    '%PROGRAMFILES%/Google/Chrome/Application/chrome.exe',
    '%LOCALAPPDATA%/Google/Chrome/Application/chrome.exe',
    '%PROGRAMFILES(X86)%/Microsoft/Edge/Application/msedge.exe',
    '/snap/bin/chromium',
  ],
  firefox: [
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '%PROGRAMFILES%/Mozilla Firefox/firefox.exe',
    '%LOCALAPPDATA%/Mozilla Firefox/firefox.exe',
  ],
};

function runs(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The path of an installed browser of this family, or `null`.
 * `BACKSTORY_CHROMIUM` or `BACKSTORY_FIREFOX` in the environment names another one.
 */
export function findBrowser(name: BrowserName): string | null {
  const named = process.env[`BACKSTORY_${name.toUpperCase()}`];
  if (named) return named;
  const endings = process.platform === 'win32' ? ['.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = COMMANDS[name].flatMap((command) =>
    folders.flatMap((folder) => endings.map((ending) => join(folder, command + ending))),
  );
  const elsewhere = PLACES[name].map((place) => place.replace(/%([^%]+)%/g, (_, key) => process.env[key] ?? ''));
  return [...onPath, ...elsewhere].find(runs) ?? null;
}
