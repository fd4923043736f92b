import type { LibraryStep } from './library-news.ts';
import { CHANNEL, type Outcome, type Said, type Wish } from './library-worker.ts';

/** What the worker says: what became of a wish, and then what it changed for pages that are open. */
export type FromWorker = { outcome: Outcome } | LibraryStep;

/** What whoever holds the worker needs from outside. */
export interface HostPlatform {
  start(): Worker;
  /** Asks the browser not to take the library away when the disk is full; called before articles are added. */
  keep(): void;
  /** Told after each change that is stored. */
  changed(step: LibraryStep): void;
  /** Called every few seconds while the worker works. */
  beat(): void;
  /** There has been nothing to do for a while, and the worker is let go. */
  idle(): void;
}

/** So long a worker without work is kept (ms): whoever saves one article may save another. */
const KEEP = 20_000;

/** How often `beat` is called (ms). */
const BEAT = 5000;

/** So many outcomes are remembered, for those who did not hear them. */
const REMEMBERED = 50;

/**
 * Holds the library's worker and hands it one wish after the other. Learning anew takes long, and is let be when
 * another wish comes: the worker is ended, for every change is whole or not at all, and begins again afterwards.
 */
export function holdWorker({ start, keep, changed, beat, idle }: HostPlatform): void {
  const channel = new BroadcastChannel(CHANNEL);
  const say = (said: Said) => channel.postMessage(said);
  const waiting = new Map<string, Wish>();
  const done = new Map<string, Outcome>();
  let worker: Worker | null = null;
  let running: Wish | null = null;
  let beating: ReturnType<typeof setInterval> | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  function end(): void {
    worker?.terminate();
    worker = null;
    running = null;
    clearInterval(beating);
  }

  function finish(outcome: Outcome): void {
    waiting.delete(outcome.id);
    done.set(outcome.id, outcome);
    const [oldest] = done.keys();
    if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
    say({ type: 'done', outcome });
    running = null;
    clearInterval(beating);
    next();
  }

  function begin(): Worker {
    const mine = start();
    mine.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if ('news' in data) changed(data);
      else if (worker === mine) finish(data.outcome);
    };
    mine.onerror = (event) => {
      // It says why in the console of its own; here only whoever waits must know.
      event.preventDefault();
      if (worker !== mine || !running) return;
      const { id } = running;
      end();
      finish({ id, ok: false, problem: { type: 'failed', name: 'WorkerError' }, error: 'The worker failed' });
    };
    return mine;
  }

  function next(): void {
    clearTimeout(leaving);
    if (running) return;
    const wishes = [...waiting.values()];
    running = wishes.find(({ name }) => name !== 'settle') ?? wishes[0] ?? null;
    if (!running) {
      leaving = setTimeout(() => {
        end();
        idle();
      }, KEEP);
      return;
    }
    worker ??= begin();
    beating = setInterval(beat, BEAT);
    if (running.name === 'add') keep();
    worker.postMessage(running);
  }

  channel.onmessage = ({ data: said }: MessageEvent<Said>) => {
    if (said.type === 'rest' && running?.name === 'settle') {
      const { id } = running;
      end();
      finish({ id, ok: false, problem: null, error: 'Learning was put off' });
    }
    if (said.type !== 'wish' && said.type !== 'ask') return;
    const id = said.type === 'wish' ? said.wish.id : said.id;
    const outcome = done.get(id);
    if (outcome) return say({ type: 'done', outcome });
    if (said.type === 'ask') return say({ type: waiting.has(id) ? 'heard' : 'unknown', id });
    say({ type: 'heard', id });
    if (waiting.has(id)) return;
    waiting.set(id, said.wish);
    if (running?.name === 'settle' && said.wish.name !== 'settle') end();
    next();
  };
}
