import type { WebWorker } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { useBrowser } from './harness.ts';
import { savedIn, signOn, takeOut } from './saved-in.ts';
import { press, readThrough, textOf } from './surfaces.ts';
import { until } from './wait.ts';

// Chromium's menus and shortcuts are out of reach of every driver: what the browser sends is sent to our own listeners.
const rig = useBrowser({ build: 'production' });

/** Events as Chrome makes them: they can be told, too. */
interface ChromeEvents {
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  tabs: { get(id: number): Promise<unknown> };
}

async function background(): Promise<WebWorker> {
  const target = await rig.browser.driver.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('The background has gone');
  return worker;
}

async function openStory(): Promise<number> {
  return readThrough(rig, await rig.browser.open(`${rig.server.origin}/harbour.html`));
}

test('the menu of a page saves it', async () => {
  const tab = await openStory();
  await (await background()).evaluate(async (tabId) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'save-page', frameId: 0 }, await chrome.tabs.get(tabId));
  }, tab);
  expect(await signOn(rig, tab)).toBe('✓');
  const saved = await savedIn(rig, tab);
  expect(saved).toMatchObject([{ title: 'Mayor Marstrand opens the new harbour of Norrvik', published: '2026-05-01' }]);
  await takeOut(rig, saved);
});

test('the shortcut saves the page in front, and of what is selected only that', async () => {
  const tab = await openStory();
  const key = async () =>
    (await background()).evaluate(async (tabId) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeEvents };
      chrome.commands.onCommand.dispatch('save-page', await chrome.tabs.get(tabId));
    }, tab);
  await rig.browser.opened[0]?.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelectorAll('article p')[2] as Element),
  );
  await key();
  expect(await signOn(rig, tab)).toBe('✓');
  expect(await savedIn(rig, tab)).toMatchObject([{ excerpt: true }]);
  await rig.browser.opened[0]?.evaluate(() => getSelection()?.removeAllRanges());
  await key();
  const both = await until('both', async () => {
    const versions = await savedIn(rig, tab);
    return versions.length === 2 && versions;
  });
  expect(both.filter(({ excerpt }) => !excerpt)).toHaveLength(1);
  await takeOut(rig, both);
});

test('the side panel saves the page that it is about, and says so', async () => {
  const tab = await openStory();
  const panel = await rig.browser.openExtension(`sidepanel.html#${tab}`);
  await panel.bringToFront();
  await press(panel, 'Save this page');
  await until(
    'what came of it',
    async () => (await textOf(panel, '.panel-save [role=status]')) === 'Saved in your library.',
  );
  await takeOut(rig, await savedIn(rig, tab));
});
