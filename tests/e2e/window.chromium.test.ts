import type { Page, WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cardFor } from './card.ts';
import { useBrowser } from './harness.ts';
import { clickIn } from './inside.ts';
import { hover } from './pointer.ts';
import { select } from './select.ts';
import { openedPage, readThrough, textOf, textsOf } from './surfaces.ts';
import { until } from './wait.ts';

/*
 * What stands around a page. Chromium's side panel opens for real, from real clicks, and its toolbar button can be
 * pressed. Its menus and its address bar are out of reach of every driver: what the browser sends when they are used is
 * sent to our own listeners instead, in the background where they live. Firefox's are used for real.
 */
const rig = useBrowser();

async function openNews(): Promise<Page> {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  await readThrough(rig, news);
  return news;
}

/** Waits for the side panel, which is no tab, and gives its document. */
async function sidePanel(): Promise<Page> {
  await until('a side panel', () =>
    rig.browser.inExtension(async (api) => {
      const runtime = api.runtime as unknown as { getContexts(filter: object): Promise<unknown[]> };
      return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length === 1;
    }, null),
  );
  const target = await rig.browser.driver.waitForTarget((each) => /\/sidepanel\.html$/.test(each.url()));
  return target.asPage();
}

async function background(): Promise<WebWorker> {
  const target = await rig.browser.driver.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background has gone');
  return worker;
}

const topicsIn = (panel: Page) => textsOf(panel, '.entry h2');

test('the link in the popup opens the side panel, which follows the tab in front', async () => {
  await openNews();
  const popup = await rig.browser.openExtension('popup.html');
  await popup.bringToFront();
  const [link] = await popup.$$('.popup-foot button');
  // The popup closes itself while the button is still down.
  await link?.click().catch(() => undefined);
  const panel = await sidePanel();
  await until('the briefing', async () => (await topicsIn(panel)).length > 3);
  const other = await rig.browser.open(rig.server.put('/one.html', '<title>Only one</title><p>Rex Tillerson said so.'));
  await readThrough(rig, other);
  await until('the other page', async () => (await topicsIn(panel)).join() === 'Rex Tillerson');
  await panel.close();
});

test('the button in a card opens the side panel', async () => {
  const news = await openNews();
  await hover(news, 'Jens Stoltenberg');
  await cardFor(news, 'Jens Stoltenberg');
  await clickIn(news, 'button', 'Side panel');
  const panel = await sidePanel();
  await until('the briefing', async () => (await topicsIn(panel)).length > 3);
  await panel.close();
});

test('the toolbar button opens the popup over the page, with the focus in the field and the page’s topics below', async () => {
  const news = await openNews();
  const [extension] = [...(await rig.browser.driver.extensions()).values()];
  if (!extension) throw new Error('The extension is not there');
  await news.triggerExtensionAction(extension);
  const target = await rig.browser.driver.waitForTarget((each) => /\/popup\.html$/.test(each.url()));
  const popup = await target.asPage();
  await until('the focus in the field', () =>
    popup.evaluate(() => document.activeElement?.getAttribute('role') === 'combobox'),
  );
  await until('the topics', async () => (await textsOf(popup, '.topic-list li')).length > 3);
  expect(await textsOf(popup, '.topic-list button > span:first-child')).toContain('Jens Stoltenberg');
});

/** Tells our own listeners that the entry of the menu was chosen on a selected text. */
async function chooseInMenu(tab: number, selectionText: string): Promise<void> {
  const worker = await background();
  await worker.evaluate(
    async (tabId, text) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
      const info = { menuItemId: 'look-up-selection', selectionText: text, frameId: 0, editable: false };
      chrome.contextMenus.onClicked.dispatch(info, await chrome.tabs.get(tabId));
    },
    tab,
    selectionText,
  );
}

/** Events as Chrome makes them: they can be told, too. */
interface ChromeEvents {
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  omnibox: {
    onInputChanged: { dispatch(text: string, suggest: (suggestions: object[]) => void): void };
    onInputEntered: { dispatch(text: string, disposition: string): void };
  };
  tabs: { get(id: number): Promise<unknown> };
}

test('the menu of a selected name opens its card at the selection', async () => {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const tab = await readThrough(rig, news);
  await select(news, 'Jens Stoltenberg');
  await chooseInMenu(tab, 'Jens Stoltenberg');
  expect((await cardFor(news, 'Jens Stoltenberg')).snippets.length).toBeGreaterThan(0);
});

test('the menu of other words shows what is nearest', async () => {
  const news = await rig.browser.open(`${rig.server.origin}/news.html`);
  const tab = await readThrough(rig, news);
  await select(news, 'troops');
  await chooseInMenu(tab, 'troops');
  // No click stands behind what we tell, so that Chrome does not let us open the side panel: then it comes as a tab.
  const panel = await openedPage(rig, 'sidepanel.html');
  expect(await textOf(panel, '.nearest h2')).toMatch(/troops/);
  await until('passages', async () => (await textsOf(panel, '.nearest blockquote')).length > 0);
});

test('the menu of the toolbar button opens the reader’s articles', async () => {
  await openNews();
  const worker = await background();
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'open-library', editable: false }, undefined);
  });
  expect(await textOf(await openedPage(rig, 'library.html'), 'h1')).toBe('Your articles');
});

test('the keyword in the address bar suggests passages, and the chosen one opens in the reader', async () => {
  await openNews();
  const worker = await background();
  const suggestions = await worker.evaluate(
    () =>
      new Promise<{ content: string; description: string }[]>((resolve) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
        chrome.omnibox.onInputChanged.dispatch('emergency meeting', (all) => resolve(all as never));
      }),
  );
  expect(suggestions[0]?.description).toMatch(/<match>emergency<\/match>.*<dim>— .+<\/dim>$/);
  await worker.evaluate((content) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
    chrome.omnibox.onInputEntered.dispatch(content, 'currentTab');
  }, suggestions[0]?.content ?? '');
  const reader = await openedPage(rig, 'reader.html');
  expect(await textOf(reader, '[data-marked]')).toMatch(/emergency.* meeting/);
});

test('a background that hangs is told, and answers the next try when it is back', async () => {
  const popup = await rig.browser.openExtension('popup.html');
  await popup.bringToFront();
  const target = await rig.browser.driver.waitForTarget((each) => each.type() === 'service_worker');
  const debug = await target.createCDPSession();
  await debug.send('Debugger.enable');
  await debug.send('Debugger.pause');
  await popup.type('[role=combobox]', 'stoltenberg');
  expect(await textOf(popup, '[role=alert]')).toMatch(/did not answer/);
  await debug.send('Debugger.disable');
  await debug.detach();
  await popup.click('[role=alert] button');
  await until('results', async () => (await textsOf(popup, '[role=option]')).length > 0);
});
