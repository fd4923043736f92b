import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type FromWorker, holdWorker } from '../../bridge/library-host.ts';
import {
  CHANNEL,
  createLibraryCaller,
  letRest,
  type Outcome,
  type Said,
  type Wish,
} from '../../bridge/library-worker.ts';

/** Channels of this process that hand on what is said at once, as copies. */
class Channel {
  static open = new Set<Channel>();
  onmessage: ((event: { data: unknown }) => void) | null = null;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    Channel.open.add(this);
  }
  postMessage(data: unknown): void {
    const copy = structuredClone(data);
    for (const other of [...Channel.open]) {
      if (other !== this && other.name === this.name) queueMicrotask(() => other.onmessage?.({ data: copy }));
    }
  }
  close(): void {
    Channel.open.delete(this);
  }
}

/** A worker of which the test says when it is done. */
class FakeWorker {
  static all: FakeWorker[] = [];
  asked: Wish[] = [];
  isEnded = false;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { preventDefault(): void }) => void) | null = null;
  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(wish: Wish): void {
    this.asked.push(wish);
  }
  terminate(): void {
    this.isEnded = true;
  }
  finish(value: unknown = null): void {
    const { id = '' } = this.asked.at(-1) ?? {};
    this.onmessage?.({ data: { outcome: { id, ok: true, value } } });
  }
}

const keep = vi.fn();
const changed = vi.fn();
const idle = vi.fn();
const beat = vi.fn();
const begin = () => holdWorker({ start: () => new FakeWorker() as unknown as Worker, keep, changed, idle, beat });
const last = () => FakeWorker.all.at(-1) as FakeWorker;
const soon = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('BroadcastChannel', Channel);
  Channel.open.clear();
  FakeWorker.all = [];
  keep.mockReset();
  changed.mockReset();
  idle.mockReset();
  beat.mockReset();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a wish', () => {
  test('is handed to a worker, and its outcome to whoever wished', async () => {
    begin();
    const answer = createLibraryCaller(async () => undefined)('add', [{ text: 'a' }]);
    await soon();
    expect(last().asked).toMatchObject([{ name: 'add', args: [[{ text: 'a' }]] }]);
    last().finish({ added: 1 });
    expect(await answer).toMatchObject({ ok: true, value: { added: 1 } });
  });

  test('waits for the one before', async () => {
    begin();
    const call = createLibraryCaller(async () => undefined);
    const both = [call('add', []), call('remove', [])];
    await soon();
    expect(last().asked.map(({ name }) => name)).toEqual(['add']);
    last().finish();
    await soon();
    expect(last().asked.map(({ name }) => name)).toEqual(['add', 'remove']);
    last().finish();
    await Promise.all(both);
    expect(FakeWorker.all).toHaveLength(1);
  });

  test('is wished again when whoever held the worker is gone', async () => {
    const wake = vi.fn(async () => undefined);
    const answer = createLibraryCaller(wake)('remove', ['a']);
    await soon();
    // Nobody heard it. Now somebody holds a worker who has never heard of the wish.
    begin();
    await vi.advanceTimersByTimeAsync(1000);
    expect(last().asked).toHaveLength(1);
    last().finish('done');
    expect(await answer).toMatchObject({ value: 'done' });
    expect(wake.mock.calls.length).toBeGreaterThan(1);
  });

  test('is done once, however often it is asked after, and its outcome is told again', async () => {
    begin();
    const channel = new Channel(CHANNEL);
    const heard: Said[] = [];
    channel.onmessage = ({ data }) => heard.push(data as Said);
    const wish: Wish = { id: 'w', name: 'add', args: [] };
    channel.postMessage({ type: 'wish', wish });
    channel.postMessage({ type: 'wish', wish });
    channel.postMessage({ type: 'ask', id: 'w' });
    await soon();
    expect(heard.map(({ type }) => type)).toEqual(['heard', 'heard', 'heard']);
    last().finish(1);
    channel.postMessage({ type: 'ask', id: 'w' });
    await soon();
    expect(last().asked).toHaveLength(1);
    expect(heard.slice(3).map(({ type }) => type)).toEqual(['done', 'done']);
  });

  test('that nobody sees to fails', async () => {
    const answer = createLibraryCaller(async () => undefined)('add', []);
    const failing = expect(answer).rejects.toThrow('Nobody sees to the library');
    await vi.advanceTimersByTimeAsync(20_000);
    await failing;
  });

  test('whose worker breaks is told as failed, and the next one has another worker', async () => {
    begin();
    const call = createLibraryCaller(async () => undefined);
    const answer = call('add', []);
    await soon();
    last().onerror?.({ preventDefault: () => undefined });
    expect(await answer).toMatchObject({ ok: false, problem: { type: 'failed' } });
    const next = call('add', []);
    await soon();
    expect(FakeWorker.all).toHaveLength(2);
    last().finish();
    expect(await next).toMatchObject({ ok: true });
  });
});

test('the browser is asked to keep the library when articles are added', async () => {
  begin();
  const call = createLibraryCaller(async () => undefined);
  call('remove', []);
  await soon();
  expect(keep).not.toHaveBeenCalled();
  last().finish();
  call('add', []);
  await soon();
  expect(keep).toHaveBeenCalledOnce();
});

describe('learning', () => {
  test('gives way to another wish, and begins again after it', async () => {
    begin();
    const call = createLibraryCaller(async () => undefined);
    const settled = call('settle');
    await soon();
    const learner = last();
    const added = call('add', []);
    await soon();
    expect(learner.isEnded).toBe(true);
    expect(last().asked.map(({ name }) => name)).toEqual(['add']);
    // What an ended worker still says does not count.
    learner.finish('late');
    last().finish('added');
    await soon();
    expect(last().asked.map(({ name }) => name)).toEqual(['add', 'settle']);
    last().finish('settled');
    const outcomes = (await Promise.all([settled, added])) as (Outcome & { value: unknown })[];
    expect(outcomes.map(({ value }) => value)).toEqual(['settled', 'added']);
  });

  test('leaves off when it shall rest, and says that it is not done; nothing else rests', async () => {
    begin();
    const call = createLibraryCaller(async () => undefined);
    const settled = call('settle');
    await soon();
    letRest();
    expect(await settled).toMatchObject({ ok: false, problem: null });
    expect(last().isEnded).toBe(true);
    const added = call('add', []);
    await soon();
    letRest();
    await soon();
    expect(last().isEnded).toBe(false);
    last().finish('added');
    expect(await added).toMatchObject({ ok: true, value: 'added' });
    expect(FakeWorker.all).toHaveLength(2);
  });
});

describe('whoever holds the worker', () => {
  test('tells of changes, and shows signs of life while it works', async () => {
    begin();
    createLibraryCaller(async () => undefined)('add', []);
    await vi.advanceTimersByTimeAsync(6000);
    expect(beat).toHaveBeenCalled();
    last().finish();
    const step = { news: { words: [1], lost: [] }, from: 3, to: 4 };
    last().onmessage?.({ data: step });
    expect(changed).toHaveBeenCalledWith(step);
    beat.mockClear();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(beat).not.toHaveBeenCalled();
  });

  test('lets it go when there is nothing to do', async () => {
    begin();
    createLibraryCaller(async () => undefined)('add', []);
    await soon();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(idle).not.toHaveBeenCalled();
    last().finish();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(idle).toHaveBeenCalledOnce();
    expect(last().isEnded).toBe(true);
  });
});
