import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { type Browser, launchBrowser } from './browser.ts';
import { inWindow, typeInWindow } from './firefox-window.ts';
import { type RecordingProxy, startProxy } from './proxy.ts';
import { never, until } from './wait.ts';

// What Firefox itself asks its search engine for while one types after our keyword in the address bar.
let proxy: RecordingProxy;
let browser: Browser;

beforeAll(async () => {
  proxy = await startProxy(() => false);
});
afterEach(() => browser?.close());
afterAll(() => proxy?.close());

/** Starts a browser, types after the keyword, and waits for our own answer; gives what was asked for since. */
async function typed(suggestions: boolean): Promise<() => string[]> {
  browser = await launchBrowser({
    proxy: proxy.address,
    // As they are in a browser that nobody drives, and switched off as a person does it.
    firefoxPrefs: { 'browser.search.suggest.enabled': suggestions, 'browser.urlbar.suggest.searches': suggestions },
  });
  await browser.open('about:blank');
  proxy.asked.length = 0;
  await inWindow(
    browser,
    (window) => {
      window.gURLBar.focus();
      window.gURLBar.select();
    },
    null,
  );
  await typeInWindow(browser, [...'bs stoltenberg']);
  await until('our suggestions', () =>
    inWindow(browser, ({ document }) => document.querySelector('#urlbar-results')?.textContent?.includes('NATO'), null),
  );
  // The search engine, whichever it is; settings and the like are asked of the maker.
  return () => proxy.asked.filter((address) => !/(mozilla\.(com|org|net)|firefox\.com)\b/.test(address));
}

test('Firefox asks its search engine for suggestions while one types after the keyword', async () => {
  const asked = await typed(true);
  await until('a search engine to be asked', () => asked().length > 0);
});

test('and does not where search suggestions are switched off', async () => {
  const asked = await typed(false);
  await never('a search engine asked', () => asked().length > 0, 2000);
});
