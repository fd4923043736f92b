import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/browsers.ts';
import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { until } from '../e2e/wait.ts';
import { exporting, longestStall, opening, pageQuiet, tableTimes, watchStalls } from './library-page.ts';
import { recordOwnPages } from './trace.ts';

/** An import of many thousand articles takes minutes (ms). */
const LONGEST = 500_000;

/** From so many articles on the page that has them is measured, too. */
const MANY = 1000;

/** Brings files in; how long that took (s), the longest stall of the page (ms), and what became of each file. */
async function bring(page: Page, files: readonly string[]) {
  const input = await until('the field for files', () => page.$('.drop input[type=file]'));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(...files);
  await watchStalls(page);
  const begin = await until('the button', () => page.$('section[aria-labelledby=import] .deeds strong ~ .button'));
  const start = performance.now();
  await begin.click();
  await until('the end', () => page.$('section[aria-labelledby=import] > p[role=status]'), LONGEST);
  const seconds = (performance.now() - start) / 1000;
  const longest = await longestStall(page);
  const rows = await page.$$eval('details[open] .outcomes tbody tr', (all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? '')),
  );
  return {
    rows,
    seconds,
    longest,
    sum: (column: number) => rows.reduce((total, row) => total + Number(row[column]?.replace(/,/gu, '')), 0),
  };
}

/** Does something in the page; in Chromium its longest task on the processor's clock is noted (ms), others tell none. */
async function noting<T>(
  report: Record<string, unknown>,
  what: string,
  page: Page,
  work: () => Promise<T>,
): Promise<T> {
  let result: T | undefined;
  const run = async () => {
    result = await work();
  };
  if (report.browser === 'chromium') report[`longest task on the processor: ${what}`] = await recordOwnPages(page, run);
  else await run();
  return result as T;
}

/** Brings what was taken out into an empty library: as many articles, and how long that took (s). */
async function backAgain(name: BrowserName, file: string) {
  const browser = await launchBrowser({ name });
  try {
    const page = await browser.openExtension('library.html');
    await page.bringToFront();
    const { sum, seconds } = await bring(page, [file]);
    return { added: sum(1), seconds: Math.round(seconds * 10) / 10 };
  } finally {
    await browser.close();
  }
}

/**
 * Brings all files of a folder into an empty library, in the browser that `E2E_BROWSER` names: what became of each, how
 * fast it was, and the longest time that the page did not answer (ms). Of many articles it is measured, too, how the page
 * follows that has them, how long everything takes on its way out, and whether it comes back whole.
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
  let zip: string | null = null;
  const report: Record<string, unknown> = { browser: name, files: files.length };
  try {
    const page = await browser.openExtension('library.html');
    await page.bringToFront();
    const { rows, seconds, longest, sum } = await noting(report, 'import, and the table that comes', page, async () => {
      const brought = await bring(page, files);
      if (brought.sum(1) >= MANY) await pageQuiet(page);
      return brought;
    });
    for (const row of rows) console.log(row.join(' | '));
    Object.assign(report, {
      megabytes: Math.round(files.reduce((total, file) => total + statSync(file).size, 0) / 1e5) / 10,
      added: sum(1),
      known: sum(2),
      links: sum(3),
      seconds: Math.round(seconds * 10) / 10,
      'articles a second': Math.round((sum(1) + sum(2)) / seconds),
      'longest stall of the page': longest,
    });
    if (sum(1) >= MANY) {
      report['longest stall when it ended'] = await longestStall(page);
      report['the page, opened anew'] = await opening(page);
      report['the table follows'] = await tableTimes(page);
      const { times, file } = await noting(report, 'export', page, () => exporting(browser, page));
      report['everything taken out'] = times;
      zip = file;
    }
  } finally {
    await browser.close();
  }
  if (zip !== null) report['brought in again'] = await backAgain(name, zip);
  return report;
}
