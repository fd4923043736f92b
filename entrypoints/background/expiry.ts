import type { Settings } from '../../bridge/settings.ts';

/** How long what is remembered stays after it was last read (ms). */
const KEPT_FOR: Record<Settings['rememberFor'], number> = {
  month: 30 * 86_400_000,
  year: 365 * 86_400_000,
  always: Number.POSITIVE_INFINITY,
};

const DAY = 86_400_000;

/** What is noted of the last time (ms since 1970). */
export interface ExpiryNote {
  /** When old articles were last looked for. */
  ran: number;
  /** How long they were kept then, and since when that has been so. */
  chosen: Settings['rememberFor'];
  since: number;
}

/** What is to be done: `before` is the time (ms since 1970) before which articles go, `null` when none shall. */
export interface ExpiryPlan {
  note: ExpiryNote;
  before: number | null;
}

/**
 * Plans what goes: at the browser's start and daily. A choice counts a day after it was made: who slips, and keeps for 30
 * days what was to stay for a year, has that long to put it right.
 */
export function planExpiry(
  noted: ExpiryNote | null,
  chosen: Settings['rememberFor'],
  now: number,
  isStart: boolean,
): ExpiryPlan {
  // A clock that was put back counts as one that goes right from now on.
  const before = noted && noted.ran <= now && noted.since <= now ? noted : null;
  if (before?.chosen !== chosen) return { note: { ran: before?.ran ?? 0, chosen, since: now }, before: null };
  const isDue = now - before.since >= DAY && (isStart || now - before.ran >= DAY);
  if (!isDue || chosen === 'always') return { note: before, before: null };
  return { note: { ...before, ran: now }, before: now - KEPT_FOR[chosen] };
}

/** What lets old articles go needs this from outside. */
export interface ExpiryNeeds {
  readSettings(): Promise<Settings>;
  readNote(): Promise<ExpiryNote | null>;
  writeNote(note: ExpiryNote): Promise<void>;
  /** Whether there is a library on this machine. */
  hasLibrary(): Promise<boolean>;
  expire(before: number): Promise<unknown>;
  /** ms since 1970. */
  now(): number;
}

/**
 * Makes what lets go of what is old; `isStart` at the start of the browser. What cannot be done now is done the next time:
 * it is noted only when it has been.
 */
export function createExpiry(needs: ExpiryNeeds): (isStart: boolean) => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  async function run(isStart: boolean): Promise<void> {
    const [{ rememberFor }, noted] = await Promise.all([needs.readSettings(), needs.readNote()]);
    const { note, before } = planExpiry(noted, rememberFor, needs.now(), isStart);
    if (before !== null && (await needs.hasLibrary())) await needs.expire(before);
    if (note !== noted) await needs.writeNote(note);
  }
  return (isStart) => {
    running = running.then(() => run(isStart)).catch(() => undefined);
    return running;
  };
}
