import type { Topic } from '../../engine/model/topic.ts';
import { namesOf } from '../../engine/names/name-forms.ts';
import { prefixOf } from './digest.ts';

/** What the folding is called in a manifest: another number when the engine folds names in another way. */
export const FOLDING = 'backstory-1';

/**
 * The names of a topic as they are hashed: folded as the matcher folds them, with the spellings that follow by rule, each
 * once, in order. "U.S." is `us`, `u.s` and `u.s.`.
 */
export function nameKeysOf(topic: Pick<Topic, 'label' | 'aliases' | 'kind'>): string[] {
  return [...new Set(namesOf([{ id: '', ...topic }]).map(({ key }) => key))].sort();
}

/** The bucket that a name's 32 bits are in: the number that its first bits are; 0 where there is one bucket. */
export function bucketOf(prefix: number, bits: number): number {
  return bits === 0 ? 0 : prefix >>> (32 - bits);
}

/** The buckets that have a topic, each once, ascending: one for each of its names, some shared. */
export function bucketsOf(topic: Pick<Topic, 'label' | 'aliases' | 'kind'>, bits: number): number[] {
  return [...new Set(nameKeysOf(topic).map((key) => bucketOf(prefixOf(key), bits)))].sort((a, b) => a - b);
}

/** How a bucket is called in its address: its number in hexadecimal, as many digits as the last bucket has. */
export function bucketName(bucket: number, bits: number): string {
  return bucket.toString(16).padStart(Math.max(1, Math.ceil(bits / 4)), '0');
}

/** At least so many names share a bucket, so that its number says little of what was read. */
export const LEAST_NAMES = 32;

/** More bits than this nobody needs: sixteen million buckets. */
export const MOST_BITS = 24;

/**
 * How many bits number the buckets: as many as leave at least 32 names in each. Buckets are halved together, so where one
 * would have fewer, all are twice as large.
 * @param prefixes The 32 bits of each name, ascending, each once.
 */
export function bucketBits(prefixes: Uint32Array): number {
  let bits = 0;
  while (bits < MOST_BITS && fewestNames(prefixes, bits + 1) >= LEAST_NAMES) bits++;
  return bits;
}

/** How many names the bucket with the fewest has. */
export function fewestNames(prefixes: Uint32Array, bits: number): number {
  const counts = new Uint32Array(2 ** bits);
  for (const prefix of prefixes) counts[bucketOf(prefix, bits)]!++;
  return counts.reduce((least, count) => Math.min(least, count), prefixes.length);
}
