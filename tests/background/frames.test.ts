// biome-ignore assist/source/organizeImports: the browser must be there before what uses it.
import { fakeBrowser } from '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { askDescription, offerDescription, offerToWake, wake } from '../../bridge/frames.ts';
import type { PageDescription } from '../../bridge/messages.ts';
import { describeTab, hearFrame, mergeFrames } from '../../entrypoints/background/frames.ts';

const topic = (topicId: string, count: number) => ({
  topicId,
  count,
  text: `${topicId}!`,
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
  const never = new Promise<never>(() => undefined);
  const topics = async (described: ReturnType<typeof describeTab>) =>
    (await described)?.topics.map(({ topicId }) => topicId);
  /** Lets some frames tell what they have when they are asked; `executeScript` then does as `then`. */
  const tell = (frames: ReturnType<typeof frame>[], then: Promise<unknown>) =>
    executeScript.mockImplementation(({ target }: { target: { tabId: number } }) => {
      for (const { frameId, description } of frames) hearFrame(target.tabId, frameId, description);
      return then;
    });

  test('is described by all its frames as soon as all have told', async () => {
    tell([frame(0, topic('a', 1)), frame(3, topic('b', 1))], Promise.resolve([]));
    expect(await topics(describeTab(7))).toEqual(['a', 'b']);
    expect(executeScript).toHaveBeenCalledTimes(1);
    expect(executeScript.mock.calls[0]?.[0]).toMatchObject({ target: { tabId: 7, allFrames: true } });
  });

  test('is described by the frames that have told when another one hangs', async () => {
    tell([frame(0, topic('a', 1)), frame(3, topic('b', 1)), frame(5, topic('c', 1))], never);
    const described = topics(describeTab(7));
    await vi.advanceTimersByTimeAsync(300);
    expect(await described).toEqual(['a', 'b', 'c']);
  });

  test('waits longer for its top frame, and not for ever', async () => {
    tell([frame(3, topic('b', 1))], never);
    const described = topics(describeTab(7));
    await vi.advanceTimersByTimeAsync(700);
    hearFrame(7, 0, frame(0, topic('a', 1)).description);
    expect(await described).toEqual(['a', 'b']);
    const silent = describeTab(7);
    await vi.advanceTimersByTimeAsync(900);
    expect(await silent).toBeNull();
  });

  test('is not described by what is told of another tab, or too late', async () => {
    tell([frame(0, topic('a', 1))], never);
    const described = describeTab(7);
    hearFrame(8, 3, frame(3, topic('b', 1)).description);
    await vi.advanceTimersByTimeAsync(300);
    hearFrame(7, 4, frame(4, topic('c', 1)).description);
    expect(await topics(described)).toEqual(['a']);
  });

  test('that is gone is no tab to tell of', async () => {
    executeScript.mockRejectedValue(new Error('No tab with id: 7'));
    await expect(describeTab(7)).rejects.toThrow('No tab');
  });
});

describe('what runs in a frame, as text and nothing else,', () => {
  const run = (wakes: boolean) => new Function('wakes', `return (${askDescription})(wakes)`)(wakes) as Promise<void>;

  test('asks its content script to tell', async () => {
    await run(false);
    let told = 0;
    const withdraw = offerDescription(async () => ++told);
    await run(false);
    expect(told).toBe(1);
    withdraw();
    await run(false);
    expect(told).toBe(1);
  });

  test('has the page read first where that waits for a reason, but only when asked to', async () => {
    let told = 0;
    let woken = 0;
    let withdraw = () => {};
    offerToWake(async () => {
      woken++;
      withdraw = offerDescription(async () => ++told);
    });
    await run(false);
    expect([woken, told]).toEqual([0, 0]);
    await run(true);
    await run(true);
    expect([woken, told]).toEqual([1, 2]);
    withdraw();
    await new Function(`return (${wake})()`)();
    await new Function(`return (${wake})()`)();
    expect([woken, told]).toEqual([2, 2]);
    withdraw();
  });
});
