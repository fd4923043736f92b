import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { useBrowser } from './harness.ts';
import { until } from './wait.ts';

/**
 * Every state of the gallery in every dress: axe finds nothing, nothing is wider than the window. A picture of each is
 * left in `.cache/gallery`, to be looked at: how a card looks is judged by eye, because fonts differ between machines
 * more than a mistake does.
 */
const PICTURES = join(import.meta.dirname, '..', '..', '.cache', 'gallery');

const rig = useBrowser({ build: 'none' });
let vite: ViteDevServer;
let origin = '';

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  vite = await createServer({
    configFile: join(import.meta.dirname, '..', 'gallery', 'vite.config.ts'),
    server: { port: 0, host: '127.0.0.1', hmr: false },
    logLevel: 'error',
  });
  await vite.listen();
  const address = vite.httpServer?.address();
  origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : '';
});
afterAll(() => vite?.close());

/** Dresses a page can wear; those with `axe` are looked at by it, for the others what it sees is the same. */
const DRESSES = [
  { dress: 'light', query: '', width: 500, axe: true },
  { dress: 'dark', query: '&theme=dark', width: 500, axe: true },
  { dress: 'right-to-left', query: '&dir=rtl', width: 500, axe: false },
  { dress: 'narrow', query: '', width: 320, axe: false },
  { dress: 'double-text', query: '&scale=2', width: 500, axe: false },
  { dress: 'narrow-double-dark', query: '&scale=2&theme=dark', width: 320, axe: true },
  // As with a high-contrast theme of the system: its few colours in place of ours. Contrast is the theme's to have.
  { dress: 'forced-colors', query: '', width: 500, axe: false, forced: 'light' },
  { dress: 'forced-colors-dark', query: '&theme=dark', width: 500, axe: false, forced: 'dark' },
];

test.each(DRESSES)(
  'every state, $dress',
  async ({ dress, query, width, axe: isAsked, forced }) => {
    const page = await rig.browser.open(origin);
    await page.setViewport({ width, height: 640 });
    const cdp = await page.createCDPSession();
    const features = [{ name: 'prefers-reduced-motion', value: 'reduce' }];
    if (forced) {
      features.push({ name: 'forced-colors', value: 'active' }, { name: 'prefers-color-scheme', value: forced });
    }
    await cdp.send('Emulation.setEmulatedMedia', { features });
    const states = await until('the list of states', () =>
      page.evaluate(() => document.body.dataset.states?.split(' ')),
    );
    const found: string[] = [];
    for (const state of states) {
      const hash = `#state=${state}${query}`;
      await page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
      await until(state, () => page.evaluate((hash) => document.body.dataset.shown === hash, hash));
      if (isAsked) for (const finding of await axe(page)) found.push(`${state}: ${finding}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) found.push(`${state}: ${wide} px wider than the window`);
      await page.screenshot({ path: join(PICTURES, `${state}-${dress}.png`) });
    }
    expect(found).toEqual([]);
  },
  120_000,
);
