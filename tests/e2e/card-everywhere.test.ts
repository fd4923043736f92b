import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { cardFor, cardGone, marked } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { hover, leave } from './pointer.ts';
import type { MadePage } from './server.ts';
import { never, until } from './wait.ts';

// A card is a page of ours in a frame; many a page says what may be in its frames. In the build that people get.
const rig = useBrowser();

const NAME = 'Jens Stoltenberg';
const BODY = `<!doctype html><title>Everywhere</title><p style="margin: 60px">On Monday ${NAME} spoke of Iraq.</p>`;

const withHeaders = (headers: Record<string, string>): MadePage => ({ body: BODY, headers });

const PAGES: [string, MadePage][] = [
  ['without any policy', { body: BODY }],
  ['that lets nothing in', withHeaders({ 'content-security-policy': "default-src 'none'; frame-src 'none'" })],
  [
    'with Trusted Types',
    withHeaders({ 'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'" }),
  ],
  [
    'in a sandbox with scripts and an origin',
    withHeaders({ 'content-security-policy': 'sandbox allow-scripts allow-same-origin' }),
  ],
  ['that asks its frames for a policy', withHeaders({ 'cross-origin-embedder-policy': 'require-corp' })],
  ['that asks its frames for no credentials', withHeaders({ 'cross-origin-embedder-policy': 'credentialless' })],
  [
    'isolated from all others',
    withHeaders({
      'cross-origin-embedder-policy': 'require-corp',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    }),
  ],
  [
    'without permissions',
    withHeaders({ 'permissions-policy': 'clipboard-write=(), clipboard-read=(), fullscreen=()' }),
  ],
  [
    'that may stand in no frame',
    withHeaders({ 'x-frame-options': 'DENY', 'content-security-policy': "frame-ancestors 'none'" }),
  ],
  ['of plain text', { body: `On Monday ${NAME} spoke of Iraq.`, type: 'text/plain' }],
  [
    'of XHTML',
    {
      body: `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>X</title></head><body><p style="margin: 60px">On Monday ${NAME} spoke of Iraq.</p></body></html>`,
      type: 'application/xhtml+xml',
    },
  ],
];

describe('a card opens, is used and goes', () => {
  test.each(PAGES)('on a page %s', async (_, made) => {
    const page = await rig.browser.open(rig.server.put('/everywhere.html', made));
    await marked(page);
    await hover(page, NAME);
    const card = await cardFor(page, NAME);
    expect(card.snippets.length).toBe(3);
    await clickIn(page, 'button', 'Copy');
    await until('the citation on the clipboard', async () => /Copied/.test((await cardFor(page, NAME)).text));
    await leave(page);
    await cardGone(page);
  });

  test.each([
    ['written by the page around it', 'about:blank'],
    ['written in an attribute', 'srcdoc'],
  ])('in a frame %s', async (_, how) => {
    const inner = `<p style='margin: 60px'>On Monday ${NAME} spoke of Iraq.</p>`;
    const frameTag =
      how === 'srcdoc'
        ? `<iframe srcdoc="${inner}" width="700" height="600"></iframe>`
        : '<iframe width="700" height="600"></iframe>';
    const script =
      how === 'srcdoc'
        ? ''
        : `<script>document.querySelector('iframe').contentDocument.body.innerHTML = \`${inner}\`</script>`;
    const page = await rig.browser.open(
      rig.server.put('/around.html', `<!doctype html><title>Around</title>${frameTag}${script}`),
    );
    const frame = (await until('the frame', () => page.mainFrame().childFrames()[0])) as Frame;
    await marked(frame);
    const at = await frame.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text;
      const range = document.createRange();
      range.setStart(text, text.data.indexOf('Jens') + 2);
      range.setEnd(text, text.data.indexOf('Jens') + 4);
      const { x, y, height } = range.getBoundingClientRect();
      return { x, y: y + height / 2 };
    });
    const corner = await page.evaluate(() => {
      const element = document.querySelector('iframe') as HTMLIFrameElement;
      const { x, y } = element.getBoundingClientRect();
      return { x: x + element.clientLeft, y: y + element.clientTop };
    });
    await page.mouse.move(corner.x + at.x + 30, corner.y + at.y + 30);
    await page.mouse.move(corner.x + at.x, corner.y + at.y, { steps: 6 });
    expect((await cardFor(frame, NAME)).snippets.length).toBe(3);
    await page.keyboard.press('Escape');
    await cardGone(frame);
  });
});

test('where a page is in a sandbox without an origin, a line says so once, and nothing of the library is there', async () => {
  const page = await rig.browser.open(
    rig.server.put('/sandbox.html', withHeaders({ 'content-security-policy': 'sandbox allow-scripts' })),
  );
  await marked(page);
  await hover(page, NAME);
  const hosts = () => page.evaluate(() => document.querySelectorAll('backstory-card').length);
  const box = () =>
    page.evaluate(() => {
      const host = [...document.querySelectorAll('backstory-card')].find((host) =>
        host.checkVisibility({ visibilityProperty: true }),
      );
      const { bottom = 0, height = 0 } = host?.getBoundingClientRect() ?? {};
      return height > 0 && { bottom, height };
    });
  const line = await until('the line', box);
  expect(line.height).toBeLessThan(80);
  expect(line.bottom).toBeGreaterThan(700);
  await leave(page);
  await until('the line to go', async () => (await hosts()) === 0);
  await hover(page, NAME);
  await never('another line', box, 2500);
});
