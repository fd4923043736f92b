import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, marked, readCard } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { hover } from './pointer.ts';
import { until } from './wait.ts';

const rig = useBrowser();

/** A page with a frame of this size whose text has a name; the frame's document and where its name stands. */
async function open(size: string, inner: string) {
  rig.server.put('/frame.html', '<!doctype html><p style="margin: 40px">Jens Stoltenberg spoke.</p>');
  const page = await rig.browser.open(
    rig.server.put(
      '/outer.html',
      `<!doctype html><title>Outer</title><div style="height: 120px"></div><iframe src="${inner}" style="border: 3px solid; margin-left: 200px; ${size}"></iframe>`,
    ),
  );
  const frame = await until('the frame', () => page.frames().find((frame) => frame.url().endsWith('/frame.html')));
  await marked(frame);
  const name = await frame.evaluate(() => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector('p')?.firstChild as Text);
    const { x, y, height } = range.getBoundingClientRect();
    return { x, y, height };
  });
  const corner = await page.evaluate(() => {
    const { x, y } = (document.querySelector('iframe') as Element).getBoundingClientRect();
    return { x: x + 3, y: y + 3 };
  });
  const at = { x: corner.x + name.x + 20, y: corner.y + name.y + name.height / 2 };
  await page.mouse.move(at.x + 30, at.y + 20);
  await page.mouse.move(at.x, at.y, { steps: 8 });
  return { page, frame, at };
}

describe('a name in a frame', () => {
  test('too small for a card has its card in the page around it, which can be used and left', async () => {
    const { page, frame, at } = await open('width: 300px; height: 120px', '/frame.html');
    const { box } = await cardFor(page, 'Jens Stoltenberg');
    expect(await readCard(frame)).toBeNull();
    expect(box.height).toBeGreaterThan(200);
    expect(box.y).toBeGreaterThan(at.y);
    await clickIn(page, 'button', 'More passages');
    await until('more passages', async () => ((await readCard(page))?.snippets.length ?? 0) > 3);
    await page.mouse.move(box.x + box.width + 80, box.y + 40, { steps: 6 });
    await cardGone(page);
  });

  test('too small for a card: Esc in the page around it closes that card', async () => {
    const { page } = await open('width: 300px; height: 120px', '/frame.html');
    await cardFor(page, 'Jens Stoltenberg');
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  test('with room for a card has it there', async () => {
    const { page, frame } = await open('width: 700px; height: 600px', '/frame.html');
    await cardFor(frame, 'Jens Stoltenberg');
    expect(await readCard(page)).toBeNull();
  });

  test('of another origin has it there, clipped to what there is', async () => {
    const { frame } = await open('width: 300px; height: 240px', `${rig.server.other}/frame.html`);
    const { box } = await cardFor(frame, 'Jens Stoltenberg');
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(300);
    expect(box.y + box.height).toBeLessThanOrEqual(240);
  });
});

describe('Esc in a frame', () => {
  test.each(['the same', 'another'])('of %s origin closes the card of the page around it', async (whose) => {
    rig.server.put('/field.html', '<!doctype html><title>Field</title><input id="field">');
    const origin = whose === 'another' ? rig.server.other : rig.server.origin;
    const html = `<!doctype html><title>Outer</title><p>Here Jens Stoltenberg spoke.</p><iframe src="${origin}/field.html"></iframe>`;
    const page = await rig.browser.open(rig.server.put('/outer.html', html));
    await marked(page);
    const frame = await until('the frame', () => page.frames().find((frame) => frame.url().endsWith('/field.html')));
    await (await until('the field', () => frame.$('#field'))).click();
    await hover(page, 'Jens Stoltenberg');
    await cardFor(page, 'Jens Stoltenberg');
    await page.keyboard.type('a');
    await cardFor(page, 'Jens Stoltenberg');
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await frame.evaluate(() => document.querySelector('input')?.value)).toBe('a');
  });
});
