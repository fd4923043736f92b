import { isAttached, openRootOf } from '../../../bridge/dom.ts';
import type { Slices } from '../dom/slices.ts';

/** Looks for late roots after this long (ms), then after twice as long again, until the last time. */
const FIRST_LOOK = 400;
const LAST_LOOK = 15_000;

/** Elements that may get an open shadow root later: their scripts load after the page, and no record tells of it. */
export interface Late {
  expect(element: Element): void;
}

/** Tells `meet` of roots that came late. Looks only for half a minute after an element was last added. */
export function createLate(
  gone: AbortSignal,
  slices: Slices,
  meet: (root: ShadowRoot) => void,
  stopped: (error: unknown) => void,
): Late {
  const expected = new Set<Element>();
  let delay = FIRST_LOOK;
  let isLooking = false;

  async function look(): Promise<void> {
    for (; delay <= LAST_LOOK && expected.size > 0 && !gone.aborted; delay *= 2) {
      await slices.wait(delay);
      await slices.afterFrame();
      for (const element of expected) {
        const root = openRootOf(element);
        if (root !== null || !isAttached(element)) expected.delete(element);
        if (root !== null) meet(root);
      }
    }
    expected.clear();
  }

  return {
    expect(element) {
      expected.add(element);
      delay = FIRST_LOOK;
      if (isLooking) return;
      isLooking = true;
      look()
        .catch(stopped)
        .finally(() => {
          isLooking = false;
        });
    },
  };
}
