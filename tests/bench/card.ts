import { DEFAULT_SETTINGS } from '../../bridge/settings.ts';
import { buildFor } from '../../scripts/wxt.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { boxOf, leave } from '../e2e/pointer.ts';
import { startServer } from '../e2e/server.ts';
import { until } from '../e2e/wait.ts';

/** How often a card is opened. */
const OPENINGS = 40;
/** Cards opened first, which are not counted: the library is read and everything compiled then. */
const WARM = 3;

/**
 * Notes when the pointer last moved and in which frame a card could first be seen: the page's own view, which is the
 * same whatever the card is made of.
 */
function watch(): void {
  const seen = { moved: 0, shown: 0 };
  Object.assign(window, { seen });
  const note = ({ timeStamp }: PointerEvent) => {
    seen.moved = timeStamp;
  };
  addEventListener('pointermove', note, { capture: true, passive: true });
  const look = () => {
    const host = document.querySelector('backstory-card');
    const isShown =
      host !== null && getComputedStyle(host).visibility === 'visible' && host.getBoundingClientRect().height > 50;
    if (!isShown) seen.shown = 0;
    else if (seen.shown === 0) seen.shown = performance.now();
    requestAnimationFrame(look);
  };
  look();
}

/**
 * How long a reader waits from the end of the dwell until the card is there (ms), in both browsers with the production
 * build; `first` is the first card of a page, whose script must be loaded.
 */
export async function run(): Promise<Record<string, unknown>> {
  const report: Record<string, unknown> = {};
  for (const name of ['chromium', 'firefox'] as const) {
    buildFor(name);
    const server = await startServer();
    const browser = await launchBrowser({ name });
    const waits: { first: number[]; later: number[] } = { first: [], later: [] };
    for (let i = 0; i < OPENINGS / 2; i++) {
      const page = await browser.open(`${server.origin}/news.html`);
      await until('marks', () => page.evaluate(() => CSS.highlights.has('backstory-mention')));
      await page.evaluate(watch);
      for (const which of ['first', 'later'] as const) {
        // At one go, so that the dwell begins with this move and no other.
        const { x, y, width, height } = await boxOf(page, 'Jens Stoltenberg');
        await page.mouse.move(x + width / 2, y + height / 2);
        const wait = await until('a card', () =>
          page.evaluate(() => {
            const { seen } = window as unknown as { seen: { moved: number; shown: number } };
            return seen.shown && seen.shown - seen.moved;
          }),
        );
        if (i >= WARM) waits[which].push(Math.round(wait - DEFAULT_SETTINGS.delay));
        await leave(page);
        await until('no card', () => page.evaluate(() => !document.querySelector('backstory-card')));
      }
      await page.close();
    }
    await browser.close();
    await server.close();
    report[name] = Object.fromEntries(
      Object.entries(waits).map(([which, list]) => {
        list.sort((a, b) => a - b);
        const at = (share: number) => list[Math.floor((list.length - 1) * share)];
        return [which, { best: at(0), median: at(0.5), p95: at(0.95), worst: at(1) }];
      }),
    );
  }
  return report;
}
