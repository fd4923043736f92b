import { lowerBound } from '../../engine/base/lower-bound.ts';
import { createVarintReader, createVarintWriter } from '../../engine/base/varint.ts';
import { ArchiveError } from './archive-error.ts';

/** "BSNM": the names of an archive. */
const NAMES_MAGIC = 0x4d4e5342;
const NAMES_VERSION = 1;
/** Magic, version and count (bytes). */
const NAMES_HEAD = 12;

/** More names are refused: two hundred million, some 250 MB. */
export const MOST_NAMES = 200_000_000;

/** The names that an archive knows, as the first 32 bits of their hashes. */
export interface ArchiveNames {
  /** Ascending, each once. */
  readonly prefixes: Uint32Array;
  /** Whether a name with these 32 bits may be known; one in 2³² over their number is a false hit. */
  has(prefix: number): boolean;
}

/**
 * Writes `names.bin`: magic, version, count, each 32 bits little-endian; then the prefixes, each as what it is more than the
 * one before, in variable bytes (LEB128). A million names take about 2 MB.
 * @param prefixes Ascending, each once.
 */
export function encodeNameFile(prefixes: Uint32Array): Uint8Array {
  const writer = createVarintWriter();
  let before = 0;
  for (const prefix of prefixes) {
    writer.put(prefix - before);
    before = prefix;
  }
  const body = writer.bytes();
  const bytes = new Uint8Array(NAMES_HEAD + body.length);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, NAMES_MAGIC, true);
  head.setUint32(4, NAMES_VERSION, true);
  head.setUint32(8, prefixes.length, true);
  bytes.set(body, NAMES_HEAD);
  return bytes;
}

/**
 * Reads `names.bin`.
 * @throws ArchiveError when the bytes are none, cut off, out of order, or too many.
 */
export function decodeNameFile(bytes: Uint8Array): ArchiveNames {
  const broken = (why: string) => new ArchiveError('damaged', `names.bin: ${why}`);
  if (bytes.length < NAMES_HEAD) throw broken('it is cut off');
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (head.getUint32(0, true) !== NAMES_MAGIC) throw broken('it is no list of names');
  if (head.getUint32(4, true) !== NAMES_VERSION) throw new ArchiveError('newer', 'names.bin: its version is not known');
  const count = head.getUint32(8, true);
  if (count > MOST_NAMES) throw new ArchiveError('too-large', 'names.bin: it has too many names');
  // A name takes a byte at least.
  if (count > bytes.length - NAMES_HEAD) throw broken('it is cut off');
  const prefixes = new Uint32Array(count);
  const reader = createVarintReader(bytes, NAMES_HEAD);
  let last = 0;
  for (let i = 0; i < count; i++) {
    const from = reader.at;
    const step = reader.next();
    if (reader.at > bytes.length || reader.at - from > 5) throw broken('it is cut off');
    if ((i > 0 && step === 0) || last + step > 0xffff_ffff) throw broken('its names are out of order');
    last += step;
    prefixes[i] = last;
  }
  if (reader.at !== bytes.length) throw broken('something stands behind its names');
  return namesFrom(prefixes);
}

/** The names of a list of prefixes, ascending, each once. */
export function namesFrom(prefixes: Uint32Array): ArchiveNames {
  return {
    prefixes,
    has: (prefix) => prefixes[lowerBound(prefixes.length, (place) => (prefixes[place] as number) < prefix)] === prefix,
  };
}

/** Prefixes in any order, sorted, each once. */
export function sortPrefixes(prefixes: Iterable<number>): Uint32Array {
  const sorted = Uint32Array.from(prefixes).sort();
  return sorted.filter((prefix, i) => i === 0 || prefix !== sorted[i - 1]);
}
