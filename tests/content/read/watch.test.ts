// @vitest-environment happy-dom
import '../../happy-dom.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { STORM } from '../../../entrypoints/content/read/changes.ts';
import { createWatch, type Watch } from '../../../entrypoints/content/read/watch.ts';
import { put } from '../fixture.ts';

let end: AbortController;
let watch: Watch;
let touched: Node[];
/** How long the tab has been out of sight (ms). */
let unseen = 0;

/** Lets the observer speak, and time go by (ms). */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  put('<p id=p>One</p>');
  end = new AbortController();
  touched = [];
  unseen = 0;
  const slices = {
    breathe: () => undefined,
    afterFrame: async () => undefined,
    wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)),
    unseen: () => unseen,
  };
  watch = createWatch(end.signal, slices, (texts) => void touched.push(...texts));
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

test('tells of a change once the page has calmed down', async () => {
  const added = document.createElement('p');
  let told: unknown;
  watch.changed().then((changes) => {
    told = changes;
  });
  await pass(5000);
  expect(told).toBeUndefined();
  document.body.append(added);
  await pass(100);
  expect(told).toBeUndefined();
  await pass(400);
  expect(told).toEqual([added]);
});

test('tells at once of texts that change in place, so that no mark stays on other letters', async () => {
  const text = document.querySelector('p')?.firstChild as Text;
  text.data = 'two';
  await pass(0);
  expect(touched).toEqual([text]);
});

test('a page that never calms down is looked at all the same', async () => {
  let told: unknown;
  watch.changed().then((changes) => {
    told = changes;
  });
  for (let i = 0; i < 30 && !told; i++) {
    document.body.append(document.createElement('p'));
    await pass(60);
  }
  expect(told).toBeInstanceOf(Array);
});

test.each([
  ['that took long is followed by a longer rest', 0, 8000],
  ['that waited while nobody saw the tab is not: that was no work', 2000, 500],
])('a look %s', async (_, hidden, after) => {
  const first = watch.changed();
  document.body.append(document.createElement('p'));
  await pass(500);
  await first;
  // What was handed out is read, and asks for more two seconds later.
  await pass(2000);
  unseen = hidden;
  let told: unknown;
  watch.changed().then((changes) => {
    told = changes;
  });
  document.body.append(document.createElement('b'));
  await pass(after - 100);
  if (hidden === 0) expect(told).toBeUndefined();
  await pass(1200);
  expect(told).toBeInstanceOf(Array);
});

test('of a storm it tells that everything has changed, and each time later', async () => {
  const waits: number[] = [];
  for (let storm = 0; storm < 3; storm++) {
    let told: unknown;
    watch.changed().then((changes) => {
      told = changes;
    });
    await pass(0);
    for (let i = 0; i <= STORM; i++) document.body.append(document.createElement('i'));
    let waited = 0;
    for (; !told && waited < 20_000; waited += 50) await pass(50);
    expect(told).toBe('all');
    waits.push(waited);
  }
  expect(waits[1]).toBeGreaterThan(waits[0] as number);
  expect(waits[2]).toBeGreaterThan(waits[1] as number);
});

test('a shadow root that is new is a change of its own, and is watched from then on', async () => {
  const root = (document.querySelector('p') as Element).attachShadow({ mode: 'open' });
  const first = watch.changed();
  watch.include(root, true);
  await pass(500);
  expect(await first).toEqual([root]);
  expect(watch.shadowRoots()).toEqual([root]);
  const second = watch.changed();
  const inside = document.createElement('b');
  root.append(inside);
  await pass(2000);
  expect(await second).toEqual([inside]);
});

test('startled, it tells that everything has changed', async () => {
  const changes = watch.changed();
  watch.startle();
  await pass(2000);
  expect(await changes).toBe('all');
});

test('ends with the script', async () => {
  const changes = expect(watch.changed()).rejects.toThrow();
  end.abort();
  await changes;
});
