import { beforeEach, expect, test, vi } from 'vitest';

/** Pages that nobody sees, as Chromium has them. */
const chromium = vi.hoisted(() => ({ open: 0, createDocument: (): Promise<void> => Promise.resolve() }));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: { getContexts: async () => Array.from({ length: chromium.open }) },
    offscreen: { createDocument: () => chromium.createDocument() },
  },
}));

import { createHolder } from '../../entrypoints/background/hold-worker.ts';

const make = vi.fn(async () => {
  chromium.open = 1;
});

beforeEach(() => {
  chromium.open = 0;
  chromium.createDocument = make;
  make.mockClear();
});

test('the page that holds the worker is made once, and again when it has gone', async () => {
  const hold = createHolder(() => undefined);
  await Promise.all([hold(), hold()]);
  await hold();
  expect(make).toHaveBeenCalledTimes(1);
  chromium.open = 0;
  await hold();
  expect(make).toHaveBeenCalledTimes(2);
});

test('one that is ended while it loads is made once more', async () => {
  make.mockRejectedValueOnce(new Error('Offscreen document closed before fully loading.'));
  await createHolder(() => undefined)();
  expect(make).toHaveBeenCalledTimes(2);
  expect(chromium.open).toBe(1);
});

test('one that somebody else has made meanwhile is enough', async () => {
  make.mockImplementationOnce(async () => {
    chromium.open = 1;
    throw new Error('Only a single offscreen document may be created.');
  });
  await createHolder(() => undefined)();
  expect(make).toHaveBeenCalledTimes(1);
});

test('what cannot be made at all is told', async () => {
  make.mockRejectedValueOnce(new Error('no')).mockRejectedValueOnce(new Error('still no'));
  await expect(createHolder(() => undefined)()).rejects.toThrow('still no');
});
