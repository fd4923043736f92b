import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { cardFor, cardGone, marked, marks } from './card.ts';
import { readWhole } from './description.ts';
import { hover, leave } from './pointer.ts';
import { type Server, startServer } from './server.ts';
import { until } from './wait.ts';

const NAME = 'Jens Stoltenberg';

let browser: Browser | undefined;
let server: Server | undefined;
let folder = '';
afterEach(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A copy of the build, to be made newer while it is loaded. */
function copyBuild(name: Browser['name']): string {
  const copy = mkdtempSync(join(tmpdir(), 'backstory-'));
  const build = `${name === 'firefox' ? 'firefox' : 'chrome'}-mv3`;
  cpSync(join(import.meta.dirname, '..', '..', '.output', build), copy, { recursive: true });
  return copy;
}

function raiseVersion(): void {
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: '9.9.9' }));
}

const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('backstory-card').length);

test('an update takes over in open pages: the old card goes, marks stay single, new cards open', async () => {
  const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';
  folder = copyBuild(name);
  server = await startServer();
  browser = await launchBrowser({ folder });
  // So that all marks are there at once: none is judged.
  await browser.setSettings({ marks: 'all' });
  const page = await browser.open(`${server.origin}/news.html`);
  await readWhole(browser, page);
  const before = await marked(page, 8);
  await hover(page, NAME);
  await cardFor(page, NAME);
  // Whoever of us is there marks: a trace of the old script alone would not be put back.
  await page.evaluate(() => CSS.highlights.clear());

  raiseVersion();
  await browser.driver.installExtension(folder);
  await until('the marks of the new version, each once', async () => isDeepStrictEqual(await marks(page), before));
  await cardGone(page);

  await leave(page);
  await until('a card of the new version', async () => {
    await leave(page);
    await hover(page, NAME);
    return cardFor(page, NAME);
  });
  expect(await hosts(page)).toBe(1);
  await leave(page);
  await cardGone(page);
  expect(await marks(page)).toEqual(before);
  expect(browser.complaints()).toEqual([]);
});
