import { type Draw, drawSecurely, renumbered, withCover } from '../../../archive/client/cover.ts';
import { faultOf } from '../../../archive/format/archive-error.ts';

/** A bucket that was of no use is not asked for again so soon (ms), and an archive that nobody answers for neither. */
const LET_BE = 300_000;

/** So many buckets are on their way at once. */
const LANES = 6;

/** So many in a row that nobody answers, and the archive is let be. */
const ENOUGH_UNANSWERED = 3;

/** So many that did not come are remembered: as many as one round asks for. */
const MOST_OWED = 256;

/** What a round needs from its archive. */
export interface RoundNeeds {
  isKept(bucket: number): boolean;
  isOver(): boolean;
  /** ms since 1970. */
  now(): number;
  draw?: Draw;
}

type Numbers = ReadonlySet<number>;

/** Asks an archive for buckets, in rounds. */
export interface Rounds {
  /** Whether a bucket may be asked for: it was not of no use a moment ago. */
  mayAsk(bucket: number): boolean;
  /** Whether the archive is let be. */
  isResting(): boolean;
  /**
   * One round: asks for buckets, with as many invented ones, and resolves when all have come or failed.
   * @param buckets How many the archive has.
   * @param bring Brings one and takes it in; rejects where it is of no use.
   * @returns What was wrong with those that did not come.
   */
  ask(wanted: ReadonlySet<number>, buckets: number, bring: (bucket: number) => Promise<void>): Promise<string[]>;
  /** What did not come, in order; given back to `owe` after the background was stopped. */
  owed(): number[];
  owe(buckets: readonly number[]): void;
  /** There is another edition, whose buckets have other numbers. */
  renumber(change: { bits: readonly [from: number, to: number]; wanted: readonly [from: Numbers, to: Numbers] }): void;
}

/**
 * Makes them. What did not come is asked for again only together with all else that did not, invented or not: with new
 * invented ones each time, an archive that answers nothing would learn which are asked for twice.
 */
export function createRounds({ isKept, isOver, now, draw = drawSecurely }: RoundNeeds): Rounds {
  const notBefore = new Map<number, number>();
  let owed = new Set<number>();
  let restUntil = 0;
  return {
    mayAsk: (bucket) => (notBefore.get(bucket) ?? 0) <= now(),
    isResting: () => restUntil > now(),
    async ask(wanted, buckets, bring) {
      const again = [...wanted].some((bucket) => owed.has(bucket)) ? [...owed] : [];
      const queue = withCover(wanted, buckets, isKept, draw, again);
      const faults: string[] = [];
      let unanswered = 0;
      const lane = async () => {
        for (let bucket = queue.pop(); bucket !== undefined && !isOver(); bucket = queue.pop()) {
          try {
            await bring(bucket);
            owed.delete(bucket);
            unanswered = 0;
          } catch (error) {
            const fault = faultOf(error);
            faults.push(fault);
            notBefore.set(bucket, now() + LET_BE);
            owed = new Set([...owed, bucket].slice(-MOST_OWED));
            if ((fault !== 'unreachable' && fault !== 'busy') || ++unanswered < ENOUGH_UNANSWERED) continue;
            restUntil = now() + LET_BE / 5;
            queue.length = 0;
          }
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      return faults;
    },
    owed: () => [...owed],
    owe(buckets) {
      owed = new Set([...buckets, ...owed]);
    },
    renumber({ bits: [from, to], wanted: [before, after] }) {
      notBefore.clear();
      const isOwed = [...before].some((bucket) => owed.has(bucket));
      const invented = renumbered(
        [...owed].filter((bucket) => !before.has(bucket)),
        from,
        to,
        draw,
      );
      owed = new Set([...invented, ...(isOwed ? after : [])]);
    },
  };
}
