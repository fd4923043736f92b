import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'puppeteer-core';
import { buildLibrary } from '../../engine/library.ts';
import { sentences } from '../../engine/text/sentences.ts';
import { buildFor } from '../../scripts/wxt.ts';
import { readSeeds } from '../../seeds/index.ts';
import { type Browser, launchBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { until } from '../e2e/wait.ts';
import { readTexts } from './corpus.ts';
import { record, type Work } from './trace.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Characters of the page. */
const LENGTH = 1_000_000;
/** How often each thing is measured; the median counts. */
const ROUNDS = 3;
/** The page rests when in so long a time (ms) it has worked for less than this (ms). */
const REST = 400;
const RESTING = 8;
/** How much slower than this machine a slow one is. */
const SLOWER = 4;

/** What one visit of the page cost. */
interface Visit extends Work {
  /** JavaScript heap after collecting garbage (bytes), all worlds of the page together. */
  heap: number;
  nodes: number;
  /** Cumulative layout shift. */
  shift: number;
}

/** A long article with links, emphasis and headings, made from real sentences. */
function makePage(texts: readonly string[]): string {
  const plain = (text: string) => text.replace(/[<&\s]+/gu, ' ').trim();
  const pool = texts.flatMap((text) => sentences(text).map(([from, to]) => plain(text.slice(from, to))));
  const parts: string[] = [];
  for (let i = 0, length = 0; length < LENGTH; i++) {
    const words = [0, 1, 2].map((next) => pool[(i * 7 + next) % pool.length]).join(' ');
    length += words.length;
    if (i % 12 === 0) parts.push(`<h2>${words.slice(0, 60)}</h2>`);
    parts.push(`<p>${words.replace(/^(\w+ \w+)(.*?)(\w+ \w+)/u, '<b>$1</b>$2<a href="#">$3</a>')}</p>`);
  }
  return `<!doctype html><meta charset=utf-8><title>A long article</title><article>${parts.join('\n')}</article>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

function median(visits: readonly Visit[], key: Exclude<keyof Visit, 'started'>): number {
  return visits.map((visit) => visit[key]).sort((a, b) => a - b)[visits.length >> 1] as number;
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

/** Waits until the main thread has had nearly nothing to do for a while. */
async function rest(cdp: CDPSession): Promise<void> {
  for (let before = -1; ; ) {
    const work = (await metric(cdp, 'TaskDuration')) * 1000;
    if (before >= 0 && work - before < RESTING) return;
    before = work;
    await new Promise((done) => setTimeout(done, REST));
  }
}

async function visit(
  browser: Browser,
  url: string,
  work: (page: Page) => Promise<unknown>,
  slower = 1,
): Promise<Visit> {
  const page = await browser.driver.newPage();
  const cdp = await page.createCDPSession();
  await cdp.send('Performance.enable');
  await page.emulateCPUThrottling(slower);
  const done = await record(page, async () => {
    await page.goto(url);
    await page.bringToFront();
    await work(page);
    await rest(cdp);
  });
  await cdp.send('HeapProfiler.collectGarbage');
  const heap = await metric(cdp, 'JSHeapUsedSize');
  const seen = await page.evaluate(async () => {
    const shifts = await new Promise<PerformanceEntryList>((tell) => {
      new PerformanceObserver((list) => tell(list.getEntries())).observe({ type: 'layout-shift', buffered: true });
      setTimeout(tell, 200, []);
    });
    const shift = shifts.reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0);
    return { nodes: document.querySelectorAll('*').length, shift };
  });
  await page.close();
  return { ...done, heap, ...seen };
}

/** Waits until all of the page has been read: nothing is marked any more that was not a moment ago. */
async function allMarked(page: Page): Promise<void> {
  const count = () =>
    page.evaluate(() => (CSS.highlights.get('backstory-mention') as unknown as Set<AbstractRange>)?.size ?? 0);
  await until('marks', count, 30_000);
}

/** One walk over all text nodes, reading each; how long it takes the first time (ms). */
function walk(): number {
  const start = performance.now();
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) length += (walker.currentNode as Text).data.length;
  if (length === 0) throw new Error('No text');
  return performance.now() - start;
}

function wrap(names: string[]): void {
  const { Mark } = window as unknown as { Mark: new (root: Element) => { mark(n: string[], o: object): void } };
  new Mark(document.body).mark(names, { accuracy: 'exactly', separateWordSearch: false, caseSensitive: true });
}

/**
 * What a page of a million characters pays, in real Chromium with the production build: all that its main thread does
 * from load to rest, on the processor's clock, less what it does without the extension; beside one bare walk over its
 * text nodes and beside mark.js wrapping the same names. Then the longest task on a machine four times slower, memory,
 * size, and what must be nothing. `folder` holds real texts; without it the seeds are repeated.
 */
export async function run(folder?: string): Promise<Record<string, unknown>> {
  buildFor('chromium');
  const server = await startServer();
  const url = server.put('/long.html', makePage(readTexts(folder)));
  const { articles, curated } = readSeeds();
  const names = buildLibrary(articles, curated).topics.flatMap(({ label, aliases }) => [label, ...aliases]);
  const markJs = readFileSync(join(ROOT, 'node_modules', 'mark.js', 'dist', 'mark.min.js'), 'utf8');
  const report: Record<string, unknown> = { characters: LENGTH, names: names.length };

  const bare = await launchBrowser({ build: 'none' });
  const plain: Visit[] = [];
  const walks: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    plain.push(await visit(bare, url, async (page) => walks.push(await page.evaluate(walk))));
  }
  // Once is enough: it takes seconds.
  const wrapped = await visit(bare, url, async (page) => {
    await page.evaluate(markJs);
    await page.evaluate(wrap, names);
  });
  await bare.close();
  const pass = walks.sort((a, b) => a - b)[walks.length >> 1] as number;
  const extra = (work: number) => work - median(plain, 'total');
  Object.assign(report, {
    bareWalkMs: round(pass),
    markJs: {
      workMs: round(extra(wrapped.total)),
      toBareWalk: round(extra(wrapped.total) / pass),
      nodesAdded: wrapped.nodes - median(plain, 'nodes'),
    },
  });

  const ours = await launchBrowser();
  for (const marks of ['first', 'all'] as const) {
    await ours.setSettings({ marks });
    const visits: Visit[] = [];
    const slow: Visit[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      visits.push(await visit(ours, url, allMarked));
      slow.push(await visit(ours, url, allMarked, SLOWER));
    }
    const work = extra(median(visits, 'total'));
    report[marks] = {
      workMs: round(work),
      toBareWalk: round(work / pass),
      timesCheaperThanMarkJs: round(extra(wrapped.total) / work),
      longestTaskMs: round(median(visits, 'longest')),
      longestTaskMsSlowed: round(median(slow, 'longest')),
      longestScriptMsSlowed: round(median(slow, 'longestScript')),
      nodesAdded: median(visits, 'nodes') - median(plain, 'nodes'),
      layoutShift: Math.max(...visits.map(({ shift }) => shift)) - Math.max(...plain.map(({ shift }) => shift)),
      memoryKb: Math.round((median(visits, 'heap') - median(plain, 'heap')) / 1024),
    };
  }
  await ours.close();
  await server.close();
  for (const name of ['start', 'content']) {
    const script = readFileSync(join(ROOT, '.output', 'chrome-mv3', 'content-scripts', `${name}.js`));
    report[`${name}ScriptGzipBytes`] = gzipSync(script, { level: 9 }).length;
  }
  return report;
}
