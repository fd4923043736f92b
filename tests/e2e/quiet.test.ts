import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { marked, marks } from './card.ts';
import { readWhole } from './description.ts';
import { useBrowser } from './harness.ts';
import { never, until } from './wait.ts';

const rig = useBrowser();

/** Longer than a change takes to be looked at: a page that would still work has worked within it (ms). */
const LONG = 1800;

/** Begins to count what pages ask the background, by the path of the page. */
async function listen(): Promise<void> {
  await rig.browser.inExtension((api) => {
    const world = globalThis as { asked?: Record<string, number> };
    if (!world.asked)
      api.runtime.onMessage.addListener((message: unknown, sender) => {
        const { backstory } = message as { backstory?: string };
        if (backstory !== 'findMentions' || !world.asked) return;
        const path = new URL(sender.url ?? '').pathname;
        world.asked[path] = (world.asked[path] ?? 0) + 1;
      });
    world.asked = {};
  }, null);
}

/** How often a page has asked for names. */
const asked = (path: string): Promise<number> =>
  rig.browser.inExtension((_, path) => (globalThis as { asked?: Record<string, number> }).asked?.[path] ?? 0, path);

/** Opens a page in a tab behind the others. */
async function openBehind(path: string, html: string): Promise<{ page: Page; show(): Promise<void> }> {
  const url = rig.server.put(path, html);
  const tab = await rig.browser.inExtension(
    async (api, url) => (await api.tabs.create({ url, active: false })).id,
    url,
  );
  const page = await until('the page behind', async () =>
    (await rig.browser.driver.pages()).find((page) => page.url() === url),
  );
  await until('the page to load', () =>
    page.evaluate(() => document.readyState === 'complete' && document.visibilityState === 'hidden'),
  );
  const show = async () => {
    await rig.browser.inExtension((api, tab) => api.tabs.update(tab as number, { active: true }), tab);
  };
  return { page, show };
}

describe('a tab that nobody sees', () => {
  test('asks nothing until it is shown', async () => {
    await listen();
    const { page, show } = await openBehind('/behind.html', '<!doctype html><p>NATO in Brussels');
    await never('a question', async () => (await asked('/behind.html')) > 0, LONG);
    expect(await marks(page)).toEqual([]);
    await show();
    expect(await marked(page, 2)).toEqual(['NATO', 'Brussels']);
  });

  test('is not read anew while it changes, but once it is shown again', async () => {
    await listen();
    const { page, show } = await openBehind('/changing.html', '<!doctype html><p>NATO</p><p id=more></p>');
    await show();
    await marked(page);
    await rig.browser.open(rig.server.put('/front.html', '<!doctype html><p>In front'));
    await until('the page to be behind again', () => page.evaluate(() => document.hidden));
    const before = await asked('/changing.html');
    for (const name of ['Brussels', 'Jens Stoltenberg', 'Iraq'])
      await page.evaluate((name) => document.querySelector('#more')?.append(`${name}, `), name);
    await never('a question', async () => (await asked('/changing.html')) > before, LONG);
    await show();
    await marked(page, 4);
    expect(await asked('/changing.html')).toBe(before + 1);
  });
});

test('a page with nothing to find is asked about once, and again only when it changes', async () => {
  await listen();
  const html = '<!doctype html><p>Nobody of whom anything is known.</p><p id=more></p>';
  const page = await rig.browser.open(rig.server.put('/nothing.html', html));
  await readWhole(rig.browser, page);
  const before = await asked('/nothing.html');
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => scrollTo(0, 10));
  await page.mouse.move(200, 100, { steps: 5 });
  await never('another question', async () => (await asked('/nothing.html')) > before, LONG);
  await page.evaluate(() => document.querySelector('#more')?.append('NATO'));
  await marked(page);
  expect(await asked('/nothing.html')).toBe(before + 1);
});

test('typing in an editor on the page asks nothing', async () => {
  await listen();
  const html = '<!doctype html><p>NATO</p><div id=editor contenteditable><p>Here </p></div><textarea></textarea>';
  const page = await rig.browser.open(rig.server.put('/typing.html', html));
  await marked(page);
  const before = await asked('/typing.html');
  await page.click('#editor');
  await page.keyboard.type('NATO in Brussels');
  await page.keyboard.press('Enter');
  await page.keyboard.type('and Iraq');
  await page.click('textarea');
  await page.keyboard.type('NATO');
  await never('a question', async () => (await asked('/typing.html')) > before, LONG);
  expect(await marks(page)).toEqual(['NATO']);
});
