// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageDescription } from '../../bridge/messages.ts';
import { recount } from '../../entrypoints/background/badge.ts';

const executeScript = vi.fn();
const setBadgeText = vi.fn(async () => undefined);
const topic = (topicId: string) => ({ topicId, count: 1, context: '', at: [0, 0] as [number, number] });
const page = (paused: boolean, ...topicIds: string[]): PageDescription => ({
  page: {},
  host: 'a.example',
  topics: topicIds.map(topic),
  paused,
  complete: true,
});

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset();
  setBadgeText.mockClear();
  const quiet = async () => undefined;
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    action: { setBadgeText, setBadgeBackgroundColor: quiet, setBadgeTextColor: quiet },
  });
});

test('a tab has the number of the topics in all its frames, one in two frames counted once', async () => {
  executeScript.mockResolvedValue([
    { frameId: 0, result: page(false, 'a', 'b') },
    { frameId: 2, result: page(false, 'b', 'c') },
  ]);
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
});

test('where Backstory is paused there is none', async () => {
  executeScript.mockResolvedValue([{ frameId: 0, result: page(true, 'a') }]);
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
});

test('however many frames tell of changes at once, a tab is counted at most once more', async () => {
  let answer: (frames: unknown) => void = () => undefined;
  executeScript.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
  executeScript.mockResolvedValue([{ frameId: 0, result: page(false, 'a', 'b') }]);
  const all = [recount(7), recount(7), recount(7), recount(7)];
  answer([{ frameId: 0, result: page(false, 'a') }]);
  await Promise.all(all);
  expect(executeScript).toHaveBeenCalledTimes(2);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
});

test('a tab that is gone, or that nobody may look into, is left as it is, and can be counted again', async () => {
  executeScript.mockRejectedValueOnce(new Error('No tab with id: 7'));
  await recount(7);
  expect(setBadgeText).not.toHaveBeenCalled();
  executeScript.mockResolvedValue([{ frameId: 0, result: page(false, 'a') }]);
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '1' });
});
