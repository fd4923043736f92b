// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { expect, test, vi } from 'vitest';
import { enterOpenTabs } from '../../entrypoints/background/open-tabs.ts';

test('every open tab is entered at once: one that hangs, or that nobody may enter, holds up no other', async () => {
  const entered: unknown[] = [];
  Object.assign(fakeBrowser, {
    scripting: {
      executeScript: vi.fn(({ target }: { target: { tabId: number } }) => {
        entered.push(target);
        return target.tabId === 2 ? new Promise(() => undefined) : Promise.reject(new Error('Cannot access'));
      }),
    },
  });
  fakeBrowser.tabs.query = async () => [{ id: 1 }, { id: 2 }, { id: 3 }] as never;
  fakeBrowser.runtime.getManifest = () =>
    ({ content_scripts: [{ matches: ['https://*/*'], js: ['content-scripts/start.js'] }] }) as never;
  void enterOpenTabs();
  await vi.waitFor(() => expect(entered).toHaveLength(3));
  expect(entered).toEqual([1, 2, 3].map((tabId) => ({ tabId, allFrames: true })));
});
