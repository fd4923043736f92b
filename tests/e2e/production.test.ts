import { expect, test } from 'vitest';
import { accessibleNodes, cardFor } from './card.ts';
import { useBrowser } from './harness.ts';
import { hover, leave } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser();

test('the build that people get keeps its card to itself, and a screen reader still reads it', async () => {
  const page = await rig.browser.open(`${rig.server.origin}/news.html`);
  await until('marks', () => page.evaluate(() => (CSS.highlights.get('backstory-mention')?.size ?? 0) > 0));
  await hover(page, 'Jens Stoltenberg');
  await cardFor(page, 'Jens Stoltenberg');
  expect(await page.evaluate(() => document.querySelector('backstory-card')?.shadowRoot)).toBeNull();
  // Firefox hands its accessibility tree to no test; there the words in the frame have to do.
  if (rig.browser.name === 'chromium') {
    const nodes = await until('the snippets', async () => {
      const all = await accessibleNodes(page);
      return all.some(({ role }) => role === 'article') && all;
    });
    expect(nodes).toContainEqual({ role: 'dialog', name: 'Backstory: Jens Stoltenberg' });
  }
  await leave(page);
  await until('the card to be gone', () => page.evaluate(() => !document.querySelector('backstory-card')));
});
