import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from './browser.ts';
import { inWindow } from './firefox-window.ts';
import { until } from './wait.ts';

/** Sends everything that is downloaded from now on to a folder of its own, and gives that. */
export async function downloadsOf(browser: Browser): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-downloads-'));
  if (browser.name === 'chromium') {
    // It holds as long as the session does.
    const cdp = await browser.driver.target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    return folder;
  }
  await inWindow(
    browser,
    (window, folder) => {
      const { prefs } = (
        window as unknown as { Services: { prefs: Record<string, (name: string, to: unknown) => void> } }
      ).Services;
      prefs.setStringPref?.('browser.download.dir', folder);
      prefs.setIntPref?.('browser.download.folderList', 2);
    },
    folder,
  );
  return folder;
}

/** Waits for the one file that is whole in a folder, and gives its name and text. */
export function downloaded(folder: string): Promise<{ name: string; text: string }> {
  return until('a file to be downloaded', () => {
    const [name, ...others] = readdirSync(folder);
    if (name === undefined || others.length > 0 || /\.(part|crdownload)$/u.test(name)) return null;
    const text = readFileSync(join(folder, name), 'utf8');
    return text.length > 0 && { name, text };
  });
}
