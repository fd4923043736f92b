import type { Page } from 'puppeteer-core';
import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { until } from '../e2e/wait.ts';
import { rounded } from './times.ts';
import { record } from './trace.ts';

const ROUNDS = 3;
const SLOWER = 4;
/** What changes in the line at once, and how often (ms apart): each time it is read again, and it is no storm. */
const CHANGES = 900;
const TIMES = 2;
const APART = 4000;
/** Everything has been read again after this (ms). */
const AFTER = 2000;

/** A line of so many words, each in an element of its own, or in three. */
const line = (words: number, deep: boolean): string => {
  const word = (i: number) => (i % 40 === 0 ? 'Brussels' : `word${i}`);
  const [open, close] = deep ? ['<span><i><b>', '</b></i></span>'] : ['<span>', '</span>'];
  return Array.from({ length: words }, (_, i) => `${open}${word(i)} ${close}`).join('');
};

const PAGES: Record<string, string> = {
  'a line of 4,000 spans': `<p id=line>${line(4000, false)}</p>`,
  'a line of 4,000 spans three deep': `<p id=line>${line(4000, true)}</p>`,
  '1,000 paragraphs': `<div id=line>${Array.from({ length: 1000 }, (_, i) => `<p><b>${i % 9 ? 'Word' : 'Brussels'} ${i}</b> and so on.</p>`).join('')}</div>`,
};

/** Writes over many texts of the page, as a ticker or a translator does. */
function change(page: Page, round: number): Promise<void> {
  return page.evaluate(
    (round, count) => {
      const walker = document.createTreeWalker(document.querySelector('#line') as Node, NodeFilter.SHOW_TEXT);
      // From the end: the beginning of the line is far away then.
      while (walker.lastChild() !== null);
      for (let left = count; left > 0; walker.previousNode()) {
        const text = walker.currentNode as Text;
        if (text.data.includes('Brussels')) continue;
        text.data = `word${round} `;
        left--;
      }
    },
    round,
    CHANGES,
  );
}

/**
 * The longest task of ours on pages that change in many places of one line, on the processor's clock, with the processor
 * slowed four times; less than 50 ms shall it be. `BACKSTORY_BUILD` names another folder with a build.
 */
export async function run(): Promise<Record<string, unknown>> {
  if (!process.env.BACKSTORY_BUILD) buildFor('chromium');
  const server = await startServer();
  const folder = process.env.BACKSTORY_BUILD;
  const browser = await launchBrowser({
    name: 'chromium',
    ...(folder ? { folder } : { build: 'production' as const }),
  });
  await browser.setSettings({ marks: 'all' });
  const report: Record<string, unknown> = {};
  for (const [name, html] of Object.entries(PAGES)) {
    const url = server.put('/changes.html', `<!doctype html><title>Changes</title>${html}`);
    const longest: number[] = [];
    const longestScript: number[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      const page = await browser.driver.newPage();
      await page.goto(url);
      await page.bringToFront();
      await until('marks', () => page.evaluate(() => CSS.highlights.has('backstory-mention')), 20_000);
      await page.emulateCPUThrottling(SLOWER);
      const work = await record(page, async () => {
        for (let round = 0; round < TIMES; round++) {
          await change(page, round);
          await new Promise((done) => setTimeout(done, APART));
        }
        await new Promise((done) => setTimeout(done, AFTER));
      });
      longest.push(work.longest);
      longestScript.push(work.longestScript);
      await page.close();
    }
    const least = (values: number[]) => Math.min(...values);
    report[name] = rounded({ longestTaskMsSlowed: least(longest), longestScriptMsSlowed: least(longestScript) });
  }
  await browser.close();
  await server.close();
  return report;
}
