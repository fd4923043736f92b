// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { endAttention, watchAttention } from '../../entrypoints/attention/watch.ts';

let told: string[];
let answers: boolean[];
let isHidden: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  answers = [];
  isHidden = false;
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => isHidden);
  const root = document.documentElement;
  Object.defineProperty(document, 'scrollingElement', { value: root, configurable: true });
  Object.defineProperty(root, 'clientHeight', { value: innerHeight, configurable: true });
  Object.assign(root, { scrollTop: 0 });
  history.replaceState(null, '', '#');
  watch();
});
afterEach(() => {
  endAttention();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const watch = () =>
  watchAttention(async (url) => {
    told.push(new URL(url, 'https://news.example').pathname);
    if (answers.shift() === false) throw new Error('Nobody');
  });

/** Lets time go by (ms). */
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** An event as the browser makes it. */
function happen(target: EventTarget, type: string): void {
  const event = new Event(type, { bubbles: type === 'scroll' && target !== window });
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

function scrollBy(windows: number): void {
  document.documentElement.scrollTop += windows * innerHeight;
  happen(document, 'scroll');
}

function hide(hidden: boolean): void {
  isHidden = hidden;
  happen(document, 'visibilitychange');
}

describe('a page that is watched', () => {
  test('is told once when it was in view for 20 s and scrolled, however it goes on', async () => {
    await pass(5000);
    scrollBy(1);
    await pass(14_000);
    expect(told).toEqual([]);
    await pass(4000);
    expect(told).toHaveLength(1);
    scrollBy(3);
    await pass(90_000);
    expect(told).toHaveLength(1);
  });

  test('is not told while it is out of sight, nor while it is kept for going back to it', async () => {
    await pass(5000);
    scrollBy(1);
    hide(true);
    await pass(90_000);
    hide(false);
    await pass(6000);
    happen(window, 'pagehide');
    await pass(90_000);
    expect(told).toEqual([]);
    happen(window, 'pageshow');
    await pass(12_000);
    expect(told).toHaveLength(1);
  });

  test('is the same one when it is printed', async () => {
    await pass(5000);
    scrollBy(1);
    happen(window, 'beforeprint');
    happen(window, 'afterprint');
    await pass(17_000);
    expect(told).toHaveLength(1);
  });

  test('that goes to another address is told by that, when it was read there', async () => {
    await pass(5000);
    scrollBy(1);
    await pass(10_000);
    history.pushState(null, '', '/other');
    scrollBy(0.1);
    await pass(12_000);
    expect(told).toEqual([]);
    scrollBy(1);
    await pass(12_000);
    expect(told).toEqual(['/other']);
  });

  test('is watched once, however often the script comes', async () => {
    watch();
    watch();
    await pass(5000);
    scrollBy(1);
    await pass(30_000);
    expect(told).toHaveLength(1);
  });

  test('is told again while nobody answers', async () => {
    answers = [false, false, true];
    await pass(5000);
    scrollBy(1);
    await pass(17_000);
    expect(told).toHaveLength(1);
    await pass(60_000);
    expect(told).toHaveLength(3);
  });

  test('is watched no more when that is ended, and anew when the script comes again', async () => {
    await pass(5000);
    scrollBy(1);
    endAttention();
    await pass(60_000);
    expect(told).toEqual([]);
    watch();
    await pass(5000);
    scrollBy(1);
    await pass(20_000);
    expect(told).toHaveLength(1);
  });

  test('is not scrolled by what a page makes up, nor by a list in it', async () => {
    await pass(5000);
    document.documentElement.scrollTop += 2 * innerHeight;
    document.dispatchEvent(new Event('scroll'));
    const list = document.createElement('div');
    document.body.append(list);
    list.scrollTop = 0;
    happen(list, 'scroll');
    list.scrollTop = 5000;
    happen(list, 'scroll');
    await pass(60_000);
    expect(told).toEqual([]);
    list.remove();
  });
});
