import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cardFor } from './card.ts';
import { useBrowser } from './harness.ts';
import { hover } from './pointer.ts';
import { textsOf } from './surfaces.ts';
import { filesOf, unzip } from './unzip.ts';
import { until } from './wait.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chrome';
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };

// As the build before these tests has packed it.
const zip = readFileSync(join(ROOT, '.output', `backstory-${version}-${name}.zip`));
const folder = mkdtempSync(join(tmpdir(), 'backstory-zip-'));
unzip(zip, folder);
const rig = useBrowser({ folder });

test('the package for the store works as it is unpacked', async () => {
  const page = await rig.browser.open(`${rig.server.origin}/news.html`);
  await until('marks', () => page.evaluate(() => (CSS.highlights.get('backstory-mention')?.size ?? 0) > 0));
  await hover(page, 'Jens Stoltenberg');
  await cardFor(page, 'Jens Stoltenberg');
  const popup = await rig.browser.openExtension('popup.html');
  await popup.bringToFront();
  await popup.type('[role=combobox]', 'stoltenberg');
  await until('results', async () => (await textsOf(popup, '[role=option]')).length > 0);
});

test('the package has every language, and no test or source map', () => {
  const paths = [...filesOf(zip).keys()];
  for (const locale of ['en', 'de', 'fr', 'es', 'no', 'ar'])
    expect(paths).toContain(`_locales/${locale}/messages.json`);
  expect(paths.filter((path) => /(^|\/)tests?\/|\.map$|\.tsx?$/u.test(path))).toEqual([]);
});
