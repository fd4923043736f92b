import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSolid } from '../../entrypoints/card-host.content/solid.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('a card takes the pointer once it is shown, meant to, and has been seen', () => {
  let isSeen = false;
  const become = vi.fn();
  const solid = createSolid(() => isSeen, become);
  solid.want();
  vi.advanceTimersByTime(1000);
  solid.show(false);
  vi.advanceTimersByTime(1000);
  expect(become).not.toHaveBeenCalled();
  isSeen = true;
  vi.advanceTimersByTime(20);
  expect(become).toHaveBeenCalledOnce();
  expect(solid.is()).toBe(true);
});

test('a ghost does not, until it is meant to, nor does one that is gone', () => {
  const become = vi.fn();
  const ghost = createSolid(() => true, become);
  ghost.show(false);
  vi.advanceTimersByTime(1000);
  expect(ghost.is()).toBe(false);
  ghost.want();
  expect(ghost.is()).toBe(true);
  const gone = createSolid(() => false, become);
  gone.show(true);
  gone.end();
  expect(vi.getTimerCount()).toBe(0);
  expect(become).toHaveBeenCalledOnce();
});
