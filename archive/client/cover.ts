import { prefixOf } from '../format/digest.ts';
import { bucketOf } from '../format/name-hash.ts';

/** A number from 0 to below `below`, any as likely as another. */
export type Draw = (below: number) => number;

/** What the browser draws for keys: nobody can tell the next from those before. */
export const drawSecurely: Draw = (below) => {
  // Numbers at the end of the range would make the first ones likelier.
  const most = Math.floor(2 ** 32 / below) * below;
  const numbers = new Uint32Array(1);
  do crypto.getRandomValues(numbers);
  while ((numbers[0] as number) >= most);
  return (numbers[0] as number) % below;
};

/** How many buckets are asked for at one time: one of these, so that their number tells little of how many are wanted. */
const ROUNDS = [16, 32, 64, 128, 256] as const;

const roundOf = (least: number) => ROUNDS.find((round) => round >= least) ?? least;

/** What is asked for at one time. */
export interface Round {
  /** The 32 bits of the names that are looked for, by bucket. */
  wanted: ReadonlyMap<number, readonly number[]>;
  /** The 32 bits of names, real or invented, that were asked for before and did not come: they are asked for again. */
  owed: readonly number[];
  /** The first bits of a hash that number its bucket. */
  bits: number;
  /** Known here alone, always the same for an archive. */
  secret: string;
  /** Whether a bucket is here already: then it is not asked for, invented or not. */
  isKept(bucket: number): boolean;
  draw?: Draw;
}

/** A bucket that is asked for, and the 32 bits of the name, real or invented, for which it is. */
export interface Asked {
  bucket: number;
  hash: number;
}

/**
 * The buckets that are asked for at one time: those wanted, with at least as many invented ones that are not kept either,
 * in random order. So the archive sees in one go what a page names, and cannot tell which of it, nor how much.
 *
 * Each name has invented ones of its own, always the same: whoever compares what is asked for today with what was asked for last
 * week, or makes an answer fail to see what is asked for again, finds them all again.
 */
export function withCover({ wanted, owed, bits, secret, isKept, draw = drawSecurely }: Round): Asked[] {
  const asked = new Map<number, number>();
  for (const [bucket, hashes] of wanted) asked.set(bucket, Math.min(...hashes));
  for (const hash of owed) {
    const bucket = bucketOf(hash, bits);
    if (!isKept(bucket) && !asked.has(bucket)) asked.set(bucket, hash);
  }
  if (asked.size === 0) return [];
  const names = [...asked.values()];
  const count = 2 ** bits;
  // What is asked for again is its own cover, all of it or, with new ones, what is left of it.
  const again = new Set(owed.map((hash) => bucketOf(hash, bits)).filter((bucket) => !isKept(bucket)));
  const fresh = [...wanted.keys()].filter((bucket) => !again.has(bucket)).length;
  const least = fresh === 0 ? roundOf(asked.size) : again.size + roundOf(2 * fresh);
  const enough = Math.min(count, least);
  // Where nearly all buckets are kept there may not be enough others to invent.
  for (let tries = 0; asked.size < enough && tries < enough * 8; tries++) {
    const hash = prefixOf(`${secret} ${names[tries % names.length]} ${Math.floor(tries / names.length)}`);
    const bucket = bucketOf(hash, bits);
    if (!isKept(bucket) && !asked.has(bucket)) asked.set(bucket, hash);
  }
  return shuffled(
    [...asked].map(([bucket, hash]) => ({ bucket, hash })),
    draw,
  );
}

/** In random order (Fisher and Yates, 1938). */
function shuffled<T>(list: T[], draw: Draw): T[] {
  for (let i = list.length - 1; i > 0; i--) {
    const j = draw(i + 1);
    [list[i], list[j]] = [list[j] as T, list[i] as T];
  }
  return list;
}
