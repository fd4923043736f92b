// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { enterOpenTabs } from '../../entrypoints/background/open-tabs.ts';

afterEach(() => {
  vi.useRealTimers();
});

test('every open tab is entered at once: one that hangs, or that nobody may enter, holds up no other', async () => {
  vi.useFakeTimers();
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
  let isOver = false;
  const entering = enterOpenTabs().then(() => {
    isOver = true;
  });
  await vi.waitFor(() => expect(entered).toHaveLength(3));
  expect(entered).toEqual([1, 2, 3].map((tabId) => ({ tabId, allFrames: true })));
  expect(isOver).toBe(false);
  // The one that hangs has its time and no more.
  await vi.advanceTimersByTimeAsync(6000);
  await entering;
});
