import { afterEach, beforeEach, expect, test, vi } from 'vitest';

/** What the browser would say of the element now. */
let isVisible = true;
/** Those that watch; the browser tells them at once what it sees first, and then each change. */
const watching = new Set<FakeObserver>();

class FakeObserver {
  tell: (looks: unknown[]) => void;
  constructor(tell: (looks: unknown[]) => void) {
    this.tell = tell;
  }
  observe(): void {
    watching.add(this);
    queueMicrotask(() => this.tell([{ isVisible }]));
  }
  disconnect(): void {
    watching.delete(this);
  }
  takeRecords(): unknown[] {
    return [];
  }
}

function change(now: boolean): void {
  isVisible = now;
  for (const { tell } of watching) tell([{ isVisible }]);
}

const ELEMENT = {} as Element;
const past = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function watch(tells = true) {
  vi.resetModules();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  vi.stubGlobal('IntersectionObserverEntry', { prototype: tells ? { isVisible: true } : {} });
  const { watchSight } = await import('../../entrypoints/card-host.content/sight.ts');
  return watchSight(ELEMENT);
}

beforeEach(() => {
  vi.useFakeTimers();
  isVisible = true;
  watching.clear();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what comes into sight is clear at once', async () => {
  isVisible = false;
  const sight = await watch();
  await past(300);
  expect(await sight.isClear()).toBe(false);
  change(true);
  expect(await sight.isClear()).toBe(true);
});

test('what is covered is not clear, also when those that watch have not heard of it yet', async () => {
  const sight = await watch();
  await past(500);
  isVisible = false;
  expect(await sight.isClear()).toBe(false);
});

test('what was covered a moment ago is clear again a while after', async () => {
  const sight = await watch();
  await past(500);
  change(false);
  change(true);
  await past(399);
  expect(await sight.isClear()).toBe(false);
  await past(1);
  expect(await sight.isClear()).toBe(true);
});

test('where the browser cannot tell, nothing is said against it', async () => {
  isVisible = false;
  const sight = await watch(false);
  expect(await sight.isClear()).toBe(true);
  expect(watching.size).toBe(0);
});

test('nobody watches on when it has ended', async () => {
  const sight = await watch();
  await sight.isClear();
  expect(watching.size).toBe(1);
  sight.end();
  expect(watching.size).toBe(0);
});
