import { type ImportRecord, totalOf } from './record.ts';

/** The time that an import has worked; it stands still while the import is paused. */
export interface WorkClock {
  /** When it would have begun, had it never paused (ms, of whatever clock is read). */
  since: number;
  /** When it was paused; `null` while it works. */
  stoodAt: number | null;
}

/** The clock paused at a time; paused twice, it stands since the first. */
export const standing = (clock: WorkClock, now: number): WorkClock => ({ ...clock, stoodAt: clock.stoodAt ?? now });

/** The clock going on at a time, without what it stood. */
export const goingOn = ({ since, stoodAt }: WorkClock, now: number): WorkClock => ({
  since: stoodAt === null ? since : since + now - stoodAt,
  stoodAt: null,
});

/** What was in already when this run began: of an import that goes on, its whole files. */
export interface Before {
  articles: number;
  /** Of their files. */
  bytes: number;
}

/** What whole files of an import have brought. */
export function beforeOf({ files }: ImportRecord): Before {
  const whole = files.filter(({ isWhole }) => isWhole);
  const sum = (of: (file: (typeof whole)[number]) => number) => whole.reduce((total, file) => total + of(file), 0);
  return { articles: sum(({ added, known }) => added + known), bytes: sum(({ size }) => size) };
}

/** How far an import is, and how fast. */
export interface Pace {
  /** 0 to 1. */
  done: number;
  articles: number;
  /** Articles a second of this run. */
  speed: number;
  /** Seconds; `null` until that can be told. */
  left: number | null;
}

/** A guess before so much of the work (of 1), or so many seconds, would jump about. */
const ENOUGH_DONE = 0.02;
const ENOUGH_SECONDS = 3;

/**
 * How far an import is, and how fast this run of it was while it worked.
 * @param share of the file that is being read (0 to 1)
 * @param bytes of all files
 * @param now of the clock
 */
export function paceOf(
  record: ImportRecord,
  { share, bytes, clock, before }: { share: number; bytes: number; clock: WorkClock; before: Before },
  now: number,
): Pace {
  const total = totalOf(record);
  const current = record.files.find(({ isWhole }) => !isWhole);
  const partOf = (some: number) => (bytes === 0 ? 0 : Math.min(1, some / bytes));
  const done = partOf(total.done + share * (current?.size ?? 0));
  const own = done - partOf(before.bytes);
  const seconds = ((clock.stoodAt ?? now) - clock.since) / 1000;
  const articles = total.added + total.known;
  return {
    done,
    articles,
    speed: Math.max(0, articles - before.articles) / Math.max(1, seconds),
    left: own > ENOUGH_DONE && seconds > ENOUGH_SECONDS ? (seconds / own) * (1 - done) : null,
  };
}
