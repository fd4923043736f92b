import type { Page } from 'puppeteer-core';

/** An event of Chromium's tracing, as far as it is looked at; times in µs, `tdur` on the thread's own clock. */
interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; name?: string };
}

/** What the main thread of a page did (ms). */
export interface Work {
  /** All its tasks, on the processor's clock: other programs on the machine do not count. */
  total: number;
  /** The longest task after a script of an extension began, on the processor's clock; 0 without one. */
  longest: number;
  /** The longest of them that is no frame: no style, layout and paint, but scripts, messages and garbage. */
  longestScript: number;
  /** How often each script of an extension was started, and what starting it took in all: to compile it and to run it. */
  started: Record<string, { times: number; total: number; longest: number }>;
}

/** Records what a page's main thread does while `work` runs. */
export async function record(page: Page, work: () => Promise<unknown>): Promise<Work> {
  return sum(await trace(page, ['toplevel', 'devtools.timeline'], work));
}

/** Records what the background does while `work` runs, a worker that is stopped and started among it. */
export async function recordBackground(
  page: Page,
  work: () => Promise<unknown>,
): Promise<Pick<Work, 'total' | 'longest'>> {
  const events = await trace(page, ['toplevel'], work);
  const isIts = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'ServiceWorker thread';
  const threads = new Set(events.filter(isIts).map(threadOf));
  const tasks = events.filter(
    (event) => event.name === 'ThreadControllerImpl::RunTask' && threads.has(threadOf(event)),
  );
  const times = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return { total: times.reduce((sum, time) => sum + time, 0), longest: Math.max(0, ...times) };
}

/** Records the thread that pages of ours share, while `work` runs: its longest task on the processor's clock (ms). */
export async function recordOwnPages(page: Page, work: () => Promise<unknown>): Promise<number> {
  const events = await trace(page, ['toplevel'], work);
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const byThread = Map.groupBy(
    events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event))),
    threadOf,
  );
  const times = [...byThread.values()].map((tasks) => tasks.map(({ tdur = 0 }) => tdur / 1000));
  const sum = (all: readonly number[]) => all.reduce((total, time) => total + time, 0);
  // The one at work, and not the browser's own pages beside it.
  const [own = []] = times.sort((a, b) => sum(b) - sum(a));
  return Math.round(own.reduce((most, time) => Math.max(most, time), 0));
}

async function trace(page: Page, categories: string[], work: () => Promise<unknown>): Promise<TraceEvent[]> {
  await page.tracing.start({ categories: [...categories, '-*'] });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(buffer as Uint8Array).toString('utf8')) as {
    traceEvents: TraceEvent[];
  };
  return traceEvents;
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;

function sum(events: readonly TraceEvent[]): Work {
  const mains = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(threadOf),
  );
  const byThread = Map.groupBy(
    events.filter((event) => event.name === 'ThreadControllerImpl::RunTask' && mains.has(threadOf(event))),
    threadOf,
  );
  const total = (tasks: readonly TraceEvent[]) => tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
  // The page at work, and not the browser's own pages beside it.
  const [id, tasks] = [...byThread].sort((a, b) => total(b[1]) - total(a[1]))[0] ?? ['', []];
  const begun = events.find(
    (event) => threadOf(event) === id && event.args?.data?.url?.startsWith('chrome-extension:'),
  )?.ts;
  const own = begun === undefined ? [] : tasks.filter(({ ts, dur = 0 }) => ts + dur > begun);
  const frames = events.filter((event) => event.name === 'PrePaint' && threadOf(event) === id).map(({ ts }) => ts);
  const isFrame = ({ ts, dur = 0 }: TraceEvent) => frames.some((at) => at >= ts && at < ts + dur);
  const longest = (tasks: readonly TraceEvent[]) => Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
  return {
    total: total(tasks),
    longest: longest(own),
    longestScript: longest(own.filter((task) => !isFrame(task))),
    started: starts(events.filter((event) => threadOf(event) === id)),
  };
}

function starts(events: readonly TraceEvent[]): Work['started'] {
  const started: Work['started'] = {};
  for (const { name, tdur = 0, args } of events) {
    const url = args?.data?.url ?? '';
    if (name !== 'EvaluateScript' || !url.startsWith('chrome-extension:')) continue;
    const script = url.slice(url.lastIndexOf('/') + 1);
    const { times, total, longest } = started[script] ?? { times: 0, total: 0, longest: 0 };
    const took = tdur / 1000;
    started[script] = { times: times + 1, total: total + took, longest: Math.max(longest, took) };
  }
  return started;
}
