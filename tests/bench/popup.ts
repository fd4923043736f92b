import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { until } from '../e2e/wait.ts';

/** How often the popup is opened. */
const OPENINGS = 40;

/** What the opening of the toolbar popup costs in real Chromium (ms): until its field is painted, from navigation. */
export async function run(): Promise<Record<string, unknown>> {
  buildFor('chromium');
  const browser = await launchBrowser();
  try {
    const paints: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const page = await browser.openExtension('popup.html');
      const paint = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      paints.push(Math.round(await until('the first paint', paint)));
      await page.close();
    }
    paints.sort((a, b) => a - b);
    const at = (share: number) => paints[Math.floor((OPENINGS - 1) * share)];
    return { best: at(0), median: at(0.5), p95: at(0.95), worst: at(1) };
  } finally {
    await browser.close();
  }
}
