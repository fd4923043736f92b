import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { openedPage, press, textOf } from './surfaces.ts';
import { until } from './wait.ts';

const rig = useBrowser({ build: 'production' });

/** The page of one's own articles is there, and in front of whoever wanted it. */
async function arrives(): Promise<Page> {
  const page = await openedPage(rig, 'library.html');
  expect(await textOf(page, 'h1')).toBe('Your articles');
  return page;
}

test('the reader’s articles are reached from the popup', async () => {
  const popup = await rig.browser.openExtension('popup.html');
  await popup.bringToFront();
  // The popup closes itself while the button is still down.
  await press(popup, 'Your articles', '.popup-foot').catch(() => undefined);
  await arrives();
});

test('and from the side panel', async () => {
  const panel = await rig.browser.openExtension('sidepanel.html');
  await panel.bringToFront();
  await textOf(panel, 'a[href="/library.html"]');
  // What it says of the page moves the link; then it stays where it is.
  await until('the panel to have its say', () => panel.$('main[aria-busy=false]'));
  // A real press: browsers open no tab for one that a script makes.
  await panel.click('a[href="/library.html"]');
  // Firefox's driver does not know of every tab that a link opens; the browser does.
  await until('the page in front', () =>
    rig.browser.inExtension(
      async (api) => (await api.tabs.query({ active: true })).some(({ url }) => url?.endsWith('/library.html')),
      null,
    ),
  );
});

test('and from the options', async () => {
  const options = await rig.browser.openExtension('options.html');
  await options.bringToFront();
  await press(options, 'Your articles', 'body');
  await arrives();
});
