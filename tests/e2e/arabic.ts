import { copyFileSync, cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of the build whose default language is Arabic. Browsers choose the language by their own, and packages
 * of browsers bring few.
 */
export function arabicBuild(): string {
  const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chrome';
  const folder = mkdtempSync(join(tmpdir(), 'backstory-arabic-'));
  cpSync(join(import.meta.dirname, '..', '..', '.output', `${name}-mv3`), folder, { recursive: true });
  const messages = (locale: string) => join(folder, '_locales', locale, 'messages.json');
  copyFileSync(messages('ar'), messages('en'));
  return folder;
}
