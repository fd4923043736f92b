import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createGrowth, type Growth } from '../../entrypoints/background/growth.ts';
import type { Knowledge, KnowledgeSource } from '../../entrypoints/background/knowledge.ts';
import { knowledge } from './fixture.ts';

let known: Knowledge;
let growth: Growth;
let hasOwn: boolean;
const told = vi.fn();
const settle = vi.fn(async () => undefined);

beforeEach(() => {
  vi.useFakeTimers();
  known = { ...knowledge, isSettled: false };
  hasOwn = true;
  told.mockReset();
  settle.mockReset();
  const read = async () => known;
  const source: KnowledgeSource = { read, peek: () => known, add: read, undo: read, refresh: read };
  growth = createGrowth(source, told, settle, async () => hasOwn);
});
afterEach(() => {
  vi.useRealTimers();
});

test('pages are told after the background has read what was stored', async () => {
  const news = { words: [1], lost: [] };
  await growth.stored(news);
  expect(told).toHaveBeenCalledWith(news);
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
