import { expect, test } from 'vitest';
import { cardFor, marked } from './card.ts';
import { useBrowser } from './harness.ts';

// Firefox up to 149 looks a point up in all shadow trees and knows no list of them; this brings that back. With the
// newer way, which is the default, scan.test.ts does the same.
const rig = useBrowser({ firefoxPrefs: { 'dom.shadowdom.new_caretPositionFromPoint_behavior.enabled': false } });

test('a name in a shadow tree opens its card in the oldest Firefox that is supported', async () => {
  const page = await rig.browser.open(
    rig.server.put(
      '/oldest.html',
      `<!doctype html><x-a style="display:block;margin:60px"></x-a><script>
        document.querySelector('x-a').attachShadow({ mode: 'open' }).innerHTML = '<p>What Jens Stoltenberg said.</p>';
      </script>`,
    ),
  );
  await marked(page);
  // The old way: a list that is empty keeps nothing out.
  const { x, y, isFound } = await page.evaluate(() => {
    const text = document.querySelector('x-a')?.shadowRoot?.querySelector('p')?.firstChild as Text;
    const range = document.createRange();
    range.selectNodeContents(text);
    const { x, y, height } = range.getBoundingClientRect();
    const at = { x: x + 5, y: y + height / 2 };
    const caret = document.caretPositionFromPoint(at.x, at.y, { shadowRoots: [] });
    return { ...at, isFound: caret?.offsetNode === text };
  });
  expect(isFound).toBe(true);
  await page.mouse.move(x + 90, y + 60);
  await page.mouse.move(x + 60, y, { steps: 12 });
  await cardFor(page, 'Jens Stoltenberg');
});
