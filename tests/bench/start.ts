import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { startServer } from '../e2e/server.ts';
import { rounded } from './times.ts';
import { record } from './trace.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FRAMES = 12;
const ROUNDS = 5;
/** How much slower than this machine a slow one is. */
const SLOWER = 4;
/** Everything has long been started after this (ms). */
const AFTER = 2500;

/** The middle one of some numbers. */
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * What starting our scripts takes in the frames of a page, on the processor's clock, with the processor slowed four
 * times: a page of a name and twelve frames, every other of which has text, the rest nothing but a script and a picture,
 * as advertisements have. `BACKSTORY_BUILD` names another folder with a build, to compare with an older one.
 */
export async function run(): Promise<Record<string, unknown>> {
  const folder = process.env.BACKSTORY_BUILD ?? join(ROOT, '.output', 'chrome-mv3');
  if (!process.env.BACKSTORY_BUILD) buildFor('chromium');
  const server = await startServer();
  const frame = (i: number) =>
    i % 2 ? '<p>Someone said in Brussels that it rains.</p>' : '<script>var advertisement = 1</script><img alt=x>';
  const frames = Array.from({ length: FRAMES }, (_, i) => `<iframe srcdoc="${frame(i)}"></iframe>`).join('');
  const url = server.put('/frames.html', `<!doctype html><p>Rain in Brussels.</p>${frames}`);
  const browser = await launchBrowser({ name: 'chromium', folder });
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const page = await browser.driver.newPage();
    await page.emulateCPUThrottling(SLOWER);
    rounds.push(
      await record(page, async () => {
        await page.goto(url);
        await page.bringToFront();
        await new Promise((done) => setTimeout(done, AFTER));
      }),
    );
    await page.close();
  }
  await browser.close();
  await server.close();
  const report: Record<string, unknown> = { frames: FRAMES + 1 };
  for (const script of Object.keys(rounds[0]?.started ?? {})) {
    const each = rounds.flatMap(({ started }) => started[script] ?? []);
    const code = readFileSync(join(folder, 'content-scripts', script));
    report[script] = rounded({
      times: median(each.map(({ times }) => times)),
      medianMsSlowed: median(each.map(({ times, total }) => total / times)),
      longestMsSlowed: median(each.map(({ longest }) => longest)),
      bytes: code.length,
      gzipBytes: gzipSync(code, { level: 9 }).length,
    });
  }
  return report;
}
