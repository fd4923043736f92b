import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { until } from '../e2e/wait.ts';

/** How often the popup is opened. */
const OPENINGS = 15;

/** What the opening of the toolbar popup costs in real Chromium (ms): until its field is painted, from navigation. */
export async function run(): Promise<Record<string, unknown>> {
  buildFor('chromium');
  const browser = await launchBrowser({ build: 'production' });
  try {
    const paints: number[] = [];
    for (let i = 0; i < OPENINGS; i++) {
      const page = await browser.openExtension('popup.html');
      const paint = () => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
      paints.push(Math.round(await until('the first paint', paint)));
      await page.close();
    }
    paints.sort((a, b) => a - b);
    return { best: paints[0], median: paints[OPENINGS >> 1], worst: paints[OPENINGS - 1] };
  } finally {
    await browser.close();
  }
}
