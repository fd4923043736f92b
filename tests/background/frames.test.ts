// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { offerDescription, takeDescription } from '../../bridge/frames.ts';
import type { PageDescription } from '../../bridge/messages.ts';
import { describeTab, mergeFrames } from '../../entrypoints/background/frames.ts';

const topic = (topicId: string, count: number) => ({
  topicId,
  count,
  context: `${topicId}!`,
  at: [0, 1] as [number, number],
});
const frame = (frameId: number, ...topics: PageDescription['topics']) => ({
  frameId,
  description: {
    page: { title: `Frame ${frameId}` },
    host: `${frameId}.example`,
    topics,
    paused: false,
    complete: frameId === 0,
  },
});

describe('the frames of a tab', () => {
  test('are told as one page: the top frame speaks of the page, topics are counted in all', () => {
    const page = mergeFrames([frame(5, topic('b', 2), topic('c', 1)), frame(0, topic('a', 1), topic('b', 3))]);
    expect(page).toMatchObject({ page: { title: 'Frame 0' }, host: '0.example', complete: true });
    expect(page?.topics.map(({ topicId, count, frameId }) => [topicId, count, frameId])).toEqual([
      ['a', 1, 0],
      ['b', 5, 0],
      ['c', 1, 5],
    ]);
  });

  test('are nothing without a top frame that answers', () => {
    expect(mergeFrames([frame(5, topic('b', 2))])).toBeNull();
    expect(mergeFrames([])).toBeNull();
  });
});

describe('a tab', () => {
  const executeScript = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    executeScript.mockReset();
    Object.assign(fakeBrowser, { scripting: { executeScript } });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const answers = (...frames: { frameId: number; description: unknown }[]) =>
    Promise.resolve(frames.map(({ frameId, description }) => ({ frameId, result: description })));

  test('is described by all its frames', async () => {
    executeScript.mockReturnValue(answers(frame(0, topic('a', 1)), frame(3, topic('b', 1))));
    expect((await describeTab(7))?.topics.map(({ topicId }) => topicId)).toEqual(['a', 'b']);
    expect(executeScript).toHaveBeenCalledTimes(1);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 7, allFrames: true } });
  });

  test('is described by its top frame alone when another one hangs', async () => {
    executeScript.mockImplementation(({ target }: { target: { allFrames?: boolean } }) =>
      target.allFrames ? new Promise(() => undefined) : answers(frame(0, topic('a', 1))),
    );
    const described = describeTab(7);
    await vi.advanceTimersByTimeAsync(500);
    expect((await described)?.topics.map(({ topicId }) => topicId)).toEqual(['a']);
  });

  test.each([
    ['nothing', null],
    ['a text', 'Frame'],
    ['a count below nothing', frame(3, topic('b', -1)).description],
    [
      'a topic with a field that nobody knows',
      { ...frame(3).description, topics: [{ ...topic('b', 1), html: '<b>' }] },
    ],
    ['endless text', frame(3, { ...topic('b', 1), context: 'x'.repeat(6000) }).description],
    [
      'more topics than any page has',
      frame(3, ...Array.from({ length: 6000 }, (_, i) => topic(`t${i}`, 1))).description,
    ],
  ])('leaves out a frame that tells %s', async (_, told) => {
    executeScript.mockReturnValue(answers(frame(0, topic('a', 1)), { frameId: 3, description: told }));
    expect((await describeTab(7))?.topics.map(({ topicId }) => topicId)).toEqual(['a']);
  });
});

test('what runs in a frame takes the description that its content script offers, as text and nothing else', () => {
  const take = new Function(`return (${takeDescription})()`) as typeof takeDescription;
  expect(take()).toBeNull();
  const withdraw = offerDescription(() => frame(0).description);
  expect(take()).toEqual(frame(0).description);
  withdraw();
  expect(take()).toBeNull();
});
