// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import type { PageDescription } from '../../bridge/messages.ts';
import { changeSettings } from '../../entrypoints/background/settings-writer.ts';
import { recount, signWith } from '../../entrypoints/background/badge.ts';
import { hearFrame } from '../../entrypoints/background/frames.ts';

const executeScript = vi.fn();
const setBadgeText = vi.fn(async () => undefined);
const setTitle = vi.fn(async () => undefined);
const topic = (topicId: string) => ({ topicId, count: 1, text: '', at: [0, 0] as [number, number] });
const page = (paused: boolean, ...topicIds: string[]): PageDescription => ({
  page: {},
  host: 'a.example',
  topics: topicIds.map(topic),
  paused,
  complete: true,
});

/** What `executeScript` does where some frames, the top one first, answer what they are asked. */
function framesTell(...pages: PageDescription[]) {
  return async ({ target }: { target: { tabId: number } }) => {
    for (const [frameId, description] of pages.entries()) hearFrame(target.tabId, frameId, description);
    return [];
  };
}

beforeEach(() => {
  fakeBrowser.reset();
  executeScript.mockReset();
  setBadgeText.mockClear();
  setTitle.mockClear();
  const quiet = async () => undefined;
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    action: { setBadgeText, setTitle, setBadgeBackgroundColor: quiet, setBadgeTextColor: quiet },
    tabs: { get: async () => ({ url: 'https://a.example/story' }) },
  });
});

test('a tab has the number of the topics in all its frames, one in two frames counted once', async () => {
  executeScript.mockImplementation(framesTell(page(false, 'a', 'b'), page(false, 'b', 'c')));
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '3' });
});

test('what is known there and not worth a mark is not counted, unless another frame marks it', async () => {
  const quiet = (...topicIds: string[]): PageDescription => {
    const whole = page(false, ...topicIds);
    return { ...whole, topics: whole.topics.map((each) => ({ ...each, isQuiet: true as const })) };
  };
  executeScript.mockImplementation(framesTell(quiet('a', 'b'), page(false, 'b', 'c')));
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
});

test('where Backstory is paused there is none', async () => {
  executeScript.mockImplementation(framesTell(page(true, 'a')));
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
});

test('where the reader wants no number it is taken away, and no frame is asked', async () => {
  executeScript.mockImplementation(framesTell(page(false, 'a')));
  await changeSettings({ badge: false });
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
  expect(executeScript).not.toHaveBeenCalled();
  await changeSettings({ badge: true });
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '1' });
});

test('however many frames tell of changes at once, a tab is counted at most once more', async () => {
  const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  executeScript.mockImplementationOnce(async (question) => {
    isAsked();
    await held;
    return framesTell(page(false, 'a'))(question);
  });
  executeScript.mockImplementation(framesTell(page(false, 'a', 'b')));
  const all = [recount(7), recount(7), recount(7)];
  await asked;
  all.push(recount(7));
  release();
  await Promise.all(all);
  expect(executeScript).toHaveBeenCalledTimes(2);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '2' });
});

test('a tab that is gone, or that nobody may look into, is left as it is, and can be counted again', async () => {
  executeScript.mockRejectedValueOnce(new Error('No tab with id: 7'));
  await recount(7);
  expect(setBadgeText).not.toHaveBeenCalled();
  executeScript.mockImplementation(framesTell(page(false, 'a')));
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '1' });
});

test('a page that is remembered has a sign before the number and words for it, while remembering is on', async () => {
  let isKept = true;
  const asked: string[] = [];
  signWith({
    async isRemembered(url) {
      asked.push(url);
      return isKept;
    },
    words: () => 'Backstory remembers this page',
  });
  executeScript.mockImplementation(framesTell(page(false, 'a', 'b')));
  await recount(7);
  expect([asked, setTitle.mock.calls.length]).toEqual([[], 0]);
  await changeSettings({ remember: true });
  await recount(7);
  expect(asked).toEqual(['https://a.example/story']);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '•2' });
  expect(setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: 'Backstory remembers this page' });
  await changeSettings({ badge: false });
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '•' });
  isKept = false;
  await recount(7);
  expect(setBadgeText).toHaveBeenLastCalledWith({ tabId: 7, text: '' });
  expect(setTitle).toHaveBeenLastCalledWith({ tabId: 7, title: '' });
});
