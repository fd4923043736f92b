/** How long we work before the page may (ms): a third of a frame at 60 Hz. */
const SLICE = 5;

/** Frames that come later than this are not waited for (ms): browsers draw some frames and windows once a second. */
const LONGEST_FRAME = 60;

/** Work that gives way to the page. */
export interface Slices {
  /** To be awaited between steps: at once while the slice lasts, else when the page has had its turn. */
  breathe(): Promise<void> | undefined;
  /** Settles at the beginning of a slice, when the tab is seen and the browser has, if it can be had, just laid the page out. */
  afterFrame(): Promise<void>;
  /** Waits (ms). */
  wait(time: number): Promise<void>;
  /** How long slices have waited in all because nobody sees the tab (ms): no work of ours. */
  unseen(): number;
}

/**
 * Makes slices until `gone`; from then on every wait rejects.
 * In a hidden tab a slice does not begin: it waits until the tab is seen again.
 */
export function createSlices(gone: AbortSignal): Slices {
  let end = 0;
  let unseen = 0;

  async function untilSeen(): Promise<void> {
    if (!document.hidden) return;
    const since = performance.now();
    await seen(gone);
    unseen += performance.now() - since;
  }

  async function turn(): Promise<void> {
    await nextTask();
    await untilSeen();
    gone.throwIfAborted();
    end = performance.now() + SLICE;
  }

  return {
    breathe: () => (performance.now() < end && !gone.aborted ? undefined : turn()),
    async afterFrame() {
      await untilSeen();
      await Promise.race([new Promise((done) => requestAnimationFrame(done)), pause(LONGEST_FRAME)]);
      await turn();
    },
    async wait(time) {
      await pause(time);
      gone.throwIfAborted();
    },
    unseen: () => unseen,
  };
}

/**
 * Gives way to everything else that the page has to do, painting included. Firefox lets tasks of low priority wait for
 * seconds; there a timer does it, which the browser itself spaces out.
 */
function nextTask(): Promise<void> {
  if (!import.meta.env.FIREFOX) return scheduler.postTask(() => undefined, { priority: 'background' });
  return pause(0);
}

const pause = (time: number) => new Promise<void>((done) => setTimeout(done, time));

/** Settles when the tab is seen, rejects when the script is gone. */
function seen(gone: AbortSignal): Promise<void> {
  return new Promise((done, fail) => {
    const check = () => {
      if (document.hidden) return;
      document.removeEventListener('visibilitychange', check);
      done();
    };
    document.addEventListener('visibilitychange', check, { signal: gone });
    gone.addEventListener('abort', () => fail(gone.reason), { once: true });
    check();
  });
}
