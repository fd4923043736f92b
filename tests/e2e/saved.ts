import { readdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, test } from 'vitest';
import type { Browser } from './browser.ts';
import { readCard } from './card.ts';
import { readWhole } from './description.ts';
import type { Rig } from './harness.ts';
import { readDiary, startDiary, takeSnapshot } from './observe.ts';
import { firstMark, type Point } from './pointer.ts';
import { startServer } from './server.ts';
import { until } from './wait.ts';

/** Tests that each saved page of a folder is the same with the extension, in the one browser, and without, in the other. */
export function describeSaved(folder: string, rig: Rig, bare: Rig): void {
  describe('a saved page is the same with and without us', async () => {
    const server = await startServer(folder);
    afterAll(() => server.close());

    /** Loads a page, rests on `at` when it is given, else on the first name in view; says where that was. */
    async function read(browser: Browser, file: string, at?: Point | null) {
      const page = await browser.open('about:blank');
      await startDiary(page);
      // Twice: the first time that Firefox meets a script, it lays it out before it has the font.
      for (let i = 0; i < 2; i++) {
        // It calls a navigation failed when the page asks for an address that it refuses; the page is there.
        await page.goto(`${server.origin}/${encodeURIComponent(file)}`).catch(() => undefined);
        await settled(page);
      }
      if (browser === rig.browser) await readWhole(browser, page);
      const before = await takeSnapshot(page);
      const point = at === undefined ? await firstMark(page) : at;
      if (point) {
        await page.mouse.move(point.x + 40, point.y + 30);
        await page.mouse.move(point.x, point.y, { steps: 10 });
        if (browser === rig.browser) await until('a card', () => readCard(page));
      }
      const open = await takeSnapshot(page);
      return { point, before, open, history: await readDiary(page) };
    }

    /** Waits until the page is loaded and its size has been the same for some looks in a row. */
    async function settled(page: Page): Promise<void> {
      let last = '';
      let same = 0;
      await until(`${page.url()} to come to rest`, async () => {
        const size = await page.evaluate(
          (origin) =>
            location.origin === origin && document.readyState === 'complete'
              ? `${document.documentElement.scrollHeight} ${document.querySelectorAll('*').length}`
              : '',
          server.origin,
        );
        same = size !== '' && size === last ? same + 1 : 0;
        last = size;
        return same > 20;
      });
    }

    /**
     * The boxes that are elsewhere, by more than a pixel: Firefox lays marked lines out anew, and what follows may move
     * by a fraction of one.
     */
    function apart(boxes: readonly string[], others: readonly string[]): [string, string | undefined][] {
      const isNear = (one: string, other = '') => {
        const [tag, ...sides] = one.split(' ');
        const [otherTag, ...otherSides] = other.split(' ');
        return tag === otherTag && sides.every((side, i) => Math.abs(Number(side) - Number(otherSides[i])) <= 1);
      };
      return [...boxes.keys()]
        .filter((i) => boxes.length !== others.length || !isNear(boxes[i] as string, others[i]))
        .map((i) => [boxes[i] as string, others[i]]);
    }

    test.each(readdirSync(folder).filter((file) => file.endsWith('.html')))(
      '%s',
      async (file) => {
        const ours = await read(rig.browser, file);
        const theirs = await read(bare.browser, file, ours.point);
        for (const when of ['before', 'open'] as const) {
          const { boxes, ...rest } = ours[when];
          const { boxes: others, ...theRest } = theirs[when];
          expect(rest).toEqual(theRest);
          expect(apart(boxes, others)).toEqual([]);
        }
        expect(Object.keys(ours.history.mutations).sort()).toEqual(Object.keys(theirs.history.mutations).sort());
      },
      90_000,
    );
  });
}
