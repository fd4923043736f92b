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
/** So often in Firefox, where other programs on the machine count too. */
const ROUNDS_OF_GAPS = 7;
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
 * The longest task of ours on pages that change in many places of one line; less than 50 ms shall it be where the
 * processor is four times slower. `BACKSTORY_BUILD` names another folder with a build for Chromium.
 */
export async function run(): Promise<Record<string, unknown>> {
  return { chromium: await inChromium(), firefox: await inFirefox() };
}

/** On the processor's clock, with the processor slowed four times. */
async function inChromium(): Promise<Record<string, unknown>> {
  if (!process.env.BACKSTORY_BUILD) buildFor('chromium');
  const server = await startServer();
  const folder = process.env.BACKSTORY_BUILD;
  const browser = await launchBrowser({
    name: 'chromium',
    ...(folder ? { folder } : {}),
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

/** Notes how long the page's thread does not get round to an empty task: the longest of all that the page has not done. */
function watchGaps(): void {
  const { port1, port2 } = new MessageChannel();
  const seen = { longest: 0 };
  let last = performance.now();
  port1.onmessage = () => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - last);
    last = now;
    port2.postMessage(null);
  };
  port2.postMessage(null);
  Object.assign(window, {
    gaps: {
      begin: () => {
        last = performance.now();
        seen.longest = 0;
      },
      longest: () => seen.longest,
    },
  });
}

/**
 * Firefox tells of no tasks: the longest time in which the page's thread did nothing else, on the wall's clock, as fast as
 * the machine is; with and without the extension, for the page's own layout is in it. The time of the change itself is not.
 */
async function inFirefox(): Promise<Record<string, unknown>> {
  buildFor('firefox');
  const server = await startServer();
  const report: Record<string, Record<string, number>> = {};
  for (const build of ['production', 'none'] as const) {
    const browser = await launchBrowser({ name: 'firefox', build });
    if (build !== 'none') await browser.setSettings({ marks: 'all' });
    for (const [name, html] of Object.entries(PAGES)) {
      const url = server.put('/changes.html', `<!doctype html><title>Changes</title>${html}`);
      const longest: number[] = [];
      const page = await browser.open(url);
      const hasMarks = () => page.evaluate(() => CSS.highlights.has('backstory-mention'));
      if (build !== 'none') await until('marks', hasMarks, 20_000);
      await page.evaluate(watchGaps);
      for (let round = 0; round < ROUNDS_OF_GAPS; round++) {
        await change(page, round);
        await page.evaluate('gaps.begin()');
        await new Promise((done) => setTimeout(done, APART));
        longest.push((await page.evaluate('gaps.longest()')) as number);
      }
      await page.close();
      longest.sort((a, b) => a - b);
      const middle = longest[longest.length >> 1] ?? 0;
      const which = build === 'none' ? 'Without' : '';
      report[name] = {
        ...report[name],
        ...rounded({ [`bestMs${which}`]: longest[0] ?? 0, [`medianMs${which}`]: middle }),
      };
    }
    await browser.close();
  }
  await server.close();
  return report;
}
