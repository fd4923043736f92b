import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { until } from '../e2e/wait.ts';

/** An import of many thousand articles takes minutes (ms). */
const LONGEST = 500_000;

/**
 * Brings all files of a folder into an empty library, in the browser that `E2E_BROWSER` names: what became of each, how
 * fast it was, and the longest time that the page did not answer (ms).
 */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  if (folder === undefined) throw new Error('Name a folder with files to bring in: npm run bench -- FOLDER imports');
  const name = process.env.E2E_BROWSER === 'firefox' ? 'firefox' : 'chromium';
  buildFor(name);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const browser = await launchBrowser({ name });
  try {
    const page = await browser.openExtension('library.html');
    await page.bringToFront();
    const input = await until('the field for files', () => page.$('.drop input[type=file]'));
    await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
    await page.evaluate(() => {
      const stalls = { last: performance.now(), longest: 0 };
      Object.assign(globalThis, { stalls });
      setInterval(() => {
        const now = performance.now();
        stalls.longest = Math.max(stalls.longest, now - stalls.last - 10);
        stalls.last = now;
      }, 10);
    });
    const begin = await until('the button', () => page.$('section[aria-labelledby=import] .deeds strong ~ .button'));
    const start = performance.now();
    await begin.click();
    await until('the end', () => page.$('.outcomes tbody tr'), LONGEST);
    const seconds = (performance.now() - start) / 1000;
    const rows = await page.$$eval('.outcomes tbody tr', (all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
    );
    const longest = await page.evaluate(
      () => (globalThis as unknown as { stalls: { longest: number } }).stalls.longest,
    );
    for (const row of rows) console.log(row.join(' | '));
    const sum = (column: number) => rows.reduce((total, row) => total + Number(row[column]), 0);
    return {
      browser: name,
      files: files.map((file) => relative(folder, file)).length,
      megabytes: Math.round(files.reduce((total, file) => total + statSync(file).size, 0) / 1e5) / 10,
      added: sum(1),
      known: sum(2),
      links: sum(3),
      seconds: Math.round(seconds * 10) / 10,
      'articles a second': Math.round((sum(1) + sum(2)) / seconds),
      'longest stall of the page': Math.round(longest),
    };
  } finally {
    await browser.close();
  }
}
