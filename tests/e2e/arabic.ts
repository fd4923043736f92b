import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of the ordinary build. */
function builtFolder(): string {
  const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chrome';
  return join(import.meta.dirname, '..', '..', '.output', `${name}-mv3`);
}

/**
 * A copy of the build whose default language is Arabic. Browsers choose the language by their own, and packages
 * of browsers bring few.
 */
export function arabicBuild(build = builtFolder()): string {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-arabic-'));
  cpSync(build, folder, { recursive: true });
  const messages = (locale: string) => join(folder, '_locales', locale, 'messages.json');
  copyFileSync(messages('ar'), messages('en'));
  return folder;
}
