import { type Draw, withCover } from '../../../archive/client/cover.ts';
import type { Edition } from '../../../archive/client/edition.ts';
import { faultOf } from '../../../archive/format/archive-error.ts';
import { prefixOf } from '../../../archive/format/digest.ts';
import { bucketOf } from '../../../archive/format/name-hash.ts';
import type { ArchiveStore } from '../../../store/archive-store.ts';

/** A bucket that was of no use is not asked for again so soon (ms). */
const LET_BE = 300_000;

/** So many buckets are on their way at once. */
const LANES = 6;

/** No more are wanted at once, whatever a page names: the cover comes on top. */
const MOST_WANTED = 96;

/** So many in a row that nobody answers, and the archive is let be. */
const ENOUGH_UNANSWERED = 3;

/** Where so many did not come nothing new is asked for until some of them have. */
const MOST_OWED = 256;

/** So much is brought in an hour (bytes), whatever pages name and however large an archive's buckets are. */
const HOUR = 3_600_000;
const MOST_AN_HOUR = 256 * 2 ** 20;

/** What a round needs of the archive. */
export interface RoundNeeds {
  edition: Edition;
  secret: string;
  isKept(bucket: number): boolean;
  isOver(): boolean;
  /** Brings the bytes of a bucket. @throws when there are none. */
  bring(bucket: number): Promise<Uint8Array>;
  /**
   * Takes in what the bytes say of some folded names; says whether that is all that the bucket has: if not, it is asked for
   * again. @throws when they are of no use.
   */
  take(bucket: number, bytes: Uint8Array, keys: ReadonlySet<string> | undefined): Promise<boolean>;
}

/** What is asked of one archive, and when. */
export interface Rounds {
  /** Some folded names are looked for in a bucket; not where it was of no use a moment ago. */
  want(bucket: number, keys: Iterable<string>): void;
  /** Whether something is wanted and may be asked for now. */
  isWanting(): boolean;
  /** Takes what is wanted, as much as is asked for at one time. */
  choose(): Map<number, Set<string>>;
  /**
   * Asks for what is wanted, for what did not come before, and for as many invented ones; resolves when all have come or
   * failed. Gives what went wrong with those that did not come.
   */
  run(wanted: ReadonlyMap<number, ReadonlySet<string>>, needs: RoundNeeds): Promise<string[]>;
  /** There is another edition: what was of no use in the one before may be asked for at once. */
  moveOn(): void;
  clear(): void;
}

/** Makes the rounds of an archive. */
export function createRounds(
  archive: string,
  { store, draw, now }: { store: Pick<ArchiveStore, 'readOwed' | 'writeOwed'>; draw?: Draw | undefined; now(): number },
): Rounds {
  const wanted = new Map<number, Set<string>>();
  const notBefore = new Map<number, number>();
  let restUntil = 0;
  let hour = { from: 0, bytes: 0 };

  /** Whether a time is still to come; one that is further away than was ever meant was set by a clock that was wrong. */
  const isAhead = (time: number, most: number) => time > now() && time - now() <= most;

  const isLetBe = (bucket: number) => isAhead(notBefore.get(bucket) ?? 0, LET_BE);

  function want(bucket: number, keys: Iterable<string>): void {
    if (isLetBe(bucket)) return;
    const there = wanted.get(bucket) ?? new Set();
    for (const key of keys) there.add(key);
    wanted.set(bucket, there);
  }

  /** Notes what came in an hour; says whether it was too much. */
  function isTooMuch(bytes: number): boolean {
    if (!isAhead(hour.from + HOUR, HOUR)) hour = { from: now(), bytes: 0 };
    hour.bytes += bytes;
    return hour.bytes > MOST_AN_HOUR;
  }

  return {
    want,
    isWanting: () => wanted.size > 0 && !isAhead(restUntil, HOUR),
    choose() {
      const chosen = [...wanted].slice(0, MOST_WANTED);
      for (const [bucket] of chosen) wanted.delete(bucket);
      return new Map(chosen);
    },
    async run(keysOf, { edition, secret, isKept, isOver, bring, take }) {
      const { bits } = edition.manifest.buckets;
      const before = await store.readOwed(archive).catch((): number[] => []);
      const isFull = before.length >= MOST_OWED;
      const hashes = new Map([...(isFull ? [] : keysOf)].map(([bucket, keys]) => [bucket, [...keys].map(prefixOf)]));
      const due = before.filter((hash) => !isLetBe(bucketOf(hash, bits)));
      const queue = withCover({ wanted: hashes, owed: due, bits, secret, isKept, draw });
      if (isFull) for (const [bucket, keys] of keysOf) want(bucket, keys);
      const owed = new Set(before.filter((hash) => !due.includes(hash)));
      const faults: string[] = [];
      let unanswered = 0;

      const stop = (ms: number) => {
        restUntil = now() + ms;
        // What was not asked for is wanted as before.
        for (const { bucket } of queue.splice(0)) want(bucket, keysOf.get(bucket) ?? []);
      };
      const lane = async () => {
        for (let one = queue.pop(); one !== undefined && !isOver(); one = queue.pop()) {
          const { bucket, hash } = one;
          try {
            const bytes = await bring(bucket);
            unanswered = 0;
            // Also what is of no use was sent.
            if (isTooMuch(bytes.length)) {
              faults.push('too-much');
              stop(HOUR);
            }
            if (await take(bucket, bytes, keysOf.get(bucket))) continue;
            owed.add(hash);
            notBefore.set(bucket, now() + LET_BE);
          } catch (error) {
            const fault = faultOf(error);
            faults.push(fault);
            owed.add(hash);
            notBefore.set(bucket, now() + LET_BE);
            if ((fault === 'unreachable' || fault === 'busy') && ++unanswered >= ENOUGH_UNANSWERED) stop(LET_BE / 5);
          }
        }
      };
      // What is on its way when the background is stopped is asked for again as well.
      await store.writeOwed(archive, [...owed, ...queue.map(({ hash }) => hash)], now()).catch(() => undefined);
      await Promise.all(Array.from({ length: LANES }, lane));
      if (!isOver()) await store.writeOwed(archive, [...owed], now()).catch(() => undefined);
      return faults;
    },
    moveOn: () => notBefore.clear(),
    clear: () => wanted.clear(),
  };
}
