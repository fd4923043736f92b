import type { Page } from 'puppeteer-core';
import { type Browser, type LaunchOptions, launchBrowser } from './browser.ts';
import { connectedBuild } from './connected-build.ts';
import { press, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

/** Settings of Firefox with which nobody has to answer the browser's own question. */
export const UNASKED = { 'extensions.webextOptionalPermissionPrompts': false };

/** Starts a browser with the connected build. */
export function launchConnected(options: LaunchOptions = {}): Promise<Browser> {
  return launchBrowser({
    folder: connectedBuild(options.name),
    ...options,
    firefoxPrefs: { ...UNASKED, ...options.firefoxPrefs },
  });
}

/** Types the address of an archive and goes on to what it will learn. */
export async function typeArchive(browser: Browser, address: string): Promise<Page> {
  const page = await browser.openExtension('archives.html');
  const field = await until('the field', () => page.$('.address input'));
  await page.bringToFront();
  await field.type(address);
  await press(page, 'Go on');
  return page;
}

/** Adds an archive as a person does. */
export async function addArchive(browser: Browser, address: string): Promise<Page> {
  const page = await typeArchive(browser, address);
  const add = await until('the button', () => page.$('.button.add'));
  await add.click();
  await until('the archive to be added', async () => (await textsOf(page, '.added h2')).length > 0);
  return page;
}
