import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGrowth, type Growth } from '../../entrypoints/background/growth.ts';
import type { Knowledge, KnowledgeSource } from '../../entrypoints/background/knowledge.ts';
import { knowledge } from './fixture.ts';

let known: Knowledge;
let growth: Growth;
let hasOwn: boolean;
const told = vi.fn();
const settle = vi.fn(async () => undefined);
const rest = vi.fn();
/** What pages were told of last. */
let toldAt: number | null;
const platform = () => {
  const read = async () => known;
  const source: KnowledgeSource = {
    read,
    peek: () => known,
    add: read,
    bring: async () => [],
    undo: read,
    refresh: read,
  };
  return {
    knowledge: source,
    tellPages: told,
    settle,
    rest,
    hasOwn: async () => hasOwn,
    told: {
      getValue: async () => toldAt,
      setValue: async (generation: number) => {
        toldAt = generation;
      },
    },
  };
};
const hover = { backstory: 'lookUp', question: {} };

beforeEach(() => {
  vi.useFakeTimers();
  known = { ...knowledge, isSettled: false };
  hasOwn = true;
  told.mockReset();
  settle.mockReset();
  rest.mockReset();
  toldAt = null;
  growth = createGrowth(platform());
});
afterEach(() => {
  vi.useRealTimers();
});

test('pages are told after the background has read what was stored', async () => {
  const news = { words: [1], lost: [] };
  await growth.stored({ news, from: 4, to: 5 });
  expect(told.mock.calls).toEqual([[news]]);
  await growth.stored({ news, from: 5, to: 6 });
  expect(told.mock.calls).toEqual([[news], [news]]);
});

test('a step that pages were never told of has them all look again with the next', async () => {
  const news = { words: [1], lost: [] };
  await growth.stored({ news, from: 4, to: 5 });
  // Whoever stored the state 6 was stopped before it said so; the next one read it when it began.
  await growth.stored({ news, from: 6, to: 7 });
  await growth.stored({ news, from: 7, to: 8 });
  expect(told.mock.calls).toEqual([[news], [null], [news]]);
});

test('a background that starts tells what the one before had no time to tell, once', async () => {
  known = { ...known, generation: 6 };
  toldAt = 5;
  growth.wait({ backstory: 'site', question: {} });
  await vi.advanceTimersByTimeAsync(0);
  expect(told).not.toHaveBeenCalled();
  growth.wait(hover);
  growth.wait(hover);
  await vi.advanceTimersByTimeAsync(0);
  expect(told.mock.calls).toEqual([[null]]);
  const next = createGrowth(platform());
  next.wait(hover);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).toHaveBeenCalledOnce();
});

test('pages of a browser that has just started have asked for themselves', async () => {
  known = { ...known, generation: 6 };
  growth.wait(hover);
  await vi.advanceTimersByTimeAsync(0);
  expect(told).not.toHaveBeenCalled();
  expect(toldAt).toBe(6);
});

test('learning gives way to questions, a few times in a row, and begins again when all is quiet', async () => {
  let fail: (error: Error) => void = () => undefined;
  settle.mockImplementation(
    () =>
      new Promise<undefined>((_, reject) => {
        fail = reject;
      }),
  );
  rest.mockImplementation(() => fail(new Error('put off')));
  for (let round = 1; round <= 3; round++) {
    growth.wait(round === 1 ? hover : undefined);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(settle).toHaveBeenCalledTimes(round - 1);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(settle).toHaveBeenCalledTimes(round);
    growth.wait({ backstory: 'reportPage', question: {} });
    expect(rest).toHaveBeenCalledTimes(round - 1);
    growth.wait(hover);
    expect(rest).toHaveBeenCalledTimes(round);
    await vi.advanceTimersByTimeAsync(0);
  }
  await vi.advanceTimersByTimeAsync(16_000);
  expect(settle).toHaveBeenCalledTimes(4);
  growth.wait(hover);
  expect(rest).toHaveBeenCalledTimes(3);
});

test('names are learned anew when nothing was asked for a while, once', async () => {
  await growth.refresh();
  await vi.advanceTimersByTimeAsync(10_000);
  growth.wait();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(settle).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(settle).toHaveBeenCalledOnce();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(settle).toHaveBeenCalledOnce();
});

test('nothing is learned where nothing has changed', async () => {
  known = { ...known, isSettled: true };
  await growth.refresh();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(settle).not.toHaveBeenCalled();
});

test('after an update the library is renewed where there is one', async () => {
  await growth.renew();
  expect(settle).toHaveBeenCalledOnce();
  hasOwn = false;
  await growth.renew();
  expect(settle).toHaveBeenCalledOnce();
});

test('learning that fails is left for another time', async () => {
  settle.mockRejectedValue(new Error('full'));
  await growth.refresh();
  await vi.advanceTimersByTimeAsync(60_000);
  await growth.renew();
  expect(settle).toHaveBeenCalledTimes(2);
});
