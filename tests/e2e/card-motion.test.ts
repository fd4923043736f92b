import { describe, expect, test } from 'vitest';
import type { LaunchOptions } from './browser.ts';
import { cardFor, cardFrame, marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { hover } from './pointer.ts';
import { until } from './wait.ts';

/** Every animation and transition that an open card has, on the way in and while the pointer goes over its buttons. */
async function motions(rig: ReturnType<typeof useBrowser>): Promise<string[]> {
  const page = await rig.browser.open(`${rig.server.origin}/news.html`);
  await marked(page, 8);
  await hover(page, 'Jens Stoltenberg');
  const frame = await until('the frame of a card', () => cardFrame(page));
  // From when it is shown, as soon as anyone can look; an animation that is over is still told of here.
  await frame.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    addEventListener('animationend', () => seen.add('CSSAnimation'), { capture: true });
    const look = () => {
      for (const motion of document.getAnimations()) {
        const { duration } = motion.effect?.getComputedTiming() ?? {};
        if (Number(duration) > 0) seen.add(motion.constructor.name);
      }
      requestAnimationFrame(look);
    };
    look();
  });
  const { box } = await cardFor(page, 'Jens Stoltenberg');
  await page.mouse.move(box.x + box.width - 20, box.y + 20, { steps: 8 });
  await page.mouse.move(box.x + 40, box.y + box.height - 16, { steps: 8 });
  return frame.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
}

const options: LaunchOptions = { stillness: true };

describe('a card', () => {
  const rig = useBrowser();
  test('fades in', async () => expect(await motions(rig)).toContain('CSSAnimation'));
});

describe('where the reader wants little motion, a card', () => {
  const rig = useBrowser(options);
  test('is there at once, and nothing in it moves', async () => expect(await motions(rig)).toEqual([]));
});
